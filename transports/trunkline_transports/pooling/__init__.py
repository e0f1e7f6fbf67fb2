"""Pools of connections: who gets which, and to whom a pool belongs."""
