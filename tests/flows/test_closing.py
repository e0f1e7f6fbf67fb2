"""A run closes every response that it does not keep, on every path including cancellation."""

from __future__ import annotations

import asyncio
import gc
import math
import threading
from typing import Any

import pytest

from trunkline.errors import APIConnectionError
from trunkline.flow import Emit, Exclusive, Flow, Keep, Read, Send, Sleep, Within
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import URL, Request, Response
from trunkline.testing.fakes import AsyncFakeTransport, FakeTransport
from trunkline.testing.replies import Reply

REQUEST = Request("GET", URL.parse("http://h/v1"))
OPEN = Reply(200, [b"x", math.inf])


def twice() -> Flow[Response]:
    yield from Send(REQUEST)
    response = yield from Send(REQUEST)
    yield from Keep(response)
    return response


def test_run_when_a_response_is_kept_then_only_the_others_are_closed(world: Any) -> None:
    """The user's response stays open; those of failed attempts are closed."""
    response, transport = world.drive(twice(), [Reply(500, b"x"), Reply(200, b"y")])
    assert response.status == 200
    assert transport.open_responses == 1


def test_run_when_the_result_is_no_response_then_the_one_that_was_sent_is_closed(
    world: Any,
) -> None:
    """A response that was sent but not returned, as by a cache, is closed."""
    cached = Response(200, REQUEST.headers, REQUEST, content=b"cached")

    def flow() -> Flow[Response]:
        yield from Send(REQUEST)
        return cached

    response, transport = world.drive(flow(), [OPEN])
    assert response is cached
    assert transport.open_responses == 0


@pytest.mark.parametrize("error", [KeyError("x"), KeyboardInterrupt(), SystemExit(1)])
def test_run_when_the_flow_raises_then_its_responses_are_closed(
    world: Any, error: BaseException
) -> None:
    """The responses are closed whatever the type of the error."""

    def flow() -> Flow[Response]:
        yield from Send(REQUEST)
        raise error

    transport = world.transport([OPEN])

    async def scenario() -> str:
        try:
            await world.do(world.driver(transport).run(flow()))
        except BaseException as raised:  # a KeyboardInterrupt must not end the event loop here
            return type(raised).__name__
        return "nothing"

    assert world.run(scenario) == type(error).__name__
    assert transport.open_responses == 0


def test_run_when_reading_fails_then_the_response_is_closed(world: Any) -> None:
    """The response is closed if its body breaks off."""

    def flow() -> Flow[bytes]:
        response = yield from Send(REQUEST)
        return (yield from Read(response))

    broken = Reply(200, [b"x", APIConnectionError("reset", phase="body")])
    transport = world.transport([broken])
    with pytest.raises(APIConnectionError, match=r"reset \(body to h"):
        world.run(lambda: world.do(world.driver(transport).run(flow())))
    assert transport.open_responses == 0


def test_iteration_when_left_early_then_its_responses_are_closed_and_the_flow_too(
    world: Any,
) -> None:
    """Dropping the iterator closes the flow and its responses."""
    ended: list[str] = []

    def flow() -> Flow[None]:
        try:
            response = yield from Send(REQUEST)
            yield from Read(response)
            yield from Emit(1)
            yield from Emit(2)
        finally:
            ended.append("flow")

    async def scenario() -> None:
        items = world.driver(transport).iterate(flow())
        assert await world.first(items) == 1
        del items
        gc.collect()

    transport = world.transport([Reply(200, b"x")])
    world.run(scenario)
    assert ended == ["flow"]
    assert transport.open_responses == 0


def test_run_over_many_responses_when_they_are_read_then_none_is_kept(world: Any) -> None:
    """A response that was read is released, so many pages need the memory of one."""
    own = REQUEST.evolve(operation="of this test")

    def flow() -> Flow[None]:
        for _ in range(50):
            response = yield from Send(own)
            yield from Read(response)
            yield from Emit(None)

    async def scenario() -> int:
        items = world.driver(transport).iterate(flow())
        for _ in range(50):
            await world.first(items)
        gc.collect()
        alive = [one for one in gc.get_objects() if isinstance(one, Response)]
        return len([one for one in alive if one.request is own])

    transport = world.transport([Reply(200, b"x") for _ in range(50)])
    assert world.run(scenario) <= 1


def careful(seen: list[str]) -> Flow[None]:
    """A flow that tries to swallow and delay an exception."""
    try:
        response = yield from Send(REQUEST)
        yield from Read(response)
    except Exception:
        seen.append("swallowed")
        yield from Sleep(100)
    finally:
        seen.append("closed")


def test_run_when_cancelled_in_asyncio_then_the_flow_is_closed_and_the_response_too() -> None:
    """A flow can neither swallow nor delay a cancellation."""
    seen: list[str] = []
    transport = AsyncFakeTransport([OPEN])

    async def scenario() -> None:
        task = asyncio.create_task(AsyncDriver(transport).run(careful(seen)))
        while not transport.open_responses:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert seen == ["closed"]
    assert transport.open_responses == 0


def test_run_when_cancelled_in_trio_then_closing_is_shielded_and_the_flow_is_closed() -> None:
    """Closing completes in a cancelled scope, although it takes several turns of the loop."""
    import trio

    seen: list[str] = []

    class Slow(AsyncFakeTransport):
        async def send(self, request: Request, timeout: Any) -> Response:
            response = await super().send(request, timeout)
            stream: Any = response.stream
            close = stream.aclose

            async def aclose() -> None:
                for _ in range(5):
                    await trio.lowlevel.checkpoint()
                await close()

            stream.aclose = aclose
            return response

    transport = Slow([OPEN])

    async def scenario() -> None:
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(AsyncDriver(transport).run, careful(seen))
                while not transport.open_responses:
                    await trio.lowlevel.checkpoint()
                scope.cancel()
        assert scope.cancelled_caught

    trio.run(scenario)
    assert seen == ["closed"]
    assert transport.open_responses == 0


def test_run_when_cancelled_with_several_open_responses_then_all_are_closed() -> None:
    """All responses are closed even if the task is cancelled again meanwhile."""
    transport = AsyncFakeTransport([OPEN, OPEN, OPEN])
    closing: list[int] = []

    def flow() -> Flow[None]:
        for _ in range(3):
            response = yield from Send(REQUEST)
            stream: Any = response.stream
            stream.aclose = _slowly(stream.aclose, closing)
        yield from Sleep(math.inf)

    async def scenario() -> None:
        task = asyncio.create_task(AsyncDriver(transport).run(flow()))
        while transport.open_responses < 3:
            await asyncio.sleep(0)
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        while not closing:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert transport.open_responses == 0


def _slowly(close: Any, closing: list[int]) -> Any:
    async def aclose() -> None:
        closing.append(1)
        for _ in range(3):
            await asyncio.sleep(0)
        await close()

    return aclose


def test_iterate_when_cancelled_between_items_then_the_flow_is_closed(async_world: Any) -> None:
    """Cancelling the wait for the next item closes the flow."""
    ended: list[str] = []

    def flow() -> Flow[None]:
        try:
            yield from Emit(1)
            yield from Send(REQUEST)
            yield from Sleep(math.inf)
        finally:
            ended.append("flow")

    transport = async_world.transport([OPEN])

    async def scenario() -> None:
        items = async_world.driver(transport).iterate(flow())
        assert await items.__anext__() == 1
        loop = transport.loop()
        with pytest.raises(TimeoutError):
            async with loop.timeout(1):
                await items.__anext__()

    async_world.run(scenario)
    assert ended == ["flow"]
    assert transport.open_responses == 0


def test_exclusive_in_threads_when_the_deadline_passes_while_waiting_then_it_gives_up() -> None:
    """A deadline also limits the wait for another thread."""
    driver = SyncDriver(FakeTransport())
    held, release = threading.Event(), threading.Event()

    def hold() -> Flow[None]:
        held.set()
        release.wait(10)
        return
        yield  # makes this function a generator

    def holding() -> Flow[None]:
        yield from Exclusive("key", hold())

    def waiting() -> Flow[None]:
        yield from Exclusive("key", hold())

    def hurried() -> Flow[None]:
        yield from Within(0.01, waiting())

    thread = threading.Thread(target=driver.run, args=(holding(),))
    thread.start()
    held.wait(10)
    try:
        with pytest.raises(TimeoutError):
            driver.run(hurried())
    finally:
        release.set()
        thread.join()
