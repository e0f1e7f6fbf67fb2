"""Conversations with a model: what is said, apart from the terminal; and the terminal."""
