"""The async driver: performs the effects of flows on the event loop of the transport."""

from __future__ import annotations

import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline import flow as effects
from trunkline.answers.whole_body import BodyReader
from trunkline.codec.type_guards import is_awaitable
from trunkline.flow import Effect, Flow, UnknownEffectError
from trunkline.flows.tracebacks import forget_locals
from trunkline.http import Request, Response
from trunkline.transport import AsyncTransport

if TYPE_CHECKING:
    from trunkline.flows.bodies import BodyEffect, Sink
    from trunkline.flows.gates import Gates, Waiter
    from trunkline.flows.races import Verdict

T = TypeVar("T")


class AsyncDriver:
    """Runs flows over an async transport, for the tasks of one loop or of several."""

    def __init__(
        self,
        transport: AsyncTransport,
        *,
        dice: Callable[[], float] = random.random,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.transport = transport
        self.wall_clock = wall_clock
        self.dice = dice

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


class _Run:
    """One run of a flow: the request that it sent last, and the responses that it opened."""

    __slots__ = ("driver", "kept", "loop", "opened", "outer", "sent")

    def __init__(self, driver: AsyncDriver, outer: _Run | None = None) -> None:
        self.driver = driver
        self.outer = outer
        """The run whose `Gather` or `Race` this one belongs to."""
        self.loop = driver.transport.loop()
        self.opened: list[Response] = []
        self.kept: list[Response] | None = None
        """The responses to leave open, while it is undecided whether the run's result is used."""
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
        try:
            while True:
                try:
                    effect = flow.send(answer) if error is None else flow.throw(error)
                except StopIteration as stop:
                    return True, stop.value
                answer = error = None
                if type(effect) is effects.Emit:
                    return False, effect.item
                try:
                    # The look-up is in the `try` too, so that the error is the layer's own.
                    answer = await _PERFORM[type(effect)](self, effect)
                except Exception as raised:  # the flow decides how to handle it
                    error = raised if type(effect) in _PERFORM else UnknownEffectError(effect)
        finally:
            answer = None  # a body, or the result of a function, which a traceback would show

    async def close_all(self) -> None:
        if self.opened:
            # One shield for all, because each one may take several seconds.
            streams = [response.stream for response in self.opened]
            await self.loop.shield(partial(_close_each, streams))

    async def send(self, effect: effects.Send) -> Response:
        run: _Run | None = self
        while run is not None:
            run.sent = effect.request
            run = run.outer
        sent = self.loop.now()
        response = await self.driver.transport.send(effect.request, effect.request.timeout)
        response.seconds = self.loop.now() - sent
        self.opened.append(response)
        return response

    async def read(self, effect: effects.Read) -> bytes:
        response = effect.response
        if response.content is not None:
            return response.content
        reader = BodyReader(response, effect.limit)
        began = self.loop.now()
        try:
            if not reader.take_arrived():
                await self._read_pieces(response, reader)
        finally:
            await self.close(response)
        response.seconds += self.loop.now() - began
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
            if self.kept is not None:
                self.kept.append(effect.response)
        if effect.response.taps is not None:
            effect.response.taps.run = self.driver.run
        pausing = getattr(effect.response.stream, "pausing", None)
        if pausing is not None:
            pausing(self.driver.run)

    async def discard(self, effect: effects.Discard) -> None:
        if effect.response.taps is not None:
            effect.response.taps.end("closed")
        if effect.response.content is None:
            await self.close(effect.response)

    async def request_body(self, effect: BodyEffect) -> bytes:
        from trunkline.flows.bodies import AT_ONCE, BodyReading, must_be_awaited, sink_of

        sink, body = sink_of(effect), effect.request.body
        if must_be_awaited(body):
            await self._read_awaited(body, sink)
            return sink.finish()
        reading = BodyReading(effect.request, sink)
        if isinstance(body, bytes) and len(body) <= AT_ONCE:
            reading.run()
            return sink.finish()
        try:
            await self.loop.in_thread(reading.run)
        finally:
            reading.stopped = True
        return sink.finish()

    async def _read_awaited(self, body: Any, sink: Sink) -> None:
        pieces = body.async_pieces(self.loop.in_thread)
        try:
            async for piece in pieces:
                sink.push(piece)
        finally:
            await self.loop.shield(pieces.aclose)

    async def pause(self, effect: effects.Sleep) -> None:
        await self.loop.sleep(effect.seconds)

    async def now(self, _: effects.Now) -> float:
        return self.loop.now()

    async def clock(self, _: effects.Clock) -> Callable[[], float]:
        return self.loop.now

    async def wall_clock(self, _: effects.WallClock) -> float:
        return self.driver.wall_clock()

    async def random(self, _: effects.Random) -> float:
        return self.driver.dice()

    async def call(self, effect: effects.Call[Any]) -> Any:
        function = effect.function
        if effect.in_thread:
            # In a tuple, because trio refuses a function that returns a coroutine.
            (answer,) = await self.loop.in_thread(lambda: (function(),))
        else:
            answer = function()
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

    async def limited(self, effect: effects.Exclusive[Any] | effects.Limit[Any]) -> Any:
        from trunkline.flows.gates import LOOP_GATES, held, key_of

        gates, key = LOOP_GATES.get(self.loop), key_of(effect, self.driver)
        with held(gates, key):
            at_most = 1 if isinstance(effect, effects.Exclusive) else effect.at_most
            waiter = gates.enter(key, at_most, self.loop.event)
            if waiter is not None:
                await self._wait_at(gates, key, waiter)
            try:
                return await self.finish(effect.flow)
            finally:
                gates.leave(key)

    async def _wait_at(self, gates: Gates[Any], key: Hashable, waiter: Waiter[Any]) -> None:
        entered = False
        try:
            await waiter.event.wait()
            entered = True
        finally:
            if not entered:
                gates.give_up(key, waiter)

    async def gather(self, effect: effects.Gather[Any]) -> list[Any]:
        branch = _Run(self.driver, self)
        branch.kept = []
        try:
            results = await branch.all_of(effect.flows, effect.at_most)
            self._adopt(branch)
            return results
        finally:
            branch.opened += branch.kept
            await branch.close_all()

    async def all_of(self, flows: Sequence[Flow[Any]], at_most: int | None) -> list[Any]:
        """Run flows at once, and return their results in order."""
        if at_most is None:
            return await self.loop.gather([partial(self.finish, flow) for flow in flows])
        waiting, results = iter(enumerate(flows)), dict[int, Any]()

        async def work() -> None:
            for index, flow in waiting:
                results[index] = await self.finish(flow)

        await self.loop.gather([work] * min(at_most, len(flows)))
        return [results[index] for index in range(len(flows))]

    async def race(self, effect: effects.Race[Any]) -> Any:
        from trunkline.flows.races import Decided, Verdict

        verdict = Verdict(effect)
        with suppress(Decided):  # an error for the loop, which therefore cancels the others
            await self.loop.gather([partial(self._compete, one, verdict) for one in effect.flows])
        return verdict.outcome()

    async def _compete(self, flow: Flow[Any], verdict: Verdict) -> None:
        from trunkline.flows.races import Decided

        branch = _Run(self.driver, self)
        branch.kept = []
        try:
            try:
                result = await branch.finish(flow)
            except Exception as error:  # others may still win
                verdict.errors.append(error)
                return
            if verdict.accepts(result) and verdict.win(result):
                self._adopt(branch)
                raise Decided
        finally:
            branch.opened += branch.kept
            await branch.close_all()

    def _adopt(self, branch: _Run) -> None:
        """Take over the responses of the run whose result is used."""
        self.opened += branch.opened
        if self.kept is not None:
            self.kept += branch.kept or ()
        branch.opened, branch.kept = [], []


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
    effects.ReadBody: _Run.request_body,
    effects.HashBody: _Run.request_body,
    effects.Sleep: _Run.pause,
    effects.Now: _Run.now,
    effects.Clock: _Run.clock,
    effects.WallClock: _Run.wall_clock,
    effects.Random: _Run.random,
    effects.Call: _Run.call,
    effects.Within: _Run.within,
    effects.Exclusive: _Run.limited,
    effects.Limit: _Run.limited,
    effects.Gather: _Run.gather,
    effects.Race: _Run.race,
}
