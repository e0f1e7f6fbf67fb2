"""Conversations with a model: their messages, apart from the terminal; and the terminal."""
