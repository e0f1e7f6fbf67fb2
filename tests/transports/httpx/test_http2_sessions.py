"""HTTP/2 over clients of httpx and httpx2 that users have configured themselves."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from tests.transports.lanes import close_session, run
from tests.transports.test_adopted_lives import client_over, done
from trunkline import APIConnectionError, OpenAI
from trunkline.testing.http2_server import Http2Server
from trunkline.testing.site import Site

pytest.importorskip("h2")
pytest.importorskip("trustme")
pytestmark = pytest.mark.thorough

LANES = [(name, world) for name in ("httpx", "httpx2") for world in ("sync", "asyncio", "trio")]
LIST = b'{"data":[]}'
MANY = 20


class Server(Http2Server):
    """Resets the streams of requests for ``/reset``, and never ends those for ``/hang``."""

    def _answer(self, session: Any, event: Any) -> str:
        if type(event).__name__ != "RequestReceived":
            return ""
        headers = {bytes(name).decode(): bytes(value).decode() for name, value in event.headers}
        path = headers[":path"]
        with self.changed:
            self.paths.append(path)
        number = event.stream_id
        session.send_headers(number, ((":status", "200"), ("content-type", "application/json")))
        session.send_data(number, LIST, end_stream=not path.startswith(("/reset", "/hang")))
        if path.startswith("/reset"):
            session.reset_stream(number, 2)
        return path


@pytest.fixture
def server() -> Iterator[tuple[Server, ssl.SSLContext]]:
    """A server, and a context that trusts it."""
    with Site() as site, Server() as made:
        yield made, ssl.create_default_context(cafile=site.ca_bundle)


def session_of(name: str, world: str, context: ssl.SSLContext) -> Any:
    library = import_module(name)
    kind = library.Client if world == "sync" else library.AsyncClient
    return kind(trust_env=False, http2=True, verify=context)


@pytest.mark.parametrize(("name", "world"), LANES)
def test_calls_over_http2_when_some_are_reset_or_left_then_the_others_share_its_connection(
    name: str, world: str, server: tuple[Server, ssl.SSLContext]
) -> None:
    peer, context = server

    async def scenario() -> None:
        session = session_of(name, world, context)
        listing, resetting, hanging = (
            client_over(session, world, f"{peer.url}/{path}") for path in ("list", "reset", "hang")
        )
        loop = None if world == "sync" else listing.transport.loop()

        async def listed() -> None:
            assert (await done(listing.models.list())).data == []

        await listed()
        for _ in range(MANY):
            with pytest.raises(APIConnectionError, match="the server reset the stream"):
                await done(resetting.models.list())
            if loop is None:
                with hanging.models.with_streaming_response.list() as left:
                    assert next(left.iter_bytes()) == LIST
            else:
                async with hanging.models.with_streaming_response.list() as left:
                    assert await anext(left.iter_bytes()) == LIST
        if loop is None:
            for _ in range(MANY):  # not in threads, for which httpcore's HTTP/2 is not safe
                await listed()
        else:
            await loop.gather([listed] * MANY)
            with pytest.raises(TimeoutError):
                async with loop.timeout(0.02):
                    await hanging.models.list()
            await listed()
        await close_session(session)

    run(world, scenario)
    assert peer.accepted == 1


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_connection_with_too_many_streams_that_were_left_then_the_error_says_so(name: str) -> None:
    library = import_module(name)

    def refuse(_: Any) -> Any:
        raise library.LocalProtocolError("Max outbound streams is 100, 100 open")

    session = library.MockTransport(refuse)
    client = OpenAI(transport=session, api_key="k", base_url="http://api.test/v1", max_retries=0)
    with client, pytest.raises(APIConnectionError, match="left early"):
        client.models.list()
