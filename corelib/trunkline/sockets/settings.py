"""The options of a connection, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from trunkline.options import check_mapping
from trunkline.types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides
from trunkline.values import Value

_NO_EFFECT: Final = {
    "write_limit": "`send` returns when the message has been written",
    "open_timeout": "pass timeout=... for the handshake",
    **dict.fromkeys(
        ("ssl", "proxy", "server_hostname", "sock", "host", "port", "local_addr"),
        "it is an option of the client",
    ),
    **dict.fromkeys(("additional_headers", "user_agent_header"), "pass extra_headers=..."),
}
"""Options of the library that have no effect here, with the remedies."""


class WireOptions(Value, frozen=True):
    """The options that the library `websockets` knows. Times are in seconds, sizes in bytes."""

    extensions: Any = None
    subprotocols: Any = None
    compression: str | None = None
    max_size: int | None = None
    max_queue: int | tuple[int | None, int | None] | None = 16
    ping_interval: float | None = 20.0
    ping_timeout: float | None = 20.0
    close_timeout: float | None = 10.0

    @property
    def may_wait(self) -> float:
        """How many messages may wait to be received before no more are read."""
        most = self.max_queue[0] if isinstance(self.max_queue, tuple) else self.max_queue
        return float("inf") if most is None else most


def wire_options(given: Mapping[str, Any] | None) -> WireOptions:
    """Return the options. Raises TypeError or ValueError for others."""
    check_mapping("websocket_connection_options", given, '{"max_size": 1048576}')
    told = dict(given or {})
    for name in told:
        if name in _NO_EFFECT:
            said = f"the WebSocket option {name!r} has no effect: {_NO_EFFECT[name]}"
            raise TypeError(said)
        if name not in WireOptions.__struct_fields__:
            known = ", ".join(WireOptions.__struct_fields__)
            raise TypeError(f"there is no WebSocket option {name!r}: there are {known}")
    if told.get("max_size") is not None:
        told.setdefault("compression", "deflate")
    if told.get("compression") not in (None, "deflate"):
        raise ValueError(f"compression is 'deflate' or None, not {told['compression']!r}")
    return WireOptions(**told)


class Recovery(Value, frozen=True):
    """How a connection that was lost is opened again. Delays are in seconds."""

    on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None
    max_retries: int = 5
    initial_delay: float = 0.5
    max_delay: float = 8.0
