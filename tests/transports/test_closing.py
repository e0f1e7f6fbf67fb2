"""Responses that are closed while somebody else reads them, over every transport."""

from __future__ import annotations

import gc
import os
import sys
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from threading import get_ident
from typing import Any

import pytest

from tests.transports.lanes import (
    LANES,
    SECONDS,
    adopting_lanes,
    close_session,
    every_lane,
    run,
    session_of,
)
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError
from trunkline.http import URL, Request
from trunkline.network import Limits, Network, Timeout
from trunkline.testing.behaviours import EVENTS, JSON
from trunkline.testing.server import Exchange, FaultyServer
from trunkline.testing.site import Site

LONG = Timeout(connect=SECONDS, read=4 * SECONDS, write=SECONDS, pool=SECONDS)
"""Who is not woken reads on for longer than any of these tests waits."""
READS = frozenset({"read", "readinto", "recv_into", "wait"})
"""Functions in which a thread waits for bytes, whichever library it reads by."""


def unending(framing: str, exchange: Exchange) -> None:
    """Begin a body with that framing, and never continue it."""
    exchange.begin(framing=framing)
    exchange.send(EVENTS[0])
    exchange.wait_until_client_leaves()


BEHAVIOURS = {
    "length": partial(unending, "content-length: 1000"),
    "to-the-end": partial(unending, "connection: close"),
}
BODIES = (*BEHAVIOURS, "hang")
"""The last one is chunked."""
every_body = pytest.mark.parametrize("body", BODIES)
sync_lanes = pytest.mark.parametrize("name", [name for name, world in LANES if world == "sync"])


@pytest.fixture(params=["plain", "tls"])
def server(request: pytest.FixtureRequest) -> Iterator[tuple[FaultyServer, Network]]:
    """A server, and the network options for a transport that has one connection to it."""
    network = Network(proxy="", limits=Limits(max_connections=1))
    with Site() as site:
        if request.param == "tls":
            pytest.importorskip("trustme")
            network = network.evolve(ca_bundle=site.ca_bundle)
        server = site.server if request.param == "plain" else site.secure
        server.behaviours.update(BEHAVIOURS)
        yield server, network


class Reader(ThreadPoolExecutor):
    """A thread that reads."""

    def __init__(self) -> None:
        super().__init__(1)
        self._thread = self.submit(get_ident).result(SECONDS)

    def wait_until_it_waits(self, *functions: str) -> None:
        """Without holding it up."""
        ends = time.monotonic() + SECONDS
        while self._function() not in (functions or READS):
            assert time.monotonic() < ends, "the thread does not read"

    def _function(self) -> str:
        # If the collector ran here, a finalizer might let a thread begin: a deadlock (gh-106883).
        frames: Any = sys
        gc.disable()
        try:
            name: str = frames._current_frames()[self._thread].f_code.co_name
        finally:
            gc.enable()
        return name


def closed_in_a_thread(transport: Any, url: URL, close: Any = None) -> BaseException | None:
    """Return the error of a thread's read while another thread calls `close`."""
    response = transport.send(Request("GET", url, timeout=LONG), LONG)
    pieces = response.stream.iter_bytes()
    assert next(pieces) == EVENTS[0]
    with Reader() as reader:
        reading = reader.submit(next, pieces)
        reader.wait_until_it_waits()
        (close or response.stream.close)()
        error = reading.exception(SECONDS)
    response.stream.close()
    return error


async def closed_in_a_task(transport: Any, url: URL, closing: int = 1) -> list[BaseException]:
    """Return the errors of a task's read while other tasks close the response."""
    response = await transport.send(Request("GET", url, timeout=LONG), LONG)
    pieces = response.stream.iter_bytes()
    assert await pieces.__anext__() == EVENTS[0]
    loop = transport.loop()
    errors: list[BaseException] = []

    async def read() -> None:
        try:
            await pieces.__anext__()
        except Exception as error:  # whatever it is, the test looks at it
            errors.append(error)

    async def close() -> None:
        for _ in range(3):  # the reader waits for bytes by then
            await loop.sleep(0)
        await response.stream.aclose()

    async with loop.timeout(SECONDS):
        await loop.gather([read, *[close] * closing])
    return errors


async def call(transport: Any, url: URL) -> bytes:
    """The body of another answer."""
    response = await transport.send(Request("GET", url, timeout=LONG), LONG)
    body = b"".join([piece async for piece in response.stream.iter_bytes()])
    await response.stream.aclose()
    return body


def is_the_abort(error: Any) -> bool:
    """Whether it says that the body has not come to its end."""
    return type(error) is APIConnectionError and error.phase == "body"


@every_body
@every_lane
def test_response_when_closed_while_another_reads_then_the_read_ends_and_the_pool_is_whole(
    name: str, world: str, body: str, server: tuple[FaultyServer, Network]
) -> None:
    """At once, with an error: neither after a timeout nor as if the body were whole."""
    peer, network = server

    async def scenario() -> None:
        transport = find(name).connect_async(network)
        for closing in (1, 2):
            (error,) = await closed_in_a_task(transport, peer.url_of(body), closing)
            assert is_the_abort(error), repr(error)
        assert await call(transport, peer.url_of("json")) == JSON
        await transport.aclose()

    if world != "sync":
        run(world, scenario)
        return
    transport: Any = find(name).connect(network)
    assert is_the_abort(closed_in_a_thread(transport, peer.url_of(body)))
    response = transport.send(Request("GET", peer.url_of("json"), timeout=LONG), LONG)
    assert b"".join(response.stream.iter_bytes()) == JSON
    response.stream.close()
    transport.close()


@every_lane
def test_client_when_closed_while_a_call_waits_for_a_connection_then_the_call_fails(
    name: str, world: str, server: tuple[FaultyServer, Network]
) -> None:
    """A connection that was opened afterwards would stay open."""
    peer, network = server
    held, waits = (Request("GET", peer.url_of(one), timeout=LONG) for one in ("hang", "json"))

    async def scenario() -> None:
        transport = find(name).connect_async(network)
        loop = transport.loop()
        response: Any = await transport.send(held, LONG)

        async def wait() -> None:
            with pytest.raises(APIConnectionError):
                await transport.send(waits, LONG)

        async def close() -> None:
            for _ in range(3):  # the other call waits by then
                await loop.sleep(0)
            await transport.aclose()

        async with loop.timeout(SECONDS):
            await loop.gather([wait, close])
        await response.stream.aclose()

    if world != "sync":
        run(world, scenario)
    else:
        transport: Any = find(name).connect(network)
        response = transport.send(held, LONG)
        with Reader() as reader:
            waiting = reader.submit(transport.send, waits, LONG)
            reader.wait_until_it_waits("wait")
            transport.close()
            assert isinstance(waiting.exception(SECONDS), APIConnectionError)
        response.stream.close()
    assert peer.wait_for_connections(0)


@every_body
@every_lane
def test_response_when_closed_between_two_reads_then_the_next_one_is_an_error(
    name: str, world: str, body: str, server: tuple[FaultyServer, Network]
) -> None:
    """A body that was given up is not whole."""
    peer, network = server
    request = Request("GET", peer.url_of(body), timeout=LONG)

    async def scenario() -> None:
        transport = find(name).connect_async(network)
        response: Any = await transport.send(request, LONG)
        pieces = response.stream.iter_bytes()
        await pieces.__anext__()
        await response.stream.aclose()
        with pytest.raises(APIConnectionError, match="closed"):
            await pieces.__anext__()
        await transport.aclose()

    if world != "sync":
        run(world, scenario)
        return
    transport: Any = find(name).connect(network)
    response = transport.send(request, LONG)
    pieces = response.stream.iter_bytes()
    next(pieces)
    response.stream.close()
    with pytest.raises(APIConnectionError, match="closed"):
        next(pieces)
    transport.close()


@every_body
@adopting_lanes
def test_response_of_a_session_when_closed_while_another_reads_then_the_read_ends(
    name: str, world: str, body: str
) -> None:
    """Also over what is the user's own."""

    async def scenario(url: URL) -> None:
        factory, session = find(name), session_of(name, world)
        if world == "sync":
            assert is_the_abort(closed_in_a_thread(factory.adopt(session), url))
        else:
            (error,) = await closed_in_a_task(factory.adopt_async(session), url)
            assert is_the_abort(error), repr(error)
        await close_session(session)

    with FaultyServer(behaviours=BEHAVIOURS) as peer:
        run(world, partial(scenario, peer.url_of(body)))
        assert peer.wait_for_connections(0)


@every_body
@sync_lanes
def test_transport_when_closed_while_a_thread_reads_then_the_read_ends(
    name: str, body: str
) -> None:
    """The same for all of its responses."""
    transport: Any = find(name).connect(Network(proxy=""))
    with FaultyServer(behaviours=BEHAVIOURS) as peer:
        assert is_the_abort(closed_in_a_thread(transport, peer.url_of(body), transport.close))
        transport.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@sync_lanes
def test_response_when_closed_in_a_forked_child_then_the_parent_reads_on(name: str) -> None:
    """The child's copy is of the same connection."""
    transport: Any = find(name).connect(Network(proxy=""))
    with FaultyServer() as peer:
        request = Request("GET", peer.url_of("gated-events"), timeout=LONG)
        response = transport.send(request, LONG)
        pieces = response.stream.iter_bytes()
        assert next(pieces) == EVENTS[0]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the server's threads stay here
            child = os.fork()
        if child == 0:
            with suppress(BaseException):
                response.stream.close()
                os._exit(0)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        peer.release()
        assert b"".join(pieces) == EVENTS[1]
        response.stream.close()
        transport.close()
