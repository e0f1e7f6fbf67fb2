"""How much a session may hold that nobody has received yet."""

from __future__ import annotations

# Not the core's `Value`: programs make variants of these with `dataclasses.replace`.
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class ResponsesWebSocketLimits:
    """The limits of a session, which you choose. Sizes are in bytes of messages, as received.

    The limits of lanes and events include the default lane. Raises ValueError for a limit that is
    not a positive number.
    """

    max_lanes: int
    """How many lanes there may be, with those that were closed on this connection."""
    max_events_per_lane: int
    max_events: int
    max_bytes_per_lane: int
    max_bytes: int
    max_response_bytes: int | None = None
    """For the messages that `get_final_response` is made of. None means no limit."""

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            is_optional = name == "max_response_bytes" and value is None
            if not is_optional and (type(value) is not int or value <= 0):
                raise ValueError(f"{name} is {value!r}: it must be a positive number")
