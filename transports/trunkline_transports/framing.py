"""How a request is framed, the same over every transport (RFC 9112, sections 5 and 6)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from trunkline.errors import not_http
from trunkline.http import FRAMING, Body

if TYPE_CHECKING:
    from trunkline.http import Request

CHUNKED: Final = ("Transfer-Encoding", "chunked")
TCHARS: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_VALUE: Final = r"(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?"
_are_fields: Final = re.compile(rf"(?:{TCHARS}\0{_VALUE}\r\n)*").fullmatch

_WITHOUT_BODY: Final = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


def fields(request: Request) -> list[tuple[str, str]]:
    """Return the header fields to send, in order. Raises OpenAIError for what is not HTTP/1.1."""
    given = request.headers
    found = [] if "host" in given else [("Host", request.url.netloc)]
    found += [pair for pair in given.items_in_order if pair[0].lower() not in FRAMING]
    delimiter = framing(request)
    if delimiter is not None:
        found.append(delimiter)
    if not encoded(found).isascii():
        raise not_http()
    return found


def encoded(pairs: Sequence[tuple[str, str]]) -> bytes:
    """Return fields as they are sent. Raises OpenAIError, which does not show them."""
    # Not a colon yet: with one in a name, or a line break in a value, a field may look like two.
    text = "".join([f"{name}\0{value}\r\n" for name, value in pairs])
    if text.count("\0") != len(pairs) or not _are_fields(text):
        raise not_http()
    return text.replace("\0", ": ").encode("latin-1")


def framing(request: Request) -> tuple[str, str] | None:
    """Return the header field that delimits the body, or None if there is no body.

    A request's own fields of these names (`trunkline.http.FRAMING`) must not be sent: a second,
    different length would allow request smuggling.
    """
    body = request.body
    length = body.length if isinstance(body, Body) else len(body)
    if length is None:
        return CHUNKED
    if length == 0 and request.method in _WITHOUT_BODY:
        return None
    return "Content-Length", str(length)
