"""httpx and httpx2: clients and transports that users have configured themselves."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Headers, Request
from trunkline.local.server import LocalServer
from trunkline.network import Network, Timeout
from trunkline.testing import FaultyServer

SECONDS = Timeout(5)
JSON = b'{"ok":true}'
QUESTION: Any = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture(params=["httpx", "httpx2"])
def name(request: pytest.FixtureRequest) -> str:
    """The name of a library that is installed."""
    found: str = request.param
    pytest.importorskip(found, reason=f"needs a backend that is not installed: {found}")
    return found


@pytest.fixture
def library(name: str) -> Any:
    """The library."""
    return import_module(name)


def call(sender: Any, url: URL, **headers: str) -> bytes:
    """Make a POST, and return the whole body."""
    fields = Headers({one.replace("_", "-"): value for one, value in headers.items()})
    stream: Any = sender.send(Request("POST", url, fields, b"{}"), SECONDS).stream
    try:
        return b"".join(stream.iter_bytes())
    finally:
        stream.close()


def test_client_of_a_user_calls_and_streams_and_stays_open(library: Any) -> None:
    """The user closes it."""
    with LocalServer() as server, library.Client(trust_env=False) as own:
        with OpenAI(api_key="key", base_url=f"{server.url}/v1", transport=own) as client:
            plain = client.chat.completions.create(**QUESTION).choices[0].message.content
            events = client.chat.completions.create(**QUESTION, stream=True)
            assert "".join(e.choices[0].delta.content or "" for e in events) == plain
        assert not own.is_closed
        assert server.connections == 1


def test_auth_hooks_and_headers_of_a_client_apply(name: str, library: Any) -> None:
    """The headers of a request come before those of the client."""
    seen: list[str] = []

    def sign(request: Any) -> Any:
        request.headers["X-Signature"] = request.content.decode()
        return request

    headers = {"X-Team": "blue", "X-Both": "client"}
    hooks = {"request": [lambda request: seen.append(str(request.url))]}
    with (
        FaultyServer() as server,
        library.Client(trust_env=False, auth=sign, event_hooks=hooks, headers=headers) as own,
    ):
        assert call(find(name).adopt(own), server.url_of("json"), X_Both="request") == JSON
        sent = server.requests[0].headers
        assert (sent["x-team"], sent["x-both"], sent["x-signature"]) == ("blue", "request", "{}")
        assert seen == [str(server.url_of("json"))]


def test_hook_that_reads_the_body_leaves_it_to_us(name: str, library: Any) -> None:
    """The library has undone the encoding, so no header says that there is one."""
    hooks = {"response": [lambda response: response.read()]}
    with FaultyServer() as server, library.Client(trust_env=False, event_hooks=hooks) as own:
        response = find(name).adopt(own).send(Request("GET", server.url_of("gzip")), SECONDS)
        stream: Any = response.stream
        assert "content-encoding" not in response.headers
        assert b"".join(stream.iter_bytes()).startswith(b"{")
        stream.close()


def test_redirect_over_a_client_that_follows_them_is_returned(name: str, library: Any) -> None:
    """The core decides where a request goes."""
    with FaultyServer() as server, library.Client(trust_env=False, follow_redirects=True) as own:
        request = Request("GET", server.url_of("redirect-away"))
        response = find(name).adopt(own).send(request, SECONDS)
        stream: Any = response.stream
        stream.close()
        assert (response.status, len(server.requests)) == (307, 1)


def test_client_that_was_closed_is_an_error_with_the_remedy(name: str, library: Any) -> None:
    """The library's own error does not say what to do."""
    own = library.Client()
    own.close()
    with pytest.raises(OpenAIError, match="make a new one"):
        call(find(name).adopt(own), URL.parse("http://api.test/"))


def test_async_client_in_a_second_loop_is_an_error_with_the_remedy(library: Any) -> None:
    """Its connections belong to the first one."""
    own = library.AsyncClient(trust_env=False)
    with LocalServer() as server:
        client = AsyncOpenAI(
            api_key="key", base_url=f"{server.url}/v1", transport=own, max_retries=0
        )

        async def list_models() -> None:
            await client.models.list()

        loops = [asyncio.new_event_loop() for _ in range(2)]
        loops[0].run_until_complete(list_models())
        with pytest.raises(OpenAIError, match="a client for each loop"):
            loops[1].run_until_complete(list_models())
        loops[0].run_until_complete(own.aclose())
        for loop in loops:
            loop.close()


def test_transport_alone_is_used_as_it_is(name: str, library: Any) -> None:
    """A mock of the library, for example."""
    own = library.MockTransport(lambda request: library.Response(200, content=request.content))
    assert call(find(name).adopt(own), URL.parse("http://api.test/")) == b"{}"


@pytest.mark.parametrize(
    ("kind", "phase"),
    [
        ("ConnectError", "connect"), ("ConnectTimeout", "connect"), ("PoolTimeout", "pool"),
        ("ReadTimeout", "headers"), ("ReadError", "headers"), ("WriteError", "send"),
        ("WriteTimeout", "send"),
        ("ProxyError", "proxy"), ("RemoteProtocolError", "headers"),
    ],
)  # fmt: skip
def test_error_that_a_test_tool_injects_is_ours_with_its_phase(
    name: str, library: Any, kind: str, phase: str
) -> None:
    """Tools raise the library's errors; callers know ours only."""

    def refuse(_: Any) -> Any:
        raise getattr(library, kind)("injected")

    with pytest.raises(APIConnectionError) as caught:
        call(find(name).adopt(library.MockTransport(refuse)), URL.parse("http://api.test/"))
    assert caught.value.phase == phase
    assert isinstance(caught.value, APITimeoutError) is kind.endswith("Timeout")
    assert isinstance(caught.value.__cause__, getattr(library, kind))
    late = {"ConnectTimeout": "established", "PoolTimeout": "free", "WriteTimeout": "sent"}
    own = {"ProxyError": "the tunnel: check", "RemoteProtocolError": "not well-formed HTTP"}
    words = own.get(kind, "in time" if kind.endswith("Timeout") else ": injected")
    assert late.get(kind, "") in str(caught.value)
    assert words in str(caught.value)


def test_error_without_a_text_is_named_by_its_class(name: str, library: Any) -> None:
    """The library has some."""

    def refuse(_: Any) -> Any:
        raise library.ReadError("")

    with pytest.raises(APIConnectionError, match=r": ReadError \("):
        call(find(name).adopt(library.MockTransport(refuse)), URL.parse("http://api.test/"))


def test_server_that_hangs_up_on_tls_may_ask_for_a_certificate(name: str, library: Any) -> None:
    """With TLS 1.3 it does so after the handshake, and the alert may be lost."""
    disconnected = library.RemoteProtocolError("Server disconnected without sending a response.")

    for scheme, error, is_named in (
        ("https", disconnected, True),
        ("http", disconnected, False),
        ("https", library.RemoteProtocolError("illegal"), False),
        ("https", library.WriteError("broken"), False),
    ):

        def refuse(_: Any, error: Exception = error) -> Any:
            raise error

        with pytest.raises(APIConnectionError) as caught:
            call(find(name).adopt(library.MockTransport(refuse)), URL.parse(f"{scheme}://api.test"))
        assert ("check client_certificate" in str(caught.value)) is is_named


def test_error_that_is_not_of_the_library_passes_through(name: str, library: Any) -> None:
    """A fault in a hook of the user is the user's to see."""

    def fail(_: Any) -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        call(find(name).adopt(library.MockTransport(fail)), URL.parse("http://api.test/"))


def test_something_else_is_refused_with_the_remedy(name: str, library: Any) -> None:
    """A client of the other world, too."""
    factory = find(name)
    with pytest.raises(OpenAIError, match="AsyncOpenAI"):
        factory.adopt(library.AsyncClient())
    with pytest.raises(OpenAIError, match="AsyncClient"):
        factory.adopt_async(library.Client())
    with pytest.raises(OpenAIError, match="Client"):
        factory.adopt(Network())
