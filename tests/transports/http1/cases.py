"""The form of the corpus: a named response, and what must be seen in it."""

from __future__ import annotations

from typing import NamedTuple

from tests.transports.http1.reading import REFUSED, Seen

HELLO = b"hello"
CHUNKED = b"Transfer-Encoding: chunked"
FIVE = b"Content-Length: 5"


class Case(NamedTuple):
    """A response to a request with `method`; headers are compared only if `wanted` has any."""

    name: str
    raw: bytes
    wanted: Seen = REFUSED
    method: str = "GET"
    upgrade: bool = False


def head(*fields: bytes, status: bytes = b"HTTP/1.1 200 OK") -> bytes:
    """The head with these fields."""
    return b"\r\n".join([status, *fields, b"", b""])


def sized(*fields: bytes, status: bytes = b"HTTP/1.1 200 OK", length: bytes = FIVE) -> bytes:
    """A response whose length, 5, is announced after these fields."""
    return head(*fields, length, status=status) + HELLO


def chunked(framing: bytes, *fields: bytes) -> bytes:
    """A response whose body has this framing."""
    return head(*fields, CHUNKED) + framing


def ok(body: bytes = HELLO, status: int = 200, *, kept: bool = True, **more: bytes | None) -> Seen:
    """An accepted response."""
    return Seen(status, body, kept, tunnel=more.get("tunnel"))


def broken(status: int = 200) -> Seen:
    """A response whose head is accepted and whose body is not."""
    return Seen(status, broken=True)


def refused(**raw: bytes) -> list[Case]:
    """Responses that are refused before or within their heads, by name."""
    return [Case(name.replace("_", "-"), one) for name, one in raw.items()]


def accepted(wanted: Seen, **raw: bytes) -> list[Case]:
    """Responses in all of which the same is seen, by name."""
    return [Case(name.replace("_", "-"), one, wanted) for name, one in raw.items()]
