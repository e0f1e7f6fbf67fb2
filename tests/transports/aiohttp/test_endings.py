"""Calls that end from outside: a closed client, a lost connection, a cancelled upload."""

from __future__ import annotations

import asyncio
import gc
import sys
import warnings
from collections.abc import AsyncGenerator, Iterator
from functools import partial
from typing import Any

import pytest

from tests.transports.aiohttp.exchanging import LIMITS, error_of, request, run, status, whole
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import Body
from trunkline.network import Limits, Network, Timeout
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange
from trunkline_transports import aiohttp as over_aiohttp

pytest.importorskip("aiohttp", reason="needs a backend that is not installed: aiohttp")


def _endless(exchange: Exchange) -> None:
    """Send a body that ends with its connection, and reset that after `release`."""
    exchange.begin(framing="content-type: text/plain")
    exchange.send(b"some")
    exchange.wait()
    exchange.reset()


def _malformed(exchange: Exchange) -> None:
    """Send a chunk, after `release` one without a size, and wait."""
    exchange.begin(framing="transfer-encoding: chunked")
    exchange.send(b"4\r\nsome\r\n")
    exchange.wait()
    exchange.send(b"zz\r\n")
    exchange.wait_until_client_leaves()


async def _arrived(body: Any) -> bytes:
    """Wait until the whole body has arrived, without reading it."""
    while (whole := body.arrived()) is None:
        await asyncio.sleep(0)
    return bytes(whole)


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(behaviours={"endless": _endless, "malformed": _malformed}) as made:
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
        complete = (await transport.send(request(server.url_of("json")), LIMITS)).stream
        assert await asyncio.wait_for(_arrived(complete), 5) == b'{"ok":true}'

    run(scenario)


def test_body_whose_chunks_are_malformed_then_its_reader_does_not_wait_on(
    server: FaultyServer,
) -> None:
    """The library closes the connection, and leaves the reader waiting."""

    async def scenario(transport: Any) -> None:
        response = await transport.send(request(server.url_of("malformed")), LIMITS)
        pieces = response.stream.iter_bytes()
        assert await anext(pieces) == b"some"
        server.release()
        error = await error_of(anext(pieces))
        assert (type(error), error.phase) == (APIConnectionError, "body")
        assert "it ends too early, or is not well-formed HTTP/1.1" in str(error)

    run(scenario)


@pytest.mark.thorough
def test_connection_that_is_reset_when_nobody_reads_then_nothing_is_logged(
    server: FaultyServer,
) -> None:
    """The error of a future that nobody has asked for is logged by asyncio."""
    logged: list[Any] = []

    async def scenario(transport: Any) -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, what: logged.append(what))
        response = await transport.send(request(server.url_of("endless")), LIMITS)
        assert await anext(response.stream.iter_bytes()) == b"some"
        lost = response.stream._lost
        server.release()
        await asyncio.wait_for(asyncio.wait([lost]), 5)
        del response, lost
        gc.collect()
        await asyncio.sleep(0)

    run(scenario)
    gc.collect()
    assert logged == []


@pytest.mark.thorough
def test_client_when_dropped_in_a_cycle_then_nothing_is_said(
    server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The collector may call the finalizers of the library first, which warn and log."""
    from trunkline_transports.aiohttp import sessions

    connector, said = sessions.connector, list[Any]()

    def made_later(network: Any) -> Any:
        gc.collect(0)  # of younger objects, the finalizers are called first
        return connector(network)

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, what: said.append(what))
        transport: Any = over_aiohttp.connect_async(Network(proxy=""))
        assert await status(transport, server.url_of("json")) == 200
        transport.itself = transport
        del transport
        gc.collect()
        assert await asyncio.to_thread(server.wait_for_connections, 0)

    monkeypatch.setattr(sessions, "connector", made_later)
    monkeypatch.setattr(sessions.Dropped, "loud", False)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        asyncio.run(main())
    assert (said, warned) == ([], [])


def test_connection_that_is_kept_then_it_keeps_nothing_of_its_responses(
    server: FaultyServer,
) -> None:
    """A body watches its connection only while it is read."""
    from trunkline_transports.aiohttp import answers

    def watches() -> int:
        gc.collect()
        kept = [one.func for one in gc.get_objects() if type(one) is partial]
        return kept.count(answers._note_loss)

    async def scenario(transport: Any) -> None:
        before = watches()
        for _ in range(2):
            assert await status(transport, server.url_of("json")) == 200
        assert server.accepted == 1
        assert watches() <= before

    run(scenario)


def test_client_that_is_closed_ends_the_bodies_that_other_tasks_read(server: FaultyServer) -> None:
    async def scenario(transport: Any) -> None:
        response = await transport.send(request(server.url_of("endless")), LIMITS)
        pieces = response.stream.iter_bytes()
        assert await anext(pieces) == b"some"
        assert response.stream.arrived() is None
        hasty = await transport.send(request(server.url_of("endless")), Timeout(5, read=0.1))
        assert (await error_of(whole(hasty))).phase == "body"
        assert await asyncio.to_thread(server.wait_for_connections, 1)
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

    async def reading(transport: Any) -> None:
        accepted = server.accepted
        response = await transport.send(request(server.url_of("endless")), LIMITS)
        assert await anext(response.stream.iter_bytes()) == b"some"
        call = asyncio.ensure_future(error_of(status(transport, server.url_of("silence"))))
        await asyncio.sleep(0)
        await transport.aclose()
        assert type(await asyncio.wait_for(call, 5)) is APIConnectionError
        assert server.accepted == accepted + 1

    for one in (scenario, reading):
        run(one, limits=Limits(max_connections=1))


def test_limit_that_ends_when_the_next_phase_begins_then_the_call_is_over() -> None:
    """The phase is the one that was too slow. Until then, such an error is the user's own."""
    from trunkline_transports.aiohttp.calls import Sending

    async def sent(call: Sending) -> None:
        async with call:
            assert not call.is_over(TimeoutError())
            try:
                await asyncio.sleep(5)
            finally:
                call.begin("headers", 5)

    async def main() -> None:
        call = Sending(Timeout(5), "pool", 0.01, sends_pieces=False)
        with pytest.raises((TimeoutError, asyncio.TimeoutError)) as raised:
            await sent(call)
        assert call.is_over(raised.value)
        assert call.phase == "pool"

    asyncio.run(main())


@pytest.mark.skipif(
    sys.version_info < (3, 11), reason="needs Python 3.11, which says who was cancelled"
)
@pytest.mark.parametrize("turns", range(3))
def test_call_that_is_cancelled_while_the_client_closes_then_it_is_cancelled(
    server: FaultyServer, turns: int
) -> None:
    """The library's own cancellation must not hide that of the caller."""

    async def scenario(transport: Any) -> None:
        held, waiting = (
            asyncio.ensure_future(error_of(status(transport, server.url_of("silence"))))
            for _ in range(2)
        )
        await asyncio.to_thread(server.wait_for_connections, 1)
        closing = asyncio.ensure_future(transport.aclose())
        for _ in range(turns):
            await asyncio.sleep(0)
        was_waiting = waiting.cancel()
        await asyncio.wait_for(asyncio.wait([held, waiting, closing]), 5)
        assert waiting.cancelled() is was_waiting

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
        timeout = Timeout(5, total=0.1)
        error = await error_of(transport.send(request(server.url_of("json"), body), timeout))
        assert (type(error), error.phase) == (APITimeoutError, "send")
        timeout, body = Timeout(5, read=0.1), Body(lambda: iter([b"all"]))
        error = await error_of(transport.send(request(server.url_of("silence"), body), timeout))
        assert (type(error), error.phase) == (APITimeoutError, "headers")

    run(scenario)
