"""HTTP/1.1 without I/O: the bytes of a request out, the bytes of its response in."""
