"""A user's own session: which of its habits are kept, and which are overridden."""

from __future__ import annotations

import asyncio
import gzip
import warnings
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.transports.aiohttp.exchanging import LIMITS, error_of, request, status, whole
from trunkline import AsyncOpenAI
from trunkline.discovery.transports import use_async
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.local.server import LocalServer
from trunkline.network import Limits, Timeout
from trunkline.testing import FaultyServer
from trunkline_transports import aiohttp as over_aiohttp

aiohttp = pytest.importorskip("aiohttp", reason="needs a backend that is not installed: aiohttp")

HASTY = Timeout(read=0.1, connect=5, write=5, pool=5)
QUESTION: Any = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as made:
        yield made


def over(scenario: Callable[[Any, Any], Awaitable[Any]], **options: Any) -> Any:
    """Run a scenario with a user's session, and a transport over it."""

    async def closing() -> Any:
        async with aiohttp.ClientSession(trust_env=False, **options) as session:
            transport = use_async(session)
            result = await scenario(transport, session)
            await transport.aclose()
            assert not session.closed
            return result

    return asyncio.run(closing())


def test_client_over_a_session_calls_streams_and_leaves_it_open() -> None:
    async def scenario(_: Any, session: Any) -> None:
        async with AsyncOpenAI(
            api_key="key", base_url=f"{server.url}/v1", transport=session
        ) as client:
            plain = await client.chat.completions.create(**QUESTION)
            stream = await client.chat.completions.create(**QUESTION, stream=True)
            pieces = [event.choices[0].delta.content or "" async for event in stream]
        assert "".join(pieces) == plain.choices[0].message.content
        assert server.connections == 1

    with LocalServer() as server:
        over(scenario)


def test_session_keeps_its_headers_and_tracing(server: FaultyServer) -> None:
    traced: list[str] = []
    config = aiohttp.TraceConfig()

    async def note(_: Any, __: Any, started: Any) -> None:
        traced.append(started.method)

    config.on_request_start.append(note)

    async def scenario(transport: Any, _: Any) -> None:
        assert await status(transport, server.url_of("json")) == 200

    over(scenario, headers={"x-team": "blue"}, trace_configs=[config])
    assert traced == ["POST"]
    assert server.requests[0].headers["x-team"] == "blue"


def test_session_that_raises_for_status_and_decompresses_does_not_do_so_here(
    server: FaultyServer,
) -> None:
    async def scenario(transport: Any, _: Any) -> None:
        assert await status(transport, server.url_of("status/404")) == 404
        response = await transport.send(request(server.url_of("gzip")), LIMITS)
        assert response.headers["content-encoding"] == "gzip"
        assert gzip.decompress(await whole(response))
        assert await status(transport, server.url_of("redirect")) in range(300, 400)
        assert await status(transport, server.url_of("old")) == 200

    over(scenario, raise_for_status=True, auto_decompress=True)


@pytest.mark.parametrize("source", ["auth", "netrc"])
def test_session_with_credentials_beside_a_key_is_refused_with_the_remedy(
    server: FaultyServer, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Aiohttp sends no request with both. Without the key, the session's are sent."""
    path = tmp_path / "netrc"
    path.write_text("default login somebody password sesame\n")
    monkeypatch.setenv("NETRC", str(path))
    with warnings.catch_warnings():  # BasicAuth is deprecated, and still used
        warnings.simplefilter("ignore", DeprecationWarning)
        options: Any = (
            {"auth": aiohttp.BasicAuth("somebody", "sesame")}
            if source == "auth"
            else {"trust_env": True}
        )

    async def main() -> None:
        async with aiohttp.ClientSession(**options) as session:
            client = AsyncOpenAI(api_key="sk-key", base_url=server.url, transport=session)
            sent = client.get("/json", cast_to=object)
            error = await error_of(sent)
            assert not isinstance(error, APIConnectionError)
            assert str(error).endswith(
                "default_headers={'Authorization': None} to leave the key out"
            )
            assert server.requests == []
            keyless = client.with_options(default_headers={"Authorization": None})
            await keyless.get("/json", cast_to=object)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        asyncio.run(main())
    assert server.requests[0].headers["authorization"].startswith("Basic ")


def test_session_with_limits_of_time_obeys_those_of_the_client(server: FaultyServer) -> None:
    async def scenario(transport: Any, _: Any) -> None:
        error = await error_of(transport.send(request(server.url_of("silence")), HASTY))
        assert (type(error), error.phase) == (APITimeoutError, "headers")

    over(scenario, timeout=aiohttp.ClientTimeout(total=3600))


def test_session_whose_connection_is_in_use_then_the_wait_for_it_has_the_limits_of_both_phases(
    server: FaultyServer,
) -> None:
    """The library has one limit for waiting and connecting."""

    async def scenario(transport: Any, _: Any) -> None:
        held = await transport.send(request(server.url_of("hang")), LIMITS)
        hasty = Timeout(5, pool=0.05, connect=0.05)
        error = await error_of(transport.send(request(server.url_of("json")), hasty))
        assert (type(error), error.phase) == (APITimeoutError, "connect")
        await held.stream.aclose()

    async def connected() -> None:
        connector = aiohttp.TCPConnector(limit=1)
        async with aiohttp.ClientSession(trust_env=False, connector=connector) as session:
            await scenario(use_async(session), session)

    asyncio.run(connected())


def test_response_of_a_test_tool_without_a_version_then_it_is_of_http_1_1(
    server: FaultyServer,
) -> None:
    class Versionless(aiohttp.ClientResponse):  # type: ignore[misc,name-defined]  # not typed
        version = property(lambda _: None, lambda *_: None)

    async def scenario(transport: Any, _: Any) -> None:
        response = await transport.send(request(server.url_of("json")), LIMITS)
        assert response.http_version == "HTTP/1.1"
        await response.stream.aclose()

    over(scenario, response_class=Versionless)


@pytest.mark.parametrize(
    ("kind", "words"),
    [("ClientError", "it failed"), ("InvalidURL", "does not accept the host of the URL")],
)
def test_error_of_a_test_tool_then_it_is_ours_with_its_own_words(
    server: FaultyServer, kind: str, words: str
) -> None:
    """Not the tool's, which may quote a key."""

    async def fail(_: Any, __: Any) -> Any:
        raise getattr(aiohttp, kind)("sesame")

    async def scenario(transport: Any, _: Any) -> None:
        error = await error_of(transport.send(request(server.url_of("json")), LIMITS))
        assert (type(error), error.phase) == (APIConnectionError, "headers")
        assert f"{words} (" in str(error)
        assert "sesame" not in f"{error} {error.__cause__!r}"

    over(scenario, middlewares=[fail])


def test_session_that_is_closed_is_refused_with_the_remedy(server: FaultyServer) -> None:
    async def scenario() -> None:
        session = aiohttp.ClientSession()
        await session.close()
        sent = use_async(session).send(request(server.url_of("json")), LIMITS)
        error = await error_of(sent)
        assert not isinstance(error, APIConnectionError)
        assert "is closed: make a client with a new one" in str(error)

    asyncio.run(scenario())


def test_session_in_another_loop_is_refused_with_the_remedy(server: FaultyServer) -> None:
    loops = [asyncio.new_event_loop() for _ in range(2)]

    async def make() -> Any:
        return aiohttp.ClientSession()

    session = loops[0].run_until_complete(make())
    try:
        sent = use_async(session).send(request(server.url_of("json")), LIMITS)
        error = loops[1].run_until_complete(error_of(sent))
    finally:
        loops[0].run_until_complete(session.close())
        for loop in loops:
            loop.close()
    assert not isinstance(error, APIConnectionError)
    assert "one client, for each loop" in str(error)


def test_session_in_sync_code_is_refused_with_the_remedy() -> None:
    with pytest.raises(OpenAIError, match="AsyncOpenAI"):
        over_aiohttp.adopt(object())


def test_object_that_is_not_a_session_is_refused() -> None:
    with pytest.raises(OpenAIError, match=r"needs an aiohttp\.ClientSession"):
        over_aiohttp.adopt_async(object())


def test_options_beside_a_session_are_refused() -> None:
    async def scenario(_: Any, session: Any) -> None:
        with pytest.raises(OpenAIError, match="configure the ClientSession itself"):
            AsyncOpenAI(api_key="key", transport=session, limits=Limits())

    over(scenario)
