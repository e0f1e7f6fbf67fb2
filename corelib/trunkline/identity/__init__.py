"""Clients without keys: identities of clouds, and clouds that serve the models."""
