"""The body of a response: where it ends, and its content without the framing (RFC 9112, 6 and 7).

A body takes the bytes as they arrive. It is complete when `done` is true. `rest` then has the bytes
after its end; on a healthy connection there are none.
"""

from __future__ import annotations

import re
from typing import Final

from trunkline_transports.http1.heads import ProtocolError

LONGEST_LINE: Final = 16 * 1024
"""Bytes of the line that a chunk begins with, and of all trailers together."""
MOST_TRAILERS: Final = 100

_sizes: Final[dict[bytes, int]] = {}
"""Short first lines of chunks that were read: the events of a stream have few lengths."""
_SHORT: Final = 3
_size_line: Final = re.compile(
    rb"(?P<size>[0-9A-Fa-f]{1,15})(?:[ \t]*|;[\t -~\x80-\xff]*)"
).fullmatch
# Fields that frame a message are not trailers: somebody else might heed them (RFC 9110, 6.5.1).
_trailer: Final = re.compile(
    rb"(?!(?i:content-length|transfer-encoding):)[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~\x80-\xff]*"
).fullmatch


class SizedBody:
    """A body whose length the head has announced; its bytes are passed on as they came."""

    __slots__ = ("done", "missing", "rest")

    def __init__(self, length: int) -> None:
        self.missing = length
        """Bytes that have not arrived."""
        self.done = length == 0
        self.rest = b""

    def push(self, data: bytes) -> bytes:
        """The content in `data`."""
        if len(data) > self.missing:
            data, self.rest = data[: self.missing], data[self.missing :]
        self.missing -= len(data)
        self.done = self.missing == 0
        return data

    def end(self) -> None:
        """The connection was closed. Raises ProtocolError unless the body is complete."""
        if not self.done:
            raise ProtocolError(f"the connection was closed {self.missing} bytes before its end")


class OpenEndedBody:
    """A body that ends where the connection does."""

    __slots__ = ("rest",)

    done: Final = False
    rest: bytes

    def push(self, data: bytes) -> bytes:
        """The content in `data`: all of it."""
        return data

    def end(self) -> None:
        """The connection was closed, as it must be."""


class ChunkedBody:
    """A body in chunks, each of which begins with its size."""

    __slots__ = ("_held", "_in_trailers", "_lines", "_missing", "_trailers", "done", "rest")

    rest: bytes

    def __init__(self) -> None:
        self.done = False
        self._held = b""
        self._missing = 0
        """Bytes of the current chunk that have not arrived, its line end included."""
        self._in_trailers = False
        self._trailers = 0
        self._lines = 0

    def push(self, data: bytes) -> bytes:
        """The content in `data`. Raises ProtocolError."""
        pieces: list[bytes] = []
        position = 0
        if self._held:
            data, self._held = self._held + data, b""
        if self._missing:
            position = self._take(data, position, pieces)
        while not self._missing and not self.done:
            end = data.find(b"\r\n", position)
            if end < 0:
                if position < len(data):
                    self._hold(data[position:])
                break
            line, position = data[position:end], end + 2
            if self._in_trailers:
                self._trail(line)
                continue
            size = _sizes.get(line) or _size(line)
            end = position + size
            if size and data[end : end + 2] == b"\r\n":  # the whole chunk is there
                pieces.append(data[position:end])
                position = end + 2
            elif size:
                self._missing = size + 2
                position = self._take(data, position, pieces)
            else:
                self._in_trailers = True
        if self.done:
            self.rest = data[position:]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def end(self) -> None:
        """The connection was closed. Raises ProtocolError unless the body is complete."""
        if not self.done:
            raise ProtocolError("the connection was closed before the last chunk")

    def _take(self, data: bytes, position: int, pieces: list[bytes]) -> int:
        """Move content of the current chunk to `pieces`; its two last missing bytes are CRLF."""
        content = data[position : position + max(self._missing - 2, 0)]
        if content:
            pieces.append(content)
        taken = min(self._missing, len(data) - position)
        ending = data[position + len(content) : position + taken]
        if ending and ending != b"\r\n"[2 - self._missing + len(content) :][: len(ending)]:
            raise ProtocolError("a chunk does not end where its size says")
        self._missing -= taken
        return position + taken

    def _trail(self, line: bytes) -> None:
        """Trailers are bounded, checked and dropped; an empty line ends them and the body."""
        self.done = not line
        self._trailers += len(line)
        self._lines += not self.done
        if self._trailers > LONGEST_LINE or self._lines > MOST_TRAILERS:
            raise ProtocolError("the chunked body has too many trailers")
        if line and not _trailer(line):
            raise ProtocolError("a trailer of the chunked body is not well-formed")

    def _hold(self, line: bytes) -> None:
        # A bare CR is refused now: with it a line could grow until it is too long.
        if len(line) > LONGEST_LINE + line.endswith(b"\r") or b"\r" in line[:-1] or b"\n" in line:
            raise ProtocolError("a line of the chunked framing is malformed or too long")
        self._held = line


def _size(line: bytes) -> int:
    """The size that a chunk's first line announces. Raises ProtocolError."""
    # int() alone would also take a sign, blanks, underscores and a leading 0x.
    found = _size_line(line) if len(line) <= LONGEST_LINE else None
    if found is None:
        raise ProtocolError("a chunk does not begin with its size")
    size = int(found["size"], 16)
    if len(line) <= _SHORT:
        _sizes[line] = size
    return size


Body = SizedBody | OpenEndedBody | ChunkedBody
