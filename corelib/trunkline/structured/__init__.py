"""Structured output: the strict JSON Schema of a Python type, and JSON text as its values."""
