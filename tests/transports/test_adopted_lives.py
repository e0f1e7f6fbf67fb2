"""Sessions of users and clients over them: who closes what, and in which process."""

from __future__ import annotations

import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from tests.transports.lanes import LANES, adopting_lanes, close_session, run, session_of
from tests.transports.test_adopted_alike import Adopting, configured
from trunkline import APIConnectionError, AsyncOpenAI, OpenAI, OpenAIError
from trunkline.local.server import LocalServer
from trunkline.testing import FaultyServer, RefusingPort

pytestmark = pytest.mark.thorough

QUESTION: Any = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


async def done(made: Any) -> Any:
    """The result of a call in any world."""
    return await made if hasattr(made, "__await__") else made


async def first(stream: Any) -> Any:
    """The next piece of a stream in any world."""
    return await anext(stream) if hasattr(stream, "__anext__") else next(stream)


def client_over(session: Any, world: str, url: str, **options: Any) -> Any:
    """A client over a user's session."""
    kind: Any = OpenAI if world == "sync" else AsyncOpenAI
    options = {"api_key": "k", "max_retries": 0, "timeout": 5, **options}
    return kind(transport=session, base_url=url, **options)


@adopting_lanes
def test_client_when_closed_then_what_it_lent_of_a_session_is_free(name: str, world: str) -> None:
    """Streams that were dropped, and those that somebody reads; the session stays open."""

    async def scenario(url: str, hanging: Any) -> None:
        session = session_of(name, world)
        client, other = (client_over(session, world, url) for _ in range(2))
        left = await hanging(client)
        with pytest.warns(ResourceWarning, match="unclosed"):
            del left
        read, kept = await hanging(client), await hanging(other)
        await done(client.close())
        await done(client.close())
        with pytest.raises(APIConnectionError) as caught:
            await first(read)
        assert caught.value.phase == "body"
        with pytest.raises(OpenAIError, match="closed"):
            await done(client.models.list())
        assert server.wait_for_connections(1)
        assert (await done(other.models.list())).data == []
        await done(kept.close())
        await close_session(session)

    async def hanging(client: Any) -> Any:
        call = client.chat.completions.create(**QUESTION, stream=True)
        stream = await done(call)
        assert (await first(stream)).id == "1"
        return stream

    with FaultyServer(behaviours={"v1": answered}) as server:
        run(world, partial(scenario, f"{server.url}/v1", hanging))
        assert server.wait_for_connections(0)


def answered(exchange: Any) -> None:
    """A list to a GET, and to a POST a stream that does not end."""
    if exchange.request.method == "GET":
        exchange.reply("200 OK", b'{"data":[]}', "content-type: application/json")
        return
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(b'data: {"id":"1"}\n\n')
    exchange.wait_until_client_leaves()


@adopting_lanes
def test_session_when_its_user_closes_it_under_a_stream_then_the_error_is_ours(
    name: str, world: str
) -> None:
    """Some libraries read on what has arrived, or leave the connection to the stream."""

    async def scenario(url: str) -> None:
        session = session_of(name, world)
        client = client_over(session, world, url)
        stream = await done(client.chat.completions.create(**QUESTION, stream=True))
        assert (await first(stream)).id == "1"
        await close_session(session)
        server.release()
        with suppress(APIConnectionError):
            assert (await first(stream)).id == "2"
        await done(stream.close())
        if name != "requests":  # whose sessions can be used again
            with pytest.raises(OpenAIError, match="closed: make a"):
                await done(client.models.list())
        await done(client.close())

    with FaultyServer(behaviours={"v1": gated}) as server:
        run(world, partial(scenario, f"{server.url}/v1"))
        assert server.wait_for_connections(0)


@adopting_lanes
def test_session_that_trusts_the_environment_then_its_proxies_and_exemptions_apply(
    name: str, world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they do for the user's own requests."""
    for variable in ("all_proxy", "ALL_PROXY", "REQUEST_METHOD", "NETRC"):
        monkeypatch.delenv(variable, raising=False)

    async def scenario(url: str) -> None:
        session = session_of(name, world, trust_env=True)
        client = client_over(session, world, url)
        assert (await done(client.models.list())).data == []
        await done(client.close())
        await close_session(session)

    behaviours = {"v1": answered, "": answered}  # a proxy is asked for http://...
    with FaultyServer(behaviours=behaviours) as server, RefusingPort() as refusing:
        for spelled in (str.lower, str.upper):
            monkeypatch.setenv(spelled("http_proxy"), server.url)
            monkeypatch.setenv(spelled("no_proxy"), "")
        run(world, partial(scenario, "http://api.test/v1"))
        assert server.requests[0].headers["authorization"] == "Bearer k"
        assert server.requests[0].headers["host"] == "api.test"
        for spelled in (str.lower, str.upper):
            monkeypatch.setenv(spelled("http_proxy"), refusing.url)
            monkeypatch.setenv(spelled("no_proxy"), "127.0.0.1")
        run(world, partial(scenario, f"{server.url}/v1"))
        assert len(server.requests) == 2


def reading(name: str, world: str) -> dict[str, Any]:
    """The options of a session that reads each body, to log it."""

    def read_now(response: Any, **_: Any) -> None:
        assert response.content if name == "requests" else response.read()

    async def read_later(response: Any) -> None:
        assert await response.aread()

    async def handled(request: Any, handler: Any) -> Any:
        response = await handler(request)
        assert await response.read()
        return response

    if name == "aiohttp":
        return {"middlewares": [handled]}
    if name == "requests":
        return {"hooks": {"response": [read_now]}}
    return {"event_hooks": {"response": [read_now if world == "sync" else read_later]}}


@adopting_lanes
def test_body_that_a_session_has_read_then_its_connection_is_not_the_stream_s(
    name: str, world: str
) -> None:
    """Another call may be using it when the stream is left early."""

    async def scenario(client: Any) -> None:
        assert (await done(client.models.list())).data
        for _ in range(2):
            stream = await done(client.chat.completions.create(**QUESTION, stream=True))
            assert (await first(stream)).id
            await done(stream.close())
        assert (await done(client.models.list())).data
        assert server.accepted == 1

    with LocalServer() as server:
        session = configured(name, world, **reading(name, world))
        Adopting(name, world, f"{server.url}/v1", session).run(scenario)


@pytest.mark.parametrize(
    ("name", "world"), [lane for lane in LANES if lane[0] in ("httpx", "httpx2", "requests")]
)
def test_client_when_closed_while_a_head_is_on_its_way_then_nothing_is_lent(
    name: str, world: str
) -> None:
    """A stream that comes afterwards could be dropped, and nobody would close it."""

    def arrived() -> bool:
        return server.wait_for(lambda: len(server.requests) == 1)

    async def scenario(url: str) -> None:
        session = session_of(name, world)
        client = client_over(session, world, url)

        async def call() -> None:
            with pytest.raises(APIConnectionError, match="client was closed"):
                await done(client.chat.completions.create(**QUESTION, stream=True))

        async def close() -> None:
            assert await client.transport.loop().in_thread(arrived)
            await client.close()
            server.release()

        if world != "sync":
            await client.transport.loop().gather([call, close])
        else:
            with ThreadPoolExecutor(1) as thread:
                calling = thread.submit(client.chat.completions.create, **QUESTION, stream=True)
                assert arrived()
                client.close()
                server.release()
                assert "client was closed" in str(calling.exception())
        assert server.wait_for_connections(0)
        await close_session(session)

    with FaultyServer() as server:
        run(world, partial(scenario, f"{server.url}/gated-head"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("name", ["httpx", "httpx2", "requests"])
def test_session_that_was_used_when_the_process_forks_then_the_child_leaves_it_alone(
    name: str,
) -> None:
    """Neither its calls nor its end touch the streams that the parent reads, or has dropped."""

    def in_the_child() -> None:
        with pytest.raises(OpenAIError, match="in each process"):
            client.models.list()
        stream.close()
        client.close()

    with FaultyServer(behaviours={"v1": gated}) as server:
        session = session_of(name, "sync")
        client = client_over(session, "sync", f"{server.url}/v1")
        streams = [client.chat.completions.create(**QUESTION, stream=True) for _ in range(2)]
        stream = streams.pop()
        assert next(stream).id == "1"
        with pytest.warns(ResourceWarning, match="unclosed"):
            streams.clear()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the server's threads stay here
            child = os.fork()
        if child == 0:
            with suppress(BaseException):
                in_the_child()
                os._exit(0)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        server.release()
        assert [event.id for event in stream] == ["2"]
        client.close()
        session.close()
        assert server.wait_for_connections(0)


def gated(exchange: Any) -> None:
    """A stream that ends when the server is released."""
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(b'data: {"id":"1"}\n\n')
    exchange.wait()
    exchange.chunk(b'data: {"id":"2"}\n\n', b"data: [DONE]\n\n", b"")
