"""The head of a request, and the framing of its body, as bytes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from trunkline.errors import OpenAIError
from trunkline.http import URL, Body, Headers, Request
from trunkline_transports.framing import fields
from trunkline_transports.http1.sending import LAST_CHUNK, encoded_head, framed


def request(method: str = "GET", *pairs: tuple[str, str], body: bytes | Body = b"") -> Request:
    return Request(method, URL.parse("http://api.test:8080/v1?a=1"), Headers(pairs), body)


def unknown() -> Body:
    def pieces() -> Iterator[bytes]:
        yield b"x"

    return Body(pieces)


def test_head_then_it_has_the_host_the_length_and_the_fields_in_order() -> None:
    """Further fields, those for a proxy, come before the caller's."""
    made = encoded_head(request("POST", ("X-B", "1"), ("x-a", "")), "/v1?a=1", [("P", "q")])
    assert made == (
        b"POST /v1?a=1 HTTP/1.1\r\nHost: api.test:8080\r\nContent-Length: 0\r\nP: q\r\n"
        b"X-B: 1\r\nx-a: \r\n\r\n"
    )


def test_head_with_a_host_of_its_own_then_there_is_one() -> None:
    """In any case of its letters."""
    made = encoded_head(request("GET", ("HOST", "other.test")), "/")
    assert made == b"GET / HTTP/1.1\r\nHOST: other.test\r\n\r\n"
    assert fields(request("GET", ("HOST", "other.test"))) == [("HOST", "other.test")]


@pytest.mark.parametrize(
    ("method", "body", "framing"),
    [
        *((method, b"", []) for method in ("GET", "HEAD", "DELETE", "OPTIONS")),
        *((method, b"", [("Content-Length", "0")]) for method in ("POST", "PUT", "PATCH")),
        ("GET", b"ab", [("Content-Length", "2")]),
        ("GET", Body(lambda: iter([b"ab"]), 2), [("Content-Length", "2")]),
        ("POST", Body(lambda: iter([b""]), 0), [("Content-Length", "0")]),
        ("GET", unknown(), [("Transfer-Encoding", "chunked")]),
    ],
)
def test_body_then_one_field_says_where_it_ends(
    method: str, body: bytes | Body, framing: list[tuple[str, str]]
) -> None:
    """Given ones are left out, because two opinions are two requests to somebody on the way."""
    given = [("content-length", "9"), ("Transfer-Encoding", "gzip"), ("X", "1")]
    made = request(method, *given, body=body)
    assert fields(made) == [("Host", "api.test:8080"), ("X", "1"), *framing]
    lines = [f"{name}: {value}" for name, value in framing]
    wanted = [f"{method} / HTTP/1.1", "Host: api.test:8080", *lines, "X: 1", "", ""]
    assert encoded_head(made, "/").decode().split("\r\n") == wanted


@pytest.mark.parametrize(
    ("method", "target"),
    [
        *((method, "/") for method in ("G T", "", "GET\r\nX: y")),
        *(("GET", target) for target in ("/a b", "", "/\xe9", "/ HTTP/1.1\r\nX: y")),
    ],
)
def test_request_line_that_is_not_one_then_nothing_is_made(method: str, target: str) -> None:
    """It would be another request."""
    with pytest.raises(OpenAIError, match="cannot be sent as HTTP"):
        encoded_head(request(method), target)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X", "a\r\nY: b"),
        ("X", "a\n"),
        ("X", " a"),
        ("X", "a\t"),
        ("X", "a\0b"),
        ("X:", "a"),
        ("X\0Y", "a"),
        ("", "a"),
        ("X", "\u2028"),
    ],
)
def test_field_that_is_not_one_then_nothing_is_made(name: str, value: str) -> None:
    """A line break would begin another field."""
    for make in (fields, lambda one: encoded_head(one, "/")):
        with pytest.raises(OpenAIError, match="cannot be sent as HTTP"):
            make(request("GET", (name, value)))


def test_field_of_latin_1_then_only_our_own_engine_sends_it() -> None:
    """Libraries encode it differently."""
    one = request("GET", ("X", "\xe9"))
    assert b"X: \xe9\r\n" in encoded_head(one, "/")
    with pytest.raises(OpenAIError, match="cannot be sent as HTTP"):
        fields(one)


def test_headers_that_many_requests_share_then_they_are_encoded_once() -> None:
    """The text is kept with them, without framing and host."""
    one = request("GET", ("X", "1"), ("Content-Length", "9"))
    first = encoded_head(one, "/")
    assert one.headers.on_wire == b"X: 1\r\n"
    one.headers.on_wire = b"X: 2\r\n"
    assert encoded_head(one, "/") == first.replace(b"X: 1", b"X: 2")


def test_pieces_of_unknown_length_then_each_is_a_chunk() -> None:
    """The last one is empty."""
    assert framed(b"x" * 26) + LAST_CHUNK == b"1a\r\n" + b"x" * 26 + b"\r\n0\r\n\r\n"
