"""A push decoder of the chunked transfer coding (RFC 9112, 7.1), in linear time."""

from __future__ import annotations

MAX_LINE = 16 * 1024
"""Bytes of a chunk's size line or of the trailers."""


class ChunkedError(ValueError):
    """The framing is broken."""


class ChunkedDecoder:
    """Extracts the content from bytes as they arrive. `done` is true after the last chunk."""

    def __init__(self) -> None:
        self.done = False
        self.rest = b""
        """The bytes after the end. A server that behaves sends none."""
        self._held = b""
        self._missing = 0
        self._in_trailers = False

    def push(self, data: bytes) -> bytes:
        """Return the content in `data`. Raises ChunkedError."""
        pieces: list[bytes] = []
        position = 0
        if self._held:
            data, self._held = self._held + data, b""
        while not self.done:
            if self._missing:
                position = self._take(data, position, pieces)
                if self._missing:
                    break
            end = data.find(b"\r\n", position)
            if end < 0:
                self._hold(data[position:])
                break
            line, position = data[position:end], end + 2
            if self._in_trailers:
                self.done = not line
            else:
                self._begin(line)
        if self.done:
            self.rest = data[position:]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _take(self, data: bytes, position: int, pieces: list[bytes]) -> int:
        """Take content of the current chunk, whose two last missing bytes are its line end."""
        content = data[position : position + max(self._missing - 2, 0)]
        if content:
            pieces.append(content)
        taken = min(self._missing, len(data) - position)
        ending = data[position + len(content) : position + taken]
        if ending and ending != b"\r\n"[2 - self._missing + len(content) :][: len(ending)]:
            raise ChunkedError("a chunk does not end where its size says")
        self._missing -= taken
        return position + taken

    def _begin(self, line: bytes) -> None:
        digits = line.partition(b";")[0].strip(b" \t")
        if not digits or digits.strip(b"0123456789abcdefABCDEF") or len(digits) > 16:
            raise ChunkedError(f"{line[:40]!r} is not the size of a chunk")
        size = int(digits, 16)
        self._in_trailers = size == 0
        self._missing = size + 2 if size else 0

    def _hold(self, line: bytes) -> None:
        if len(line) > MAX_LINE:
            raise ChunkedError(f"a line of the framing is longer than {MAX_LINE} bytes")
        self._held = line
