"""The same input has the same result over the sessions of users of every library."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable
from functools import partial
from importlib import import_module
from io import BytesIO
from threading import Thread
from typing import Any

import pytest

from tests.transports.lanes import Lane, adopting_lanes, distinct_lanes, session_of
from trunkline import APIConnectionError, OpenAIError, RateLimitError, RedirectError
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange

pytestmark = pytest.mark.thorough

LARGE = b"x" * 200_000
"""More than aiohttp is given at once."""
LOCATIONS = (b"http://[::1", b"/\xff", b"javascript:alert(1)", b"http://a:99999999/")
LOOSE = {
    "line": b"HTTP/1.1 200 OK\r\nx-a b\r\ncontent-length: 2\r\n\r\n{}",
    "space": b"HTTP/1.1 200 OK\r\nx-a : b\r\ncontent-length: 2\r\n\r\n{}",
    "switched": b"HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    "version": b"HTTP/2.0 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n"
    b"2\r\n{}\r\n0\r\n\r\n",
}


def empty(exchange: Exchange) -> None:
    """Answer with an empty page."""
    exchange.reply("200 OK", b'{"data":[]}', "content-type: application/json")


class Adopting(Lane):
    """A client over the session that a function makes."""

    def __init__(self, name: str, world: str, base_url: str, session: Any, **options: Any) -> None:
        super().__init__(name, world, base_url, adopts=True, **options)
        self._session = session

    def session(self) -> Any:
        return self._session()


def configured(name: str, world: str, **options: Any) -> Any:
    """A function that makes a session of the library with these options."""
    library = import_module(name)
    kind = {"requests": "Session", "aiohttp": "ClientSession"}.get(name)
    kind = kind or ("Client" if world == "sync" else "AsyncClient")

    def made() -> Any:
        if name != "requests":
            return getattr(library, kind)(trust_env=False, **options)
        session = session_of(name, world)
        for option, value in options.items():
            setattr(session, option, value)
        return session

    return made


def raising(name: str, world: str) -> dict[str, Any]:
    """The options of a session that raises for a status."""

    def raise_now(response: Any, **_: Any) -> None:
        response.raise_for_status()

    async def raise_later(response: Any) -> None:
        response.raise_for_status()

    async def handled(request: Any, handler: Any) -> Any:
        response = await handler(request)
        response.raise_for_status()
        return response

    if name == "aiohttp":
        return {"middlewares": [handled]}
    if name == "requests":
        return {"hooks": {"response": [raise_now]}}
    return {"event_hooks": {"response": [raise_now if world == "sync" else raise_later]}}


async def done(call: Callable[[], Any]) -> Any:
    """The result of a call in any world."""
    made = call()
    return await made if hasattr(made, "__await__") else made


@adopting_lanes
def test_hook_that_raises_for_a_status_then_the_error_is_that_of_the_status(
    name: str, world: str
) -> None:
    """With the fields of the response, which retries need."""

    def busy(exchange: Exchange) -> None:
        exchange.reply("429 Busy", b"{}", "x-request-id: req_7", "retry-after: 0")

    async def scenario(client: Any) -> None:
        with pytest.raises(RateLimitError) as caught:
            await done(client.models.list)
        assert caught.value.request_id == "req_7"
        assert caught.value.response.headers["retry-after"] == "0"

    with FaultyServer(behaviours={"busy": busy}) as server:
        session = configured(name, world, **raising(name, world))
        Adopting(name, world, f"{server.url}/busy", session).run(scenario)
        assert len(server.requests) == 1


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_hook_that_fails_for_another_request_then_its_error_is_not_the_answer(name: str) -> None:
    """It may ask another server, such as for a token."""
    library = import_module(name)
    asked = library.Request("GET", "http://other.test/")
    refused = library.HTTPStatusError("no", request=asked, response=library.Response(401))

    def fail(_: Any) -> None:
        raise refused

    async def scenario(client: Any) -> None:
        with pytest.raises(library.HTTPStatusError) as caught:
            client.models.list()
        assert caught.value is refused

    session = configured(name, "sync", event_hooks={"request": [fail]})
    Adopting(name, "sync", "http://127.0.0.1:9/v1", session).run(scenario)


@pytest.mark.needs("aiohttp")
def test_middleware_of_aiohttp_that_fails_for_another_request_then_its_words_are_kept() -> None:
    """An error of the system may have no number, and no other words."""

    async def fail(_: Any, __: Any) -> Any:
        raise ConnectionError("no token")

    async def scenario(client: Any) -> None:
        with pytest.raises(APIConnectionError, match="no token"):
            await client.models.list()

    session = configured("aiohttp", "asyncio", middlewares=[fail])
    Adopting("aiohttp", "asyncio", "http://127.0.0.1:9/v1", session).run(scenario)


@adopting_lanes
def test_upload_that_a_session_sends_again_then_it_is_whole_both_times(
    name: str, world: str
) -> None:
    def challenge(exchange: Exchange) -> None:
        if "digest" in exchange.request.headers.get("authorization", "").lower():
            exchange.reply("200 OK", b'{"id":"file-1"}', "content-type: application/json")
        else:
            digest = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
            exchange.reply("401 Unauthorized", b"{}", f"www-authenticate: {digest}")

    library = import_module(name)
    options: dict[str, Any]
    if name == "aiohttp":
        options = {"middlewares": [library.DigestAuthMiddleware("user", "password")]}
    elif name == "requests":
        options = {"auth": library.auth.HTTPDigestAuth("user", "password")}
    else:
        options = {"auth": library.DigestAuth("user", "password")}

    with FaultyServer(behaviours={"challenge": challenge}) as server:
        lane = Adopting(
            name, world, f"{server.url}/challenge", configured(name, world, **options),
            default_headers={"Authorization": None}, timeout=5,
        )  # fmt: skip

        async def scenario(_: Any) -> None:
            assert (await lane.upload(BytesIO(LARGE))).id == "file-1"

        lane.run(scenario)
        first, second = (one.body for one in server.requests)
        assert len(first) == len(second) > len(LARGE)
        assert first == second


@pytest.mark.needs("aiohttp")
def test_middleware_of_aiohttp_that_signs_an_upload_then_it_gets_all_of_it() -> None:
    signed: list[bytes] = []

    async def sign(request: Any, handler: Any) -> Any:
        signed.append(await request.body.as_bytes())
        with pytest.raises(TypeError, match="as_bytes"):
            request.body.decode()
        return await handler(request)

    with FaultyServer() as server:
        lane = Adopting(
            "aiohttp", "asyncio", f"{server.url}/json",
            configured("aiohttp", "asyncio", middlewares=[sign]),
        )  # fmt: skip

        async def scenario(_: Any) -> None:
            await lane.upload(BytesIO(LARGE))

        lane.run(scenario)
        assert [one.body for one in server.requests] == signed


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
@pytest.mark.parametrize("world", ["sync", "asyncio", "trio"])
def test_auth_of_httpx_that_signs_an_upload_then_it_gets_all_of_it(name: str, world: str) -> None:
    """Another transport may ask for the content as well, as httpx-aiohttp does."""
    library: Any = import_module(name)

    class Sign(library.Auth):  # type: ignore[misc]  # not typed
        requires_request_body = True

        def auth_flow(self, request: Any) -> Any:
            request.headers["x-length"] = str(len(request.content))
            yield request

    with FaultyServer() as server:
        session = configured(name, world, auth=Sign())
        lane = Adopting(name, world, f"{server.url}/json", session)

        async def scenario(_: Any) -> None:
            await lane.upload(BytesIO(LARGE))

        lane.run(scenario)
        (sent,) = server.requests
        assert sent.headers["x-length"] == str(len(sent.body))


@pytest.mark.needs("requests")
def test_cache_of_requests_that_has_read_the_body_leaves_it_to_us() -> None:
    """It may put another source of bytes in its place, which is not to be read."""
    library: Any = import_module("requests")

    class Caching(library.adapters.HTTPAdapter):  # type: ignore[misc]  # not typed
        def send(self: Any, *args: Any, **options: Any) -> Any:
            answer: Any = library.adapters.HTTPAdapter.send(self, *args, **options)
            assert answer.content
            answer.raw = BytesIO(b"read by nobody")
            return answer

    def mounted() -> Any:
        session = session_of("requests", "sync")
        session.mount("http://", Caching())
        return session

    async def scenario(client: Any) -> None:
        assert client.models.list().data == []

    with FaultyServer(behaviours={"empty": empty}) as server:
        Adopting("requests", "sync", f"{server.url}/empty", mounted).run(scenario)


@pytest.mark.parametrize(
    ("name", "world"),
    [("httpx", "sync"), ("httpx", "trio"), ("httpx2", "sync"), ("requests", "sync")],
)
def test_parameters_of_a_session_then_those_of_the_call_are_sent_as_well(
    name: str, world: str
) -> None:
    """Those of httpx replace the query of a URL, so that every page would be the first one."""

    async def scenario(client: Any) -> None:
        await done(lambda: client.models.list(extra_query={"after": "m 1", "tenant": "mine"}))

    with FaultyServer(behaviours={"empty": empty}) as server:
        session = configured(name, world, params={"tenant": "theirs", "team": "blue"})
        Adopting(name, world, f"{server.url}/empty", session).run(scenario)
        query = server.requests[0].target.partition("?")[2].replace("%20", "+").split("&")
    assert {"team=blue", "after=m+1", "tenant=mine"} <= set(query)


@adopting_lanes
def test_redirect_without_a_usable_location_then_it_is_a_redirect_error(
    name: str, world: str
) -> None:
    """Libraries prepare redirects that they do not follow, and then read the whole body."""

    def redirect(exchange: Exchange) -> None:
        location = LOCATIONS[int(exchange.segment(1))]
        exchange.keep = False
        exchange.send(
            b"HTTP/1.1 307 Elsewhere\r\nlocation: " + location + b"\r\n"
            b"content-length: 1000000\r\n\r\n{"
        )
        exchange.wait_until_client_leaves()

    async def scenario(client: Any) -> None:
        for index in range(len(LOCATIONS)):
            with pytest.raises(RedirectError, match="no usable Location"):
                await done(partial(client.get, f"/{index}", cast_to=object))

    with FaultyServer(behaviours={"redirect": redirect}) as server:
        Lane(name, world, f"{server.url}/redirect", adopts=True, timeout=5).run(scenario)


@pytest.mark.parametrize("head", LOOSE)
@distinct_lanes
def test_head_that_can_be_read_in_two_ways_then_it_is_refused(
    name: str, world: str, head: str
) -> None:
    async def scenario(client: Any) -> None:
        with pytest.raises(APIConnectionError) as caught:
            await done(client.models.list)
        assert caught.value.phase == "headers"

    def answer(exchange: Exchange) -> None:
        exchange.send(LOOSE[head])
        exchange.wait()

    with FaultyServer(behaviours={"loose": answer}) as server:
        Lane(name, world, f"{server.url}/loose", timeout=5).run(scenario)


@pytest.mark.needs("aiohttp")
def test_chunk_that_is_malformed_over_a_session_of_aiohttp_then_its_reader_does_not_wait() -> None:
    def malformed(exchange: Exchange) -> None:
        exchange.begin("content-type: application/json")
        exchange.send(b"2\r\n[]\r\n")
        exchange.wait(0.05)
        exchange.send(b"zz\r\n")
        exchange.wait()

    async def scenario(client: Any) -> None:
        with pytest.raises(APIConnectionError, match="not well-formed") as caught:
            await client.models.list()
        assert caught.value.phase == "body"

    with FaultyServer(behaviours={"malformed": malformed}) as server:
        url = f"{server.url}/malformed"
        Lane("aiohttp", "asyncio", url, adopts=True, timeout=5).run(scenario)


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
@pytest.mark.parametrize("is_same", [True, False])
@pytest.mark.parametrize("world", ["asyncio", "trio"])
def test_async_client_of_two_running_loops_then_the_second_one_is_refused(
    name: str, world: str, is_same: bool
) -> None:
    """Its pool would break for both: trio would even end with an internal error."""
    refused: list[bool] = []

    async def second(given: Any) -> None:
        client = given.with_options() if is_same else copy.copy(given)
        with pytest.raises(OpenAIError, match="a client for each loop"):
            await client.models.list()
        refused.append(True)

    with FaultyServer(behaviours={"empty": empty}) as server:
        lane = Lane(name, world, f"{server.url}/empty", adopts=True)

        async def scenario(client: Any) -> None:
            await client.models.list()
            other = Thread(target=lambda: asyncio.run(second(client)))
            other.start()
            other.join()
            await client.models.list()

        lane.run(scenario)
    assert refused
