"""The options of a connection, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import iscoroutinefunction
from math import inf
from typing import Any, Final

from trunkline.options import check_mapping, checked_retries
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
_CODES: Final = frozenset({*range(1000, 1015)} - {1004, 1005, 1006})
"""The codes below 3000 that may be sent (RFC 6455, section 7.4)."""
_LONGEST_REASON: Final = 123


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
    wire = WireOptions(**told)
    _check_lists(wire)
    _check_optional("max_size", wire.max_size, int)
    queue = wire.max_queue if isinstance(wire.max_queue, tuple) else (wire.max_queue, None)
    for most in queue or ((),):  # an empty one has no limit to read
        _check_optional("max_queue", most, int)
    _check_optional("close_timeout", wire.close_timeout)
    for name in ("ping_interval", "ping_timeout"):
        _check_optional(name, getattr(wire, name), least=0.001)
    return wire


def _check_lists(wire: WireOptions) -> None:
    for name, mark, kind in (
        ("extensions", "get_request_params", "extensions of websockets"),
        ("subprotocols", "isascii", 'texts such as ["realtime"]'),
    ):
        value: Any = getattr(wire, name)
        items: Any = () if value is None else value
        is_list = type(items) in (list, tuple)
        if not is_list or not all(hasattr(one, mark) for one in items):
            raise TypeError(f"{name} must be a list of {kind}, not {value!r}")


def _check_optional(name: str, value: Any, kind: Any = int | float, *, least: float = 0) -> None:
    if value is not None:
        _check_amount(name, value, kind, least=least)


def _check_amount(name: str, value: Any, kind: Any = int | float, *, least: float = 0) -> None:
    """Raise ValueError for anything but a number from `least` on."""
    # A bool is an int. Comparing with infinity refuses NaN as well.
    if isinstance(value, bool) or not isinstance(value, kind) or not least <= value < inf:
        what = "an integer" if kind is int else "a number"
        raise ValueError(f"{name} must be {what} of at least {least}, not {value!r}")


class Recovery(Value, frozen=True):
    """How a connection that was lost is opened again. Delays are in seconds."""

    on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None
    max_retries: int = 5
    initial_delay: float = 0.5
    max_delay: float = 8.0


def recovery(told: Mapping[str, Any], *, is_sync: bool) -> Recovery:
    """Return the options. Raises TypeError or ValueError for those that are wrong."""
    made = Recovery(**told)
    function = made.on_reconnecting
    if function is not None and not callable(function):
        raise TypeError(f"on_reconnecting must be a function, not {type(function).__name__}")
    if is_sync and iscoroutinefunction(function):
        raise TypeError("on_reconnecting is async, but this client is sync: use AsyncOpenAI")
    checked_retries(made.max_retries)
    for name in ("initial_delay", "max_delay"):
        _check_amount(name, getattr(made, name))
    return made


def queue_size(told: Any) -> int:
    """Return how many bytes of messages may wait. Raises ValueError."""
    _check_amount("max_queue_size", told, int)
    return int(told)


def check_close(code: object, reason: object) -> None:
    """Raise ValueError for what a message that closes a connection cannot have."""
    if not isinstance(code, int) or not (code in _CODES or 3000 <= code < 5000):
        raise ValueError(f"code must be such as 1000, 1001 or 3000 to 4999, not {code!r}")
    if not isinstance(reason, str) or len(reason.encode()) > _LONGEST_REASON:
        raise ValueError(f"reason must be a text of at most {_LONGEST_REASON} bytes in UTF-8")
