"""The head of a response, read strictly (RFC 9112, sections 4 and 5).

A lenient parser can take one response for two, or two for one. So this one refuses a bare LF or CR,
control characters, folded lines, white space around names, and versions other than 1.0 and 1.1.
Errors never quote the server: it may repeat the request, and with it the API key.
"""

from __future__ import annotations

import re
from typing import Any, Final

from trunkline.http import Headers

LONGEST_HEAD: Final = 128 * 1024
"""Bytes of a head, interim responses included."""
MOST_FIELDS: Final = 1000
_SHORTEST_FIELD: Final = len(b"a:\r\n")
_LONGEST_LENGTH: Final = 18
"""Digits of a Content-Length: fits every file, and spares int() a hostile one."""

_head: Final = re.compile(
    rb"HTTP/1\.([01]) ([1-9][0-9]{2})(?: [\t -~\x80-\xff]*)?\r\n"
    rb"((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~\x80-\xff]*\r\n)*)\r\n"
).fullmatch
_is_start: Final = re.compile(rb"HTTP/1\.[01] [1-9][0-9]{2}[ \r]").match
_bare_line_feed: Final = re.compile(rb"(?<!\r)\n").search
_START_LENGTH: Final = len(b"HTTP/1.1 200 ")


class ProtocolError(Exception):
    """The peer sent something that is not HTTP/1.1, or that cannot be read in one way only."""


def needle(name: str) -> str:
    """Return the beginning of a line of the field `name`, for `ReceivedHeaders.find`."""
    return f"\r\n{name.lower()}:"


class ReceivedHeaders(Headers):
    """The fields of a response, split up when that is necessary.

    A call looks at five of the twenty fields of a usual response, and splitting costs as much as
    the rest of the parser. So a field is searched for in the text until more is needed.
    """

    __slots__ = ("_folded", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = f"\r\n{text.lower()}"  # as long as the text: it is Latin-1
        self.omitted = frozenset()
        self.private = frozenset()
        self.on_wire = None

    def __getattr__(self, name: str) -> Any:
        if name not in ("items_in_order", "_by_name"):  # the slots that are filled here
            raise AttributeError(name)
        parts = [line.partition(":") for line in self._text.split("\r\n")[:-1]]
        super().__init__([(field, value.strip(" \t")) for field, _, value in parts])
        return getattr(self, name)

    def get(self, name: str, /, default: Any = None) -> Any:
        value = self.find(needle(name))
        return default if value is None else value

    def find(self, searched: str) -> str | None:
        """The value of the field that `needle` was made for, or None."""
        found = self._folded.find(searched)
        if found < 0:
            return None
        start = found + len(searched)
        if self._folded.find(searched, start) >= 0:
            return super().get(searched[2:-1])  # repeated fields are joined
        # The text lacks the line end that the folded one begins with.
        return self._text[start - 2 : self._text.index("\r\n", start - 2)].strip(" \t")


_LENGTH: Final = needle("content-length")
_CODING: Final = needle("transfer-encoding")
_CONNECTION: Final = needle("connection")


class ResponseHead:
    """Status line and fields of a response."""

    __slots__ = ("headers", "minor", "status")

    def __init__(self, minor: int, status: int, headers: ReceivedHeaders) -> None:
        self.minor = minor
        """1 for HTTP/1.1, 0 for HTTP/1.0."""
        self.status = status
        self.headers = headers

    @property
    def length(self) -> int | None:
        """The Content-Length. Raises ProtocolError for one that is not a number, or for several."""
        text = self.headers.find(_LENGTH)
        if text is None:
            return None
        values = {one.strip(" \t") for one in text.split(",")} if "," in text else {text}
        value = values.pop()
        if values or not (value.isascii() and value.isdigit()) or len(value) > _LONGEST_LENGTH:
            raise ProtocolError("the response has no valid Content-Length")
        return int(value)

    @property
    def is_chunked(self) -> bool:
        """Whether the body is chunked. Raises ProtocolError for any other transfer coding."""
        coding = self.headers.find(_CODING)
        if coding is None:
            return False
        if coding.lower() != "chunked" or self.minor == 0:
            raise ProtocolError("the response has a transfer coding that is not just chunked")
        if self.headers.find(_LENGTH) is not None:
            raise ProtocolError("the response has both a length and a transfer coding")
        return True

    @property
    def keeps_alive(self) -> bool:
        """Whether the server leaves the connection open after this response."""
        connection = self.headers.find(_CONNECTION)
        if connection is None:
            return self.minor == 1
        folded = connection.lower()
        if folded == "keep-alive":
            return True
        options = {option.strip(" \t") for option in folded.split(",")}
        return "close" not in options and (self.minor == 1 or "keep-alive" in options)


class HeadReader:
    """Collects the bytes of a head; every byte is looked at once, however they arrive."""

    __slots__ = ("_held", "_searched", "_total", "is_empty")

    def __init__(self) -> None:
        self.is_empty = True
        """Whether nothing has arrived, be it a head or not."""
        self._held: bytes | bytearray = b""
        self._searched = 0
        self._total = 0

    def push(self, data: bytes | bytearray) -> tuple[ResponseHead, bytes] | None:
        """The head and the bytes after it, once it is complete. Raises ProtocolError."""
        self.is_empty = False
        if self._held:
            data = self._joined(data)
        end = data.find(b"\r\n\r\n", self._searched)
        if end < 0:
            self._hold(data)
            return None
        end += 4
        self._total += end
        if self._total > LONGEST_HEAD:
            raise _too_long()
        self._held, self._searched = b"", 0
        return _parsed(bytes(data[:end])), bytes(data[end:])

    def _joined(self, data: bytes | bytearray) -> bytes | bytearray:
        # A bytearray grows in place, so that a head in single bytes costs linear time.
        if not isinstance(self._held, bytearray):
            self._held = bytearray(self._held)
        self._held += data
        return self._held

    def _hold(self, data: bytes | bytearray) -> None:
        if len(data) >= _START_LENGTH and not _is_start(data):
            raise ProtocolError("the response does not begin with the status line of HTTP/1.1")
        if self._total + len(data) > LONGEST_HEAD:
            raise _too_long()
        if _bare_line_feed(data, self._searched):  # such a head would never end
            raise ProtocolError("the head of the response has a line that ends without CR")
        self._held = data
        self._searched = max(0, len(data) - 3)


def _too_long() -> ProtocolError:
    return ProtocolError(f"the head of the response is longer than {LONGEST_HEAD} bytes")


def _parsed(data: bytes) -> ResponseHead:
    found = _head(data)
    if found is None:
        raise ProtocolError("the head of the response is not well-formed HTTP/1.1")
    minor, status, fields = found.groups()
    # Counted only if there may be so many.
    if len(fields) > MOST_FIELDS * _SHORTEST_FIELD and fields.count(b"\n") > MOST_FIELDS:
        raise ProtocolError(f"the head of the response has more than {MOST_FIELDS} fields")
    return ResponseHead(int(minor), int(status), ReceivedHeaders(fields.decode("latin-1")))
