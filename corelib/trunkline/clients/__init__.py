"""Copies of clients, and what the package offers without one."""
