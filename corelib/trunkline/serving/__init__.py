"""Servers on real sockets: the skeleton that the stand-in and the faulty server share."""
