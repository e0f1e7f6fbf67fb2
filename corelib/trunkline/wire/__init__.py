"""Wire formats as pure, push-style code: bytes and values in, bytes and values out, no I/O."""
