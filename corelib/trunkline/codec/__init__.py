"""From JSON to models and back: msgspec decodes and encodes, structurers make the models."""
