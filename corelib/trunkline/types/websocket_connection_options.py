"""The dictionary `WebSocketConnectionOptions`: how a socket of the Realtime API is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from typing_extensions import TypedDict


class SyncWebSocketConnectionOptions(TypedDict, total=False):
    """Options of the `websockets` library for blocking sockets, passed on as they are."""

    extensions: Sequence[Any] | None  # factories of that library, which may not be installed
    """Factories of protocol extensions."""
    subprotocols: Sequence[str] | None
    """Offered to the server, the preferred one first."""
    compression: str | None
    """``deflate``, or None for none."""
    max_size: int | None
    """Most bytes of a message."""
    max_queue: int | tuple[int | None, int | None] | None
    """Messages that may wait: at most, or the high and the low mark."""


class WebSocketConnectionOptions(SyncWebSocketConnectionOptions, total=False):
    """The same of asyncio's sockets, which have one more."""

    write_limit: int | tuple[int, int | None]
    """Bytes that may wait to be written: the high mark, and the low one."""


WebsocketConnectionOptions: TypeAlias = WebSocketConnectionOptions
"""The name that it had first."""
