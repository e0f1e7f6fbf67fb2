"""Events as the bytes of an event stream."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trunkline.http import ServerSentEvent

_LINE_END: Final = re.compile(rb"\r\n|\r|\n")


def written(event: ServerSentEvent) -> bytes:
    """Return an event as the bytes of a stream. Raises ValueError for a name of several lines."""
    lines = [b"data: %b\n" % line for line in _LINE_END.split(event.data)]
    if event.retry is not None:
        lines.insert(0, b"retry: %d\n" % event.retry)
    for name, value in (("id", event.id), ("event", _named(event))):
        if _LINE_END.search(value.encode()):
            raise ValueError(f"the {name} of an event must not contain a line break: {value!r}")
        if value:
            lines.insert(0, f"{name}: {value}\n".encode())
    return b"".join([*lines, b"\n"])


def _named(event: ServerSentEvent) -> str:
    """Return the name of an event; the one that a stream need not write is empty."""
    return "" if event.event == "message" else event.event
