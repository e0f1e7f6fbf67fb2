"""A push decoder for JSON lines: one value in each line, in UTF-8.

A line ends with LF or CRLF. Other characters that Unicode calls line breaks may be part of a string
in JSON. Blank lines are skipped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

import msgspec

from trunkline.http import ServerSentEvent
from trunkline.wire.sse import EventTooLargeError

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class JSONLinesDecoder:
    """Splits the bytes of one stream into lines, whatever the chunks in which they arrive.

    `max_line_bytes` limits a line without its end. `line` is the number of the last line, from 1.
    """

    def __init__(self, max_line_bytes: int | None = None) -> None:
        self.line = 0
        self._limit = sys.maxsize if max_line_bytes is None else max_line_bytes
        self._held = bytearray()

    def push(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the lines that `chunk` completes, as events. Raises `EventTooLargeError`."""
        *lines, rest = chunk.split(b"\n")
        for line in lines:
            if self._held:
                self._held += line
                line = bytes(self._held)
                self._held.clear()
            yield from self._checked(line)
        self._held += rest
        # A CR does not count, because it may belong to the line end.
        if len(self._held) - self._held.endswith(b"\r") > self._limit:
            self.line += 1
            raise self._too_large()

    @property
    def is_amid_block(self) -> bool:
        """Whether a line has begun whose end has not arrived."""
        return bool(self._held.strip())

    @property
    def held(self) -> bytes:
        """The line that has begun."""
        return bytes(self._held)

    def finish(self) -> None:
        """End the stream: discard an incomplete line."""
        self._held.clear()

    def _checked(self, line: bytes) -> Iterator[ServerSentEvent]:
        self.line += 1
        line = line.removesuffix(b"\r")
        if len(line) > self._limit:
            raise self._too_large()
        if self.line == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line.strip():
            yield ServerSentEvent(line)

    def _too_large(self) -> EventTooLargeError:
        return EventTooLargeError(
            f"it is larger than {self._limit} bytes: raise max_event_bytes, or leave it unset for "
            "no limit"
        )


def json_line(event: ServerSentEvent, *, named: bool) -> bytes:
    """Return the data of an event, which is JSON, as a line; with the event's name if `named`."""
    # A line feed can only be white space between tokens, because strings in JSON escape it.
    data = event.data.replace(b"\n", b" ")
    if named:
        return b'{"event":%b,"data":%b}\n' % (msgspec.json.encode(event.event), data)
    return data + b"\n"
