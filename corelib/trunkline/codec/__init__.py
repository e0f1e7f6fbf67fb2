"""From JSON to models and back: msgspec decodes and encodes, structurers create the models."""
