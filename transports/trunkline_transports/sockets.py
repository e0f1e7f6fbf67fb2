"""What a socket is told before it is closed."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from typing import Any


def hang_up(connected: Any, process: int) -> None:
    """End the waits of other threads, which would go on for a socket that is only closed.

    `process` is the one that connected: in a forked child the socket is the parent's as well.
    """
    if isinstance(connected, socket.socket) and os.getpid() == process:
        with suppress(OSError):
            # Not SSLSocket.shutdown, which drops TLS state under the reading thread.
            socket.socket.shutdown(connected, socket.SHUT_RDWR)
