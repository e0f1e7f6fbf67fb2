"""Requests that every transport refuses, and their errors."""

from __future__ import annotations

import pickle
import re
import sys
import traceback
from typing import Any

import pytest

from tests.transports.lanes import (
    SECONDS,
    adopting_lanes,
    close_session,
    every_lane,
    run,
    session_of,
)
from trunkline import AsyncOpenAI, OpenAI
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.http import Headers, Request
from trunkline.network import Limits, Network, Timeout
from trunkline.testing.server import FaultyServer
from trunkline_transports import tls
from trunkline_transports.options import check

LIMITS = Timeout(SECONDS)
ONE = Network(proxy="", limits=Limits(max_connections=1))


async def send(transport: Any, *requests: Request) -> list[Any]:
    """The status of each, or the error."""
    is_sync = transport.capabilities.sync and not hasattr(transport, "aclose")
    seen: list[Any] = []
    for request in requests:
        try:
            sent = transport.send(request, LIMITS)
            response = sent if is_sync else await sent
            seen.append(response.status)
            await close_session(response.stream)
        except OpenAIError as error:
            seen.append(error)
    await close_session(transport)
    return seen


async def send_adopted(name: str, world: str, request: Request) -> Any:
    """The status, or the error, over a transport of a user's session."""
    factory, session = find(name), session_of(name, world)
    adopt: Any = factory.adopt if world == "sync" else factory.adopt_async
    (seen,) = await send(adopt(session), request)
    await close_session(session)
    return seen


def is_told_without_the_value(error: Any) -> bool:
    """Whether the value is missing from the error's text, its logged traceback and its pickle."""
    assert isinstance(error, OpenAIError)
    assert not isinstance(error, APIConnectionError), "nothing to be tried again"
    assert str(error) == "a header or the URL cannot be sent as HTTP/1.1"
    logged = "".join(traceback.format_exception(error))
    return "sesame" not in logged and b"sesame" not in pickle.dumps(error)


@pytest.mark.parametrize("value", ["sesame\n", "sesame\r\nX-More: 1", "sesame\u2028"])
@every_lane
def test_header_that_is_no_http_then_the_error_does_not_tell_its_value(
    name: str, world: str, value: str
) -> None:
    """A plugin's credential may be one; the libraries quote it, and so would a log."""
    factory = find(name)
    with FaultyServer() as server:
        request = Request("GET", server.url_of("json"), Headers({"X-Key": value}))
        connect: Any = factory.connect if world == "sync" else factory.connect_async
        good = request.evolve(headers=Headers())
        error, status = run(world, lambda: send(connect(ONE), request, good))
        assert is_told_without_the_value(error)
        assert status == 200
        assert len(server.requests) == 1


@pytest.mark.parametrize("value", ["sesame\n", "sesame\r\nX-More: 1", "sesame\u2028"])
@adopting_lanes
def test_header_that_is_no_http_over_a_session_then_the_error_does_not_tell_its_value(
    name: str, world: str, value: str
) -> None:
    """Also over what is the user's own."""
    with FaultyServer() as server:
        request = Request("GET", server.url_of("json"), Headers({"X-Key": value}))
        error = run(world, lambda: send_adopted(name, world, request))
        assert is_told_without_the_value(error)
        assert server.requests == []


@pytest.mark.parametrize(
    "framing", [{"content-length": "3"}, {"Transfer-Encoding": "chunked"}, {"CONTENT-LENGTH": "7"}]
)
@adopting_lanes
def test_framing_in_the_headers_over_a_session_then_the_body_says_its_own(
    name: str, world: str, framing: dict[str, str]
) -> None:
    """Two opinions of where a request ends are two requests to somebody on the way."""
    with FaultyServer() as server:
        headers = Headers({"Host": "other.test", **framing})
        request = Request("POST", server.url_of("json"), headers, b"{}1234567")
        assert run(world, lambda: send_adopted(name, world, request)) == 200
        (seen,) = server.requests
        fields = [(n.lower(), v) for n, v in seen.headers.items_in_order]
        assert [v for n, v in fields if n == "content-length"] == ["9"]
        assert [v for n, v in fields if n == "host"] == ["other.test"]
        assert "transfer-encoding" not in seen.headers


@pytest.mark.parametrize(
    ("proxy", "fact"),
    [
        ("ht!tp://user:sesame@proxy.test", "its scheme is ''"),
        ("user:sesame@proxy.test:80", "its scheme is 'user'"),
        ("socks4://user:sesame@proxy.test", "its scheme is 'socks4'"),
        ("http://user:sesame@", "its host or port is invalid"),
        ("http://user:sesame", "its host or port is invalid"),
        ("http://user:sesame@proxy.test:99999", "its host or port is invalid"),
        ("http://user:sesame@[::1", "its host or port is invalid"),
        ("http://user:sesame@proxy test", "its host or port is invalid"),
    ],
)
@every_lane
def test_proxy_that_cannot_be_used_then_the_client_is_not_made(
    name: str, world: str, proxy: str, fact: str
) -> None:
    """The error names the reason and the valid forms, and shows no password."""
    kind = OpenAI if world == "sync" else AsyncOpenAI
    valid = ", ".join(find(name).capabilities.proxies)
    with pytest.raises(OpenAIError, match=rf"scheme://host:port.*: {valid}") as caught:
        kind(transport=name, api_key="k", proxy=proxy)
    assert f"'{name}'" in str(caught.value)
    assert fact in str(caught.value)
    assert "sesame" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("option", ["ca_bundle", "client_certificate"])
@every_lane
def test_file_that_is_missing_when_a_client_is_made_then_the_error_names_its_option(
    name: str, world: str, option: str
) -> None:
    """The first call would be too late to notice it."""
    factory = find(name)
    connect: Any = factory.connect if world == "sync" else factory.connect_async
    with pytest.raises(OpenAIError, match=rf"{option}.*no such file\.pem"):
        connect(Network(proxy="", **{option: "no such file.pem"}))


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("option", "remedy"),
    [
        ({"http2": True}, "HTTP/2: leave http2 out, or use transport='httpx' with httpx[http2]"),
        ({"unix_socket": "/a"}, "Unix sockets: leave unix_socket out, or use transport='native'"),
    ],
)
def test_option_that_a_transport_lacks_then_the_error_says_which_has_it(
    option: Any, remedy: str
) -> None:
    """One that a client is made with."""
    with pytest.raises(OpenAIError) as raised:
        check(Network(**option), "some", "http2", "unix_socket")
    assert str(raised.value) == f"transport 'some' has no {remedy}"


@every_lane
def test_client_of_plain_http_when_it_calls_then_it_makes_no_tls_context(
    name: str, world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its set-up costs more than a hundred calls."""
    factory = find(name)
    connect: Any = factory.connect if world == "sync" else factory.connect_async
    made: list[object] = []
    monkeypatch.setattr(tls, "_made", lambda *given: made.append(given))
    with FaultyServer() as server:
        request = Request("GET", server.url_of("json"))
        assert run(world, lambda: send(connect(ONE), request)) == [200]
    assert made == []


@adopting_lanes
def test_socks_proxy_that_cannot_be_used_then_the_error_says_what_would_help(
    name: str, world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another proxy, or the library's own extra."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    kind = OpenAI if world == "sync" else AsyncOpenAI
    help_ = f'pip install "{name}[socks]"' if name.startswith("httpx") else "scheme is 'socks5'"
    with pytest.raises(OpenAIError, match=re.escape(help_)):
        kind(transport=name, api_key="k", proxy="socks5h://user:sesame@proxy.test:1080")
