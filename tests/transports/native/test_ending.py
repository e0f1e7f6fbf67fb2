"""Calls of the engine that are ended from outside: closed, cancelled at every step, starved."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Generator
from typing import Any

import pytest

from tests.transports.native.scripted import (
    EVENT,
    OK,
    SECONDS,
    SOON,
    STREAM,
    Native,
    endless,
    get,
    peer,
    silent,
    take_head,
)
from tests.transports.native.test_addresses import address, names
from tests.transports.native.test_wire import WirePair
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.http import Headers
from trunkline.network import Limits, Timeout
from trunkline_transports.native import blocking
from trunkline_transports.native.connection import Connection
from trunkline_transports.pooling import decisions

pytest.importorskip("trustme")
from trunkline.testing import certificates


class Arrivals(threading.Event):
    """A script that takes a request, and answers nothing."""

    def __call__(self, connection: socket.socket) -> None:
        take_head(connection)
        self.set()
        silent(connection)


def test_transport_when_closed_then_calls_under_way_fail_and_later_ones_are_refused(
    awaiting: Native,
) -> None:
    """One that waits for its response, and one that waits for a connection."""
    phases: list[str] = []
    arrived = Arrivals()

    async def main(target: str) -> None:
        transport = awaiting.transport(limits=Limits(max_connections=1))
        pool = awaiting.pool(transport)

        async def fail() -> None:
            with pytest.raises(APIConnectionError, match="the client was closed") as raised:
                await awaiting.send(transport, get(target))
            phases.append(raised.value.phase)
            cause = raised.value.__cause__
            assert (cause is None) == (raised.value.phase == "pool")
            assert cause is None or "it was closed" in str(cause)

        async def close() -> None:
            while not (arrived.is_set() and pool.waiting):
                await transport.loop().sleep(0)
            await awaiting.close(transport)

        await transport.loop().gather([fail, fail, close])
        with pytest.raises(OpenAIError, match="closed"):
            await awaiting.send(transport, get(target))

    with peer(arrived) as serving:
        awaiting.run(main, serving.target)
    assert sorted(phases) == ["headers", "pool"]


def test_transport_when_closed_while_connecting_then_nothing_is_sent(
    awaiting: Native, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that is made after the transport was closed is closed at once."""
    heads: list[bytes] = []

    async def main(port: int) -> None:
        transport = awaiting.transport()
        pool = awaiting.pool(transport)

        async def fail() -> None:
            with pytest.raises(APIConnectionError, match="the client was closed") as raised:
                await awaiting.send(transport, get(f"http://api.test:{port}/"))
            assert raised.value.phase == "connect"

        async def close() -> None:
            while not pool.granted:
                await transport.loop().sleep(0)
            await awaiting.close(transport)
            answered.set()

        await transport.loop().gather([fail, close])

    with (
        peer(lambda connection: heads.append(take_head(connection))) as serving,
        names(monkeypatch, address(serving.port)) as answered,
    ):
        awaiting.run(main, serving.port)
    assert heads == [b""]


def test_transport_when_closed_by_another_thread_then_calls_under_way_fail() -> None:
    """In sync code, too."""
    native, phases = Native("sync"), list[str]()
    arrived = Arrivals()

    with peer(arrived) as serving:
        transport = native.transport(limits=Limits(max_connections=1))

        def fail() -> None:
            with pytest.raises(APIConnectionError, match="the client was closed") as raised:
                transport.send(get(serving.target), SECONDS)
            phases.append(raised.value.phase)

        threads = [threading.Thread(target=fail) for _ in range(2)]
        for thread in threads:
            thread.start()
        assert arrived.wait(5)
        pool = native.pool(transport)
        while pool.waiting != 1:
            threading.Event().wait(0.001)
        transport.close()
        for thread in threads:
            thread.join()
    assert sorted(phases) == ["headers", "pool"]


@pytest.mark.thorough
def test_handshake_when_interrupted_then_the_connection_is_closed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even if somebody holds the error."""
    transport = Native("sync").transport()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with peer(silent) as serving:
        monkeypatch.setattr(blocking, "wait", interrupt)
        with pytest.raises(KeyboardInterrupt) as raised:
            transport.send(get(serving.target.replace("http:", "https:")), SECONDS)
        assert serving.wait_for_connections(0), raised
    transport.close()


@pytest.mark.thorough
def test_connection_that_is_idle_then_it_is_stale_if_it_is_closed_or_anything_came() -> None:
    """Another thread may close it between the pool and its next call."""
    used, closed = WirePair(), WirePair()
    connection = Connection(used.wire, None)
    assert not connection.is_stale()
    used.theirs.send(b"a")
    assert connection.is_stale()
    closed.close()
    assert Connection(closed.wire, None).is_stale()
    used.close()


@pytest.mark.thorough
def test_stream_of_events_when_read_then_its_connection_rests_for_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Unless its length was known: such events were written before they were sent."""
    monkeypatch.setattr(decisions, "RESTING", 60.0)
    native = Native("sync")
    whole = OK.replace(b"Content", b"Content-Type: text/event-stream\r\nContent", 1)
    answers = {STREAM + EVENT + b"0\r\n\r\n": 2, OK: 1, whole: 1}
    for answer, connections in answers.items():
        with peer(endless(answer)) as serving:
            transport = native.transport()
            for _ in range(2):
                response = transport.send(get(serving.target), SECONDS)
                assert b"".join(response.stream.iter_bytes())
            assert native.pool(transport).idle == connections
            transport.close()


def test_server_that_floods_then_a_limit_of_the_caller_still_ends_the_body(
    awaiting: Native,
) -> None:
    """Bytes that are always there must not keep the loop from anything else."""
    left, watchdog = threading.Event(), threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(5000):
            if left.is_set():
                return
            connection.sendall(bytes(1 << 20))
        watchdog.set()

    async def main(target: str) -> None:
        transport = awaiting.transport()
        response: Any = await awaiting.send(transport, get(target))

        async def read() -> None:
            async with transport.loop().timeout(SOON):
                async for _ in response.stream.iter_bytes():
                    assert not watchdog.is_set()

        with pytest.raises(TimeoutError):
            await read()
        assert awaiting.pool(transport).granted == 0, "nobody will read the rest"
        left.set()
        await awaiting.close(response)
        await awaiting.close(transport)

    with peer(script) as serving:
        awaiting.run(main, serving.target)


class Stepping:
    """Awaits something, and cancels its own task at the nth time that it waits (asyncio)."""

    def __init__(self, awaited: Awaitable[object], step: int) -> None:
        self.left = step
        self._awaited = awaited

    def __await__(self) -> Generator[Any, Any, None]:
        inner = self._awaited.__await__()
        send: Callable[[Any], Any] = inner.send
        value: Any = None
        while True:
            try:
                wanted = send(value)
            except StopIteration:
                return
            self.left -= 1
            if self.left == 0:
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            try:
                value, send = (yield wanted), inner.send
            except BaseException as error:  # which the awaited code is to see
                value, send = error, inner.throw


async def cancelled_in_asyncio(call: Awaitable[object], step: int) -> bool:
    stepping = Stepping(call, step)

    async def run() -> None:
        await stepping

    task = asyncio.ensure_future(run())
    await asyncio.wait([task])
    assert task.cancelled() or task.exception() is None
    return stepping.left <= 0


async def cancelled_in_trio(call: Awaitable[object], step: int) -> bool:
    import trio

    left = step
    scope = trio.CancelScope()
    own = trio.lowlevel.current_task()

    class Cancelling(trio.abc.Instrument):
        def before_task_step(self, task: Any) -> None:
            nonlocal left
            if task is own:
                left -= 1
                if left == 0:
                    scope.cancel()

    cancelling = Cancelling()
    trio.lowlevel.add_instrument(cancelling)
    with scope:
        await call
    trio.lowlevel.remove_instrument(cancelling)
    return left <= 0


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("answer", [OK, STREAM + EVENT + b"0\r\n\r\n"])
@pytest.mark.parametrize("reused", [False, True])
def test_call_when_cancelled_at_any_step_then_slot_and_connection_are_free(
    awaiting: Native, secure: bool, answer: bytes, reused: bool
) -> None:
    """On a new connection, and on one that is used again."""
    context = certificates.server_context() if secure else None
    cancelled = cancelled_in_trio if awaiting.name == "trio" else cancelled_in_asyncio

    async def call(transport: Any, target: str) -> None:
        await awaiting.read(await awaiting.send(transport, get(target)))

    async def main(target: str) -> int:
        step = 1
        while True:
            transport = awaiting.transport(verify=False)
            if reused:
                await call(transport, target)
            was_cancelled = await cancelled(call(transport, target), step)
            pool = awaiting.pool(transport)
            assert (pool.granted, pool.waiting) == (0, 0)
            await call(transport, target)
            await awaiting.close(transport)
            if not was_cancelled:
                return step
            step += 1

    with peer(endless(answer), context) as serving:
        steps = awaiting.run(main, serving.target)
    assert steps > 1 or reused  # where asyncio may have nothing to wait for


def test_head_that_is_waited_for_when_the_total_time_is_over_then_it_is_a_timeout(
    native: Native,
) -> None:
    """Bytes that drip in do not extend it."""
    left = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        for byte in OK:
            connection.sendall(bytes([byte]))
            if left.wait(SOON / 2):
                return

    error = native.failure(script, get, timeout=Timeout(5, total=2 * SOON))
    left.set()
    assert error.phase == "headers"


UPGRADE = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n"


def test_upgrade_then_the_stream_is_handed_over_with_the_bytes_that_came_along(
    native: Native,
) -> None:
    """A receive that takes too long loses nothing; the connection is not kept."""
    go_on = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(UPGRADE + b"first")
        assert connection.recv(100) == b"ping"
        assert go_on.wait(5)
        connection.sendall(b"pong")

    async def main(target: str) -> None:
        async def done(result: Any) -> Any:
            return result if native.is_sync else await result

        transport = native.transport()
        headers = {"Connection": "Upgrade", "Upgrade": "echo"}
        response = await native.send(transport, get(target, headers=Headers(headers)))
        stream: Any = response.stream
        assert response.status == 101
        assert await done(stream.receive(5)) == b"first"
        await done(stream.send(b"ping", 5))
        with pytest.raises(APIConnectionError, match="in time"):
            await done(stream.receive(SOON))
        go_on.set()
        assert await done(stream.receive(5)) == b"pong"
        assert await done(stream.receive(5)) == b""
        assert native.pool(transport).granted == 1
        assert not native.is_sync or stream.set_read_timeout(5) is True
        await native.close(response)
        assert not native.is_sync or stream.set_read_timeout(5) is False
        pool = native.pool(transport)
        assert (pool.granted, pool.idle) == (0, 0)
        await native.close(transport)

    with peer(script) as serving:
        native.run(main, serving.target)


def test_response_that_is_no_upgrade_when_used_as_one_then_the_error_says_so(
    native: Native,
) -> None:
    """Instead of bytes in the middle of HTTP."""

    async def main(target: str) -> None:
        transport = native.transport()
        response = await native.send(transport, get(target))
        stream: Any = response.stream
        with pytest.raises(OpenAIError, match="did not switch to another protocol"):
            stream.send(b"ping") if native.is_sync else await stream.send(b"ping")
        await native.close(response)
        await native.close(transport)

    with peer(endless(OK)) as serving:
        native.run(main, serving.target)
