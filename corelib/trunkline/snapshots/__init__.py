"""Snapshots: what the events of a stream amount to so far. Pure."""
