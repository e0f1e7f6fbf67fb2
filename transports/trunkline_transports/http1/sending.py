"""The head of a request as bytes, and the framing of its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from trunkline.errors import not_http
from trunkline.http import FRAMING
from trunkline_transports.framing import framing

if TYPE_CHECKING:
    from trunkline.http import Request

_TCHARS: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_VALUE: Final = r"(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?"
_is_request_line: Final = re.compile(rf"{_TCHARS} [!-~]+ HTTP/1\.1\r\n").fullmatch
_are_fields: Final = re.compile(rf"(?:{_TCHARS}: {_VALUE}\r\n)*").fullmatch


def encoded_head(request: Request, target: str, more: Iterable[tuple[str, str]] = ()) -> bytes:
    """The head of a request to `target`, with `more` fields at its end.

    Raises OpenAIError, without quoting a value, for what cannot be sent as HTTP/1.1: a line break
    in a field would begin another field.
    """
    line = f"{request.method} {target} HTTP/1.1\r\n"
    if not _is_request_line(line):
        raise not_http()
    headers = request.headers
    encoded = headers.on_wire
    if encoded is None:
        given = headers.items_in_order
        encoded = _encoded([pair for pair in given if pair[0].lower() not in FRAMING])
        headers.on_wire = encoded
    own = [] if "host" in headers else [("Host", request.url.netloc)]
    delimiter = framing(request)
    if delimiter is not None:
        own.append(delimiter)
    return b"".join((line.encode("ascii"), _encoded([*own, *more]), encoded, b"\r\n"))


def _encoded(fields: Sequence[tuple[str, str]]) -> bytes:
    text = "".join([f"{name}: {value}\r\n" for name, value in fields])
    # A value with a line break, or a name with a colon, may look like valid fields.
    misread = text.count("\n") != len(fields) or any(":" in name for name, _ in fields)
    if misread or not _are_fields(text):
        raise not_http()
    return text.encode("latin-1")


def framed(piece: bytes) -> bytes:
    """A piece of a body whose length is not known, as a chunk."""
    return b"%x\r\n%b\r\n" % (len(piece), piece)


LAST_CHUNK: Final = b"0\r\n\r\n"
