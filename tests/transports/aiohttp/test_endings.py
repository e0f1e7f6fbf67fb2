"""Calls that end from outside: a closed client, a lost connection, a cancelled upload."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from typing import Any

import pytest

from tests.transports.aiohttp.exchanging import LIMITS, error_of, request, run, status, whole
from trunkline.errors import APIConnectionError
from trunkline.http import Body
from trunkline.network import Limits
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange

pytest.importorskip("aiohttp", reason="needs a backend that is not installed: aiohttp")


def _endless(exchange: Exchange) -> None:
    """Send a body that ends with its connection, and reset that after `release`."""
    exchange.begin(framing="content-type: text/plain")
    exchange.send(b"some")
    exchange.wait()
    exchange.reset()


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(behaviours={"endless": _endless}) as made:
        yield made


def test_body_without_framing_whose_connection_is_reset_is_not_complete(
    server: FaultyServer,
) -> None:
    """The library takes the reset for the end of the body."""

    async def scenario(transport: Any) -> None:
        response = await transport.send(request(server.url_of("endless")), LIMITS)
        server.release()
        error = await error_of(whole(response))
        assert (type(error), error.phase) == (APIConnectionError, "body")

    run(scenario)


def test_client_that_is_closed_ends_the_bodies_that_other_tasks_read(server: FaultyServer) -> None:
    async def scenario(transport: Any) -> None:
        response = await transport.send(request(server.url_of("endless")), LIMITS)
        pieces = response.stream.iter_bytes()
        assert await anext(pieces) == b"some"
        reading = asyncio.ensure_future(error_of(anext(pieces)))
        await asyncio.sleep(0)
        await transport.aclose()
        error = await asyncio.wait_for(reading, 5)
        assert (type(error), error.phase) == (APIConnectionError, "body")

    run(scenario)


def test_client_that_is_closed_ends_the_calls_that_wait_for_a_connection(
    server: FaultyServer,
) -> None:
    """The library cancels them, although nobody has cancelled their tasks."""

    async def scenario(transport: Any) -> None:
        calls = [
            asyncio.ensure_future(error_of(status(transport, server.url_of("silence"))))
            for _ in range(3)
        ]
        await asyncio.to_thread(server.wait_for_connections, 1)
        await transport.aclose()
        errors = await asyncio.wait_for(asyncio.gather(*calls), 5)
        assert {type(error) for error in errors} == {APIConnectionError}

    run(scenario, limits=Limits(max_connections=1))


def test_upload_that_is_cancelled_between_two_pieces_closes_them_before_the_call_ends(
    server: FaultyServer,
) -> None:
    """The library reads them in a task, which it does not wait for."""
    seen: list[str] = []

    async def scenario(transport: Any) -> None:
        asked = asyncio.Event()

        async def pieces() -> AsyncGenerator[bytes, None]:
            try:
                yield b"first"
                asked.set()
                await asyncio.Event().wait()
            finally:
                for _ in range(5):
                    await asyncio.sleep(0)
                seen.append("closed")

        body = Body(lambda: iter(()), async_factory=lambda _: pieces())
        sent = asyncio.ensure_future(transport.send(request(server.url_of("json"), body), LIMITS))
        await asyncio.wait_for(asked.wait(), 5)
        sent.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sent
        assert seen == ["closed"]

    run(scenario)
