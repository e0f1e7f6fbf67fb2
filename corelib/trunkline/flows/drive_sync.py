"""The sync driver: performs the effects of flows by blocking."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator, Hashable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline import flow as effects
from trunkline.answers.whole_body import BodyReader
from trunkline.codec.type_guards import is_awaitable
from trunkline.errors import APITimeoutError
from trunkline.flow import Effect, Flow, UnknownEffectError
from trunkline.flows.tracebacks import forget_locals
from trunkline.http import Body, Request, Response
from trunkline.transport import Transport

if TYPE_CHECKING:
    from trunkline.flows.bodies import BodyEffect
    from trunkline.flows.branches import Branches
    from trunkline.flows.crews import Crew, ThreadEvent, Threads
    from trunkline.flows.gates import Gates, Waiter

T = TypeVar("T")

AT_ONCE = 16
"""How many flows of a `Gather` without a bound run at once."""


def _sleep(seconds: float) -> None:
    """`time.sleep` at that moment: gevent may replace it after this import."""
    time.sleep(seconds)


class SyncDriver:
    """Runs flows over a sync transport, in any number of threads."""

    def __init__(
        self,
        transport: Transport,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = _sleep,
        dice: Callable[[], float] = random.random,
        threads: Threads | None = None,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.transport = transport
        self.wall_clock = wall_clock
        self.threads = threads
        self.clock = clock
        self.sleep = sleep
        self.dice = dice

    def run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result; close each response that it opened and did not keep."""
        run = _Run(self)
        try:
            return run.finish(flow)
        except Exception as error:
            forget_locals(error)
            raise
        finally:
            run.close_all()

    def iterate(self, flow: Flow[None]) -> Iterator[Any]:
        """Yield the items that the flow emits."""
        run = _Run(self)
        try:
            yield from run.steps(flow)
        finally:
            run.close_all()

    def crew(self, outer: Crew | None) -> Crew:
        """Return new threads, which end with the crew of the caller's own thread."""
        return self._started_threads().crew(outer)

    def event(self) -> ThreadEvent:
        """Return a new event for threads."""
        return self._started_threads().event()

    def _started_threads(self) -> Threads:
        if self.threads is None:
            from trunkline.flows.crews import SYSTEM_THREADS

            self.threads = SYSTEM_THREADS
        return self.threads


class _Run:
    """One run of a flow: its last request, the responses that it opened, and its deadline."""

    __slots__ = ("crew", "deadline", "driver", "kept", "opened", "outer", "sent")

    def __init__(self, driver: SyncDriver, outer: _Run | None = None) -> None:
        self.driver = driver
        self.outer = outer
        """The run whose `Gather` or `Race` this one belongs to."""
        self.opened: list[Response] = []
        self.deadline: float | None = None
        self.sent: Request | None = None
        self.crew: Crew | None = None
        """The threads that this run belongs to, if it runs in a separate thread."""
        self.kept: list[Response] | None = None
        """The responses to leave open, while it is undecided whether the run's result is used."""

    def finish(self, flow: Flow[T]) -> T:
        """Run a flow that emits nothing, and return its result."""
        steps = self.steps(flow)
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
        raise TypeError("this flow emits items: iterate over it")

    def steps(self, flow: Flow[T]) -> Generator[Any, None, T]:
        """Run a flow and yield the items that it emits. Only Exceptions are thrown into it."""
        answer: Any = None
        error: Exception | None = None
        try:
            while True:
                try:
                    effect = flow.send(answer) if error is None else flow.throw(error)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                answer = error = None
                if type(effect) is effects.Emit:
                    yield effect.item
                    continue
                if self.crew is not None:
                    self.go_on(self.crew)
                try:
                    # The look-up is in the `try` too, so that the error is the layer's own.
                    answer = _PERFORM[type(effect)](self, effect)
                except Exception as raised:  # the flow decides how to handle it
                    error = raised if type(effect) in _PERFORM else UnknownEffectError(effect)
                if self.crew is not None:
                    self.go_on(self.crew)
        finally:
            answer = None  # a body, or the result of a function, which a traceback would show
            flow.close()

    def go_on(self, crew: Crew) -> None:
        """Raise Stopped if another thread has ended this run, as a cancellation ends a task."""
        if crew.is_over:
            from trunkline.flows.crews import Stopped

            raise Stopped

    def close_all(self) -> None:
        if self.kept is not None:
            self.opened += self.kept
        for response in self.opened:
            if response.taps is not None:  # of a race that was over before they were placed
                response.taps.end("closed")
            if response.stream is not None:
                response.stream.close()  # type: ignore[union-attr]  # from a sync transport

    def close(self, response: Response) -> None:
        """Free the connection of a response, and forget it: a run may fetch a thousand pages."""
        stream: Any = response.stream
        if stream is not None:
            stream.close()
        if response in self.opened:
            self.opened.remove(response)

    def send(self, effect: effects.Send) -> Response:
        body = effect.request.body
        if isinstance(body, Body) and body.async_factory is not None:
            from trunkline.flows.bodies import async_body

            raise async_body()
        run: _Run | None = self
        while run is not None:
            run.sent = effect.request
            run = run.outer
        timeout = effect.request.timeout
        left = self.left()
        if left is not None:
            timeout = timeout.within(left)
        sent = self.driver.clock()
        response = self.driver.transport.send(effect.request, timeout)
        response.seconds = self.driver.clock() - sent
        self.opened.append(response)
        return response

    def left(self) -> float | None:
        """Return the seconds to the deadline, None without one. Raises TimedOut if it is over."""
        if self.deadline is None:
            return None
        left = self.deadline - self.driver.clock()
        if left <= 0:
            raise effects.TimedOut(self.sent)
        return left

    def read(self, effect: effects.Read) -> bytes:
        response = effect.response
        if response.content is not None:
            return response.content
        reader = BodyReader(response, effect.limit)
        began = self.driver.clock()
        try:
            if not reader.take_arrived():
                self._read_pieces(response, reader)
        finally:
            self.close(response)
        response.seconds += self.driver.clock() - began
        return reader.finish()

    def _read_pieces(self, response: Response, reader: BodyReader) -> None:
        limits = (response.request.timeout.read, self.left())
        limit = min((seconds for seconds in limits if seconds is not None), default=None)
        ends = None if limit is None else self.driver.clock() + limit
        stream: Any = response.stream
        if limit is not None:
            stream.set_read_timeout(limit)
        for piece in stream.iter_bytes():
            reader.push(piece)
            while reader.pending is not None:
                if ends is not None and ends <= self.driver.clock():
                    raise reader.too_slow()
                reader.push(b"")
            if reader.full:
                break
            if self.crew is not None:
                self.go_on(self.crew)
            if ends is not None:
                # Again for each piece: every byte of a slow body would renew a fixed limit.
                left = ends - self.driver.clock()
                if left <= 0:
                    raise reader.too_slow()
                stream.set_read_timeout(left)

    def keep(self, effect: effects.Keep) -> None:
        if effect.response in self.opened:
            self.opened.remove(effect.response)
            if self.kept is not None:
                self.kept.append(effect.response)
        if effect.response.taps is not None:
            effect.response.taps.run = self.driver.run
        pausing = getattr(effect.response.stream, "pausing", None)
        if pausing is not None:
            pausing(self.driver.run)

    def discard(self, effect: effects.Discard) -> None:
        if effect.response.taps is not None:
            effect.response.taps.end("closed")
        if effect.response.content is None:
            self.close(effect.response)

    def request_body(self, effect: BodyEffect) -> bytes:
        from trunkline.flows.bodies import pieces_of, sink_of

        sink = sink_of(effect)
        with closing(pieces_of(effect.request)) as pieces:
            for piece in pieces:
                self.left()
                if self.crew is not None:
                    self.go_on(self.crew)
                sink.push(piece)
        return sink.finish()

    def pause(self, effect: effects.Sleep) -> None:
        left = self.left()
        sleep = self.driver.sleep if self.crew is None else self.crew.sleep
        if left is not None and left < effect.seconds:
            # Until the deadline and no shorter, as in the async driver.
            sleep(left)
            raise effects.TimedOut(self.sent)
        sleep(effect.seconds)

    def call(self, effect: effects.Call[Any]) -> Any:
        answer = effect.function()
        if is_awaitable(answer):
            close = getattr(answer, "close", None)
            if close is not None:
                close()  # otherwise Python warns that the coroutine was never awaited
            name = getattr(effect.function, "__qualname__", repr(effect.function))
            raise TypeError(f"{name} is async, but this client is sync: use AsyncOpenAI")
        return answer

    def within(self, effect: effects.Within[Any]) -> Any:
        outer = self.deadline
        ends = self.driver.clock() + effect.seconds
        self.deadline = ends if outer is None else min(ends, outer)
        try:
            return self.finish(effect.flow)
        except APITimeoutError as error:
            # `send` and `read` limit each phase to the time left, so the phase that ends at the
            # deadline was ended by it. An earlier end is the phase's own limit.
            if self.driver.clock() < self.deadline:
                raise
            raise effects.TimedOut(self.sent) from error
        finally:
            self.deadline = outer

    def limited(self, effect: effects.Exclusive[Any] | effects.Limit[Any]) -> Any:
        from trunkline.flows.gates import PROCESS_GATES, held, key_of

        gates, key = PROCESS_GATES.get(), key_of(effect, self.driver)
        with held(gates, key):
            at_most = 1 if isinstance(effect, effects.Exclusive) else effect.at_most
            waiter = gates.enter(key, at_most, self.driver.event)
            if waiter is not None:
                self._wait_at(gates, key, waiter)
            try:
                return self.finish(effect.flow)
            finally:
                gates.leave(key)

    def _wait_at(self, gates: Gates[Any], key: Hashable, waiter: Waiter[Any]) -> None:
        try:
            if self.crew is not None:
                self.crew.interrupts(waiter.event)
            waiter.event.wait(self.left())
            if self.crew is not None:
                self.go_on(self.crew)
        except BaseException:
            gates.give_up(key, waiter)
            raise
        if not gates.is_in(key, waiter):
            raise effects.TimedOut(self.sent)

    def gather(self, effect: effects.Gather[Any]) -> list[Any]:
        at_most = AT_ONCE if effect.at_most is None else effect.at_most
        if at_most == 1 or len(effect.flows) < 2:
            return self._in_turn(effect.flows)
        from trunkline.flows.branches import Gathered

        crew = self.driver.crew(self.crew)
        results: list[Any] = self._adopted(Gathered(crew, self.branch, effect.flows), at_most)
        return results

    def race(self, effect: effects.Race[Any]) -> Any:
        from trunkline.flows.branches import Raced
        from trunkline.flows.races import Verdict

        crew = self.driver.crew(self.crew)
        raced = Raced(crew, self.branch, effect.flows, Verdict(effect))
        return self._adopted(raced, len(effect.flows))

    def branch(self, crew: Crew | None) -> _Run:
        """Return a run for a thread of this crew, with the same deadline."""
        branch = _Run(self.driver, self)
        branch.deadline = self.deadline
        branch.crew = crew
        branch.kept = []
        return branch

    def _in_turn(self, flows: Sequence[Flow[Any]]) -> list[Any]:
        """Run flows one after the other in this thread, and return their results."""
        branch = self.branch(self.crew)
        try:
            results = [branch.finish(flow) for flow in flows]
        except BaseException:
            branch.close_all()
            raise
        self._adopt(branch)
        return results

    def _adopted(self, branches: Branches[_Run], threads: int) -> Any:
        """Return the result of the branches, and take over the responses that belong to it."""
        result = branches.run(threads)
        for branch in branches.kept:
            self._adopt(branch)
        return result

    def _adopt(self, branch: _Run) -> None:
        self.opened += branch.opened
        if self.kept is not None:
            self.kept += branch.kept or ()


_PERFORM: dict[type[Effect[Any]], Callable[[_Run, Any], Any]] = {
    effects.Send: _Run.send,
    effects.Read: _Run.read,
    effects.Discard: _Run.discard,
    effects.Keep: _Run.keep,
    effects.ReadBody: _Run.request_body,
    effects.HashBody: _Run.request_body,
    effects.Sleep: _Run.pause,
    effects.Now: lambda run, _: run.driver.clock(),
    effects.Clock: lambda run, _: run.driver.clock,
    effects.WallClock: lambda run, _: run.driver.wall_clock(),
    effects.Random: lambda run, _: run.driver.dice(),
    effects.Call: _Run.call,
    effects.Within: _Run.within,
    effects.Exclusive: _Run.limited,
    effects.Limit: _Run.limited,
    effects.Gather: _Run.gather,
    effects.Race: _Run.race,
}
