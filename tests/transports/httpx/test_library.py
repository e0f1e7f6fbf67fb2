"""Requests and responses in the terms of httpx, and back."""

from __future__ import annotations

import asyncio
import inspect
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.http import URL, Body, Headers, Request
from trunkline_transports.strictness import LooseHeadError

httpx = pytest.importorskip("httpx", reason="needs a backend that is not installed: httpx")
pytestmark = pytest.mark.thorough

ASKED = Request("POST", URL.parse("https://a.test/v1/a%2fb?q=1"), Headers({"X-Own": "1"}), b"{}")


def _library() -> Any:
    from trunkline_transports.httpx.library import HttpxLibrary

    return HttpxLibrary("httpx")


def _exchange(request: Request, *, is_async: bool = False) -> Any:
    return SimpleNamespace(
        request=request, is_async=is_async, upload=None, extensions=lambda: {"trace": "own"}
    )


@pytest.mark.parametrize("exact", [True, False])
def test_request_when_made_then_it_has_all_that_ours_has(exact: bool) -> None:
    """Its target is sent byte for byte if that is asked for."""
    library = _library()
    assert library.name == "httpx"
    made = library.request(_exchange(ASKED), httpx.Request, exact=exact)
    target = {"target": b"/v1/a%2fb?q=1"} if exact else {}
    assert made.extensions == {"trace": "own", **target}
    assert (made.method, str(made.url), made.headers["x-own"]) == ("POST", str(ASKED.url), "1")
    assert made.read() == b"{}"


@pytest.mark.parametrize("is_async", [True, False])
def test_request_when_its_body_is_an_upload_then_the_exchange_knows_it(is_async: bool) -> None:
    """It is a stream of the library, in the world of the call."""
    body = Body(lambda: iter([b"piece"]))
    exchange = _exchange(ASKED.evolve(body=body), is_async=is_async)
    made = _library().request(exchange, httpx.Request, exact=True)
    assert made.stream is exchange.upload
    kinds = [isinstance(made.stream, one) for one in (httpx.AsyncByteStream, httpx.SyncByteStream)]
    assert kinds == [is_async, not is_async]


def test_request_in_async_code_then_its_body_is_not_a_generator() -> None:
    """If one is left early, trio warns."""
    made = _library().request(_exchange(ASKED, is_async=True), httpx.Request, exact=True)
    assert not inspect.isasyncgen(aiter(made.stream))

    async def read() -> list[bytes]:
        return [piece async for piece in made.stream]

    assert b"".join(asyncio.run(read())) == b"{}"


def test_request_that_is_not_http_then_the_error_does_not_quote_it() -> None:
    """Neither does its context. httpx has a limit for URLs."""
    long = ASKED.evolve(url=URL.parse(f"https://a.test/{'a' * 65536}"))
    for request in (long, ASKED.evolve(headers=Headers({"X-Key": "sesame\u2028"}))):
        with pytest.raises(OpenAIError, match=r"cannot be sent as HTTP/1\.1") as raised:
            _library().request(_exchange(request), httpx.Request, exact=True)
        assert raised.value.__context__ is None


@pytest.mark.parametrize(
    ("extensions", "version"), [({}, "HTTP/1.1"), ({"http_version": b"HTTP/2"}, "HTTP/2")]
)
def test_response_when_its_body_is_on_the_wire_then_ours_has_its_head(
    extensions: Any, version: str
) -> None:
    """A test tool may leave the version out."""
    pairs = [(b"X-Name", b"caf\xe9"), (b"X-Name", b"2")]
    stream = httpx.ByteStream(b"body")
    found = httpx.Response(203, headers=pairs, stream=stream, extensions=extensions)
    response, content = _library().response(ASKED, found)
    assert (response.status, response.http_version, content) == (203, version, None)
    assert response.headers.items_in_order == (("X-Name", "caf\xe9"), ("X-Name", "2"))
    assert response.request is ASKED


@pytest.mark.parametrize("body", [b"body", b""])
def test_response_that_a_hook_has_read_then_its_content_is_decoded(body: bytes) -> None:
    """So its headers do not name an encoding any more."""
    found = httpx.Response(200, headers={"X-Own": "1"}, stream=httpx.ByteStream(body))
    found.read()
    found.headers["content-encoding"] = "gzip"
    response, content = _library().response(ASKED, found)
    assert content == ([body] if body else [])
    assert dict(response.headers) == {"x-own": "1"}


def test_response_that_can_be_read_in_two_ways_then_it_is_refused() -> None:
    given = {"content-length": "1", "transfer-encoding": "chunked"}
    found = httpx.Response(200, headers=given, stream=httpx.ByteStream(b""))
    with pytest.raises(LooseHeadError, match="both a length and a transfer coding"):
        _library().response(ASKED, found)
