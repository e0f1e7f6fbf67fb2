"""The options of `connect`, which every connection has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from trunkline.network import Timeout
    from trunkline.types.websocket_connection_options import WebSocketConnectionOptions
    from trunkline.types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides
    from trunkline.values import Omit


class SocketOptions(TypedDict, total=False):
    """The options of a connection. Delays are in seconds."""

    extra_query: Mapping[str, object]
    """More parameters of the query."""
    extra_headers: Mapping[str, str | Omit | None]
    """Headers of the handshake. None removes a header."""
    timeout: float | Timeout | None | Omit
    """For the handshake; it replaces the client's."""
    plugin_options: Mapping[str, Mapping[str, object] | None] | None
    """Options for plugins, by their names, added to those of the client."""
    websocket_connection_options: WebSocketConnectionOptions
    """Options of the protocol: extensions, sizes, times. Default: `{}`."""
    on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None
    """Called before each attempt to open a lost connection again. Default: `None`, for none."""
    max_retries: int
    """How many such attempts are made one after the other. Default: `5`."""
    initial_delay: float
    """The delay of the first one; it is doubled each time. Default: `0.5`."""
    max_delay: float
    """The longest delay. Default: `8`."""
    max_queue_size: int
    """How many bytes of messages may wait for a connection. Default: `1_048_576`, or twice as
    many for live sessions."""
