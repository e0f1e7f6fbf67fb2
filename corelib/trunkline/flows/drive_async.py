"""The async driver: performs the effects of flows on the event loop of the transport."""

from __future__ import annotations

import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from trunkline import flow as effects
from trunkline.answers.whole_body import BodyReader
from trunkline.codec.type_guards import is_awaitable
from trunkline.flow import Effect, Flow
from trunkline.flows.tracebacks import forget_locals
from trunkline.http import Request, Response
from trunkline.transport import AsyncTransport, Loop

T = TypeVar("T")


class AsyncDriver:
    """Runs flows over an async transport, for the tasks of one loop or of several."""

    def __init__(
        self, transport: AsyncTransport, *, dice: Callable[[], float] = random.random
    ) -> None:
        self.transport = transport
        self.dice = dice
        # Per loop, because a lock works in one loop only; weak, so that loops can be collected.
        self._locks: WeakKeyDictionary[
            Loop, dict[Hashable, AbstractAsyncContextManager[object]]
        ] = WeakKeyDictionary()

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result.

        Every response that it opened and did not keep is closed, even during a cancellation.
        """
        run = _Run(self)
        try:
            return await run.finish(flow)
        except Exception as error:
            forget_locals(error)
            raise
        finally:
            await run.close_all()

    def iterate(self, flow: Flow[None]) -> AsyncIterator[Any]:
        """Return an async iterator over the items that the flow emits."""
        return _Iteration(_Run(self), flow)

    def lock(self, loop: Loop, key: Hashable) -> AbstractAsyncContextManager[object]:
        locks = self._locks.setdefault(loop, {})
        if key not in locks:
            locks[key] = loop.lock()
        return locks[key]


class _Run:
    """One run of a flow: the request that it sent last, and the responses that it opened."""

    __slots__ = ("driver", "loop", "opened", "sent")

    def __init__(self, driver: AsyncDriver) -> None:
        self.driver = driver
        self.loop = driver.transport.loop()
        self.opened: list[Response] = []
        self.sent: Request | None = None

    async def finish(self, flow: Flow[T]) -> T:
        """Run a flow that emits nothing, and return its result."""
        try:
            done, value = await self.step(flow, None)
            if done:
                result: T = value
                return result
        finally:
            flow.close()
        raise TypeError("this flow emits items: iterate over it")

    async def step(self, flow: Flow[Any], answer: Any) -> tuple[bool, Any]:
        """Run the flow to its end: (True, result), or to the next item: (False, item).

        Only Exceptions are thrown into the flow. A cancellation is not, and closes it instead.
        """
        error: Exception | None = None
        while True:
            try:
                effect = flow.send(answer) if error is None else flow.throw(error)
            except StopIteration as stop:
                return True, stop.value
            answer = error = None
            if type(effect) is effects.Emit:
                return False, effect.item
            try:
                # The look-up is in the `try` too: a KeyError shows a layer what it has yielded.
                answer = await _PERFORM[type(effect)](self, effect)
            except Exception as raised:  # the flow decides how to handle it
                error = raised

    async def close_all(self) -> None:
        if self.opened:
            # One shield for all, because each one may take several seconds.
            streams = [response.stream for response in self.opened]
            await self.loop.shield(partial(_close_each, streams))

    async def send(self, effect: effects.Send) -> Response:
        self.sent = effect.request
        sent = time.monotonic()
        response = await self.driver.transport.send(effect.request, effect.request.timeout)
        response.seconds = time.monotonic() - sent
        self.opened.append(response)
        return response

    async def read(self, effect: effects.Read) -> bytes:
        response = effect.response
        if response.content is not None:
            return response.content
        reader = BodyReader(response, effect.limit)
        began = time.monotonic()
        try:
            if not reader.take_arrived():
                await self._read_pieces(response, reader)
        finally:
            await self.close(response)
        response.seconds += time.monotonic() - began
        return reader.finish()

    async def _read_pieces(self, response: Response, reader: BodyReader) -> None:
        # For the whole body. The transport applies the same limit to each piece.
        limit = response.request.timeout.read
        if limit is None:
            await self._collect(response, reader)
            return
        try:
            async with self.loop.timeout(limit):
                await self._collect(response, reader)
        except TimeoutError:
            raise reader.too_slow() from None

    async def _collect(self, response: Response, reader: BodyReader) -> None:
        stream: Any = response.stream
        async for piece in stream.iter_bytes():
            reader.push(piece)
            while reader.pending is not None:
                # Other tasks continue, and a time limit that has passed ends the call.
                await self.loop.sleep(0)
                reader.push(b"")
            if reader.full:
                break

    async def close(self, response: Response) -> None:
        """Free the connection of a response, and forget it: a run may fetch a thousand pages."""
        stream: Any = response.stream
        if stream is not None:
            close_now = getattr(stream, "close_now", None)
            if close_now is None:
                await self.loop.shield(stream.aclose)
            else:
                close_now()
        if response in self.opened:
            self.opened.remove(response)

    async def keep(self, effect: effects.Keep) -> None:
        if effect.response in self.opened:
            self.opened.remove(effect.response)
        if effect.response.taps is not None:
            effect.response.taps.run = self.driver.run

    async def discard(self, effect: effects.Discard) -> None:
        if effect.response.taps is not None:
            effect.response.taps.end("closed")
        if effect.response.content is None:
            await self.close(effect.response)

    async def pause(self, effect: effects.Sleep) -> None:
        await self.loop.sleep(effect.seconds)

    async def now(self, _: effects.Now) -> float:
        return self.loop.now()

    async def clock(self, _: effects.Clock) -> Callable[[], float]:
        return self.loop.now

    async def wall_clock(self, _: effects.WallClock) -> float:
        return time.time()

    async def random(self, _: effects.Random) -> float:
        return self.driver.dice()

    async def call(self, effect: effects.Call[Any]) -> Any:
        answer = effect.function()
        return await answer if is_awaitable(answer) else answer

    async def within(self, effect: effects.Within[Any]) -> Any:
        try:
            async with self.loop.timeout(effect.seconds):
                try:
                    return await self.finish(effect.flow)
                except TimeoutError as error:
                    # The flow's own: the scope raises its TimeoutError only on the way out. Kept
                    # until then, so that the handler below does not take it for the scope's.
                    own = error
        except TimeoutError as error:
            raise effects.TimedOut(self.sent) from error
        raise own

    async def exclusive(self, effect: effects.Exclusive[Any]) -> Any:
        async with self.driver.lock(self.loop, effect.key):
            return await self.finish(effect.flow)

    async def gather(self, effect: effects.Gather[Any]) -> list[Any]:
        flows = effect.flows
        if effect.at_most is None:
            return await self.loop.gather([partial(self.finish, flow) for flow in flows])
        waiting, results = iter(enumerate(flows)), dict[int, Any]()

        async def work() -> None:
            for index, flow in waiting:
                results[index] = await self.finish(flow)

        await self.loop.gather([work] * min(effect.at_most, len(flows)))
        return [results[index] for index in range(len(flows))]


async def _close_each(streams: Sequence[Any]) -> None:
    for stream in streams:
        if stream is not None:
            await stream.aclose()


# Not an async generator: one that is left early stays open until the event loop finalizes it.
class _Iteration:
    """The async iterator over the items that a flow emits."""

    __slots__ = ("_flow", "_run")

    def __init__(self, run: _Run, flow: Flow[None]) -> None:
        self._run = run
        self._flow = flow

    def __aiter__(self) -> _Iteration:
        return self

    async def __anext__(self) -> Any:
        try:
            done, item = await self._run.step(self._flow, None)
        except BaseException:
            self._flow.close()
            await self._run.close_all()
            raise
        if done:
            await self._run.close_all()
            raise StopAsyncIteration
        return item


_PERFORM: dict[type[Effect[Any]], Callable[[_Run, Any], Awaitable[Any]]] = {
    effects.Send: _Run.send,
    effects.Read: _Run.read,
    effects.Discard: _Run.discard,
    effects.Keep: _Run.keep,
    effects.Sleep: _Run.pause,
    effects.Now: _Run.now,
    effects.Clock: _Run.clock,
    effects.WallClock: _Run.wall_clock,
    effects.Random: _Run.random,
    effects.Call: _Run.call,
    effects.Within: _Run.within,
    effects.Exclusive: _Run.exclusive,
    effects.Gather: _Run.gather,
}
