"""Recording and playing sound over the library sounddevice."""
