"""The head of a request as bytes, and the framing of its body."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from trunkline.errors import not_http
from trunkline.http import FRAMING
from trunkline_transports.framing import TCHARS, encoded, framing

if TYPE_CHECKING:
    from trunkline.http import Request

_is_request_line: Final = re.compile(rf"{TCHARS} [!-~]+ HTTP/1\.1\r\n").fullmatch


def encoded_head(request: Request, target: str, more: Collection[tuple[str, str]] = ()) -> bytes:
    """The head of a request to `target`, with `more` fields at its end.

    Raises OpenAIError, without quoting a value, for what cannot be sent as HTTP/1.1: a line break
    in a field would begin another field.
    """
    start = f"{request.method} {target} HTTP/1.1\r\n"
    if not _is_request_line(start):
        raise not_http()
    headers = request.headers
    usual = headers.on_wire
    if usual is None:
        given = headers.items_in_order
        usual = encoded([pair for pair in given if pair[0].lower() not in FRAMING])
        headers.on_wire = usual
    if "host" not in headers:
        start += _host(request.url.netloc)
    delimiter = framing(request)
    if delimiter is not None:
        start += "{}: {}\r\n".format(*delimiter)
    return b"".join((start.encode(), encoded([*more]) if more else b"", usual, b"\r\n"))


@lru_cache(maxsize=64)
def _host(netloc: str) -> str:
    return encoded([("Host", netloc)]).decode()


def framed(piece: bytes) -> bytes:
    """A piece of a body whose length is not known, as a chunk."""
    return b"%x\r\n%b\r\n" % (len(piece), piece)


LAST_CHUNK: Final = b"0\r\n\r\n"
