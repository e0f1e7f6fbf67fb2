"""The transports that come with trunkline, one module for each backend."""
