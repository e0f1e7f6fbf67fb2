"""How a request is framed, the same over every transport (RFC 9112, sections 5 and 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trunkline.errors import not_http
from trunkline.http import Body, check_headers

if TYPE_CHECKING:
    from trunkline.http import Headers, Request

_WITHOUT_BODY: Final = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


def check_fields(headers: Headers) -> None:
    """Raise OpenAIError if a field cannot be sent as HTTP/1.1; the error does not show it."""
    try:
        check_headers(headers)
    except ValueError:
        is_valid = False
    else:
        is_valid = True
    if not is_valid:
        # Not within `except`: the error that may quote a value must not become its context.
        raise not_http()


def framing(request: Request) -> tuple[str, str] | None:
    """Return the header field that delimits the body, or None if there is no body.

    A request's own fields of these names (`trunkline.http.FRAMING`) must not be sent: a second,
    different length would allow request smuggling.
    """
    body = request.body
    length = body.length if isinstance(body, Body) else len(body)
    if length is None:
        return "Transfer-Encoding", "chunked"
    if length == 0 and request.method in _WITHOUT_BODY:
        return None
    return "Content-Length", str(length)
