"""Shutting a socket down before it is closed."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from typing import Any


def hang_up(connected: Any, process: int) -> None:
    """End the waits of other threads, which would continue if the socket were only closed.

    `process` is the one that connected. A forked child does nothing, as its parent uses the socket.
    """
    if isinstance(connected, socket.socket) and os.getpid() == process:
        with suppress(OSError):
            # Not SSLSocket.shutdown, which drops TLS state under the reading thread.
            socket.socket.shutdown(connected, socket.SHUT_RDWR)
