"""A socket whose owner may have been dropped."""

from __future__ import annotations

import socket
import warnings
from typing import Final

from trunkline_transports.dropped import Dropped

_UNGUARDED: Final = socket.socket


def new_socket(family: int, kind: int, protocol: int) -> socket.socket:
    """Return a new socket, of the class that a tool for tests has put in the place of sockets."""
    if socket.socket is not _UNGUARDED:
        return socket.socket(family, kind, protocol)
    return OwnedSocket(family, kind, protocol)


class OwnedSocket(socket.socket):
    """A socket that closes itself when its client was dropped without being closed."""

    # It replaces the finalizer of the base class, which always warns. It takes no lock.
    def __del__(self) -> None:
        if self.fileno() < 0:
            return
        try:
            if Dropped.loud:
                message = f"unclosed {self!r}: close the client, or use it as a context manager"
                warnings.warn(message, ResourceWarning, source=self, stacklevel=2)
        finally:  # with `-W error`, the warning is raised
            # Not `self.close`, which needs attributes that an interrupted `__init__` has not set.
            socket.SocketType.close(self)
