"""The sync driver: performs the effects of flows by blocking."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable, Generator, Hashable, Iterator
from typing import Any, TypeVar

from trunkline import flow as effects
from trunkline.answers.whole_body import BodyReader
from trunkline.codec.type_guards import is_awaitable
from trunkline.errors import APITimeoutError
from trunkline.flow import Effect, Flow
from trunkline.flows.tracebacks import forget_locals
from trunkline.http import Body, Request, Response
from trunkline.transport import Transport

T = TypeVar("T")


class SyncDriver:
    """Runs flows over a sync transport, in any number of threads."""

    def __init__(
        self,
        transport: Transport,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        dice: Callable[[], float] = random.random,
    ) -> None:
        self.transport = transport
        self.clock = clock
        self.sleep = sleep
        self.dice = dice
        self._locks: dict[tuple[int, Hashable], threading.RLock] = {}

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

    def lock(self, key: Hashable) -> threading.RLock:
        """Return the lock of this process for a key."""
        # Per process: a fork copies a lock that another thread holds, but not that thread, so
        # nothing in the child would release it. setdefault() is atomic.
        return self._locks.setdefault((os.getpid(), key), threading.RLock())


class _Run:
    """One run of a flow: its last request, the responses that it opened, and its deadline."""

    __slots__ = ("deadline", "driver", "opened", "sent", "stopped")

    def __init__(self, driver: SyncDriver) -> None:
        self.driver = driver
        self.opened: list[Response] = []
        self.deadline: float | None = None
        self.sent: Request | None = None
        self.stopped = False
        """Whether another thread has ended this run, as if its time were over."""

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
                try:
                    # The look-up is in the `try` too: a KeyError shows a layer what it has yielded.
                    answer = _PERFORM[type(effect)](self, effect)
                except Exception as raised:  # the flow decides how to handle it
                    error = raised
        finally:
            flow.close()

    def close_all(self) -> None:
        for response in self.opened:
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
            raise TypeError("the request body is async, but this client is sync: use AsyncOpenAI")
        self.sent = effect.request
        timeout = effect.request.timeout
        left = self.left()
        if left is not None:
            timeout = timeout.within(left)
        sent = time.monotonic()
        response = self.driver.transport.send(effect.request, timeout)
        response.seconds = time.monotonic() - sent
        self.opened.append(response)
        return response

    def left(self) -> float | None:
        """Return the seconds to the deadline, None without one. Raises TimedOut if it is over."""
        if self.stopped:
            raise effects.TimedOut(self.sent)
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
        began = time.monotonic()
        try:
            if not reader.take_arrived():
                self._read_pieces(response, reader)
        finally:
            self.close(response)
        response.seconds += time.monotonic() - began
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
            if ends is not None:
                # Again for each piece: every byte of a slow body would renew a fixed limit.
                left = ends - self.driver.clock()
                if left <= 0:
                    raise reader.too_slow()
                stream.set_read_timeout(left)

    def keep(self, effect: effects.Keep) -> None:
        if effect.response in self.opened:
            self.opened.remove(effect.response)
        if effect.response.taps is not None:
            effect.response.taps.run = self.driver.run

    def discard(self, effect: effects.Discard) -> None:
        if effect.response.taps is not None:
            effect.response.taps.end("closed")
        if effect.response.content is None:
            self.close(effect.response)

    def pause(self, effect: effects.Sleep) -> None:
        left = self.left()
        if left is not None and left < effect.seconds:
            # Until the deadline and no shorter, as in the async driver.
            self.driver.sleep(left)
            raise effects.TimedOut(self.sent)
        self.driver.sleep(effect.seconds)

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

    def exclusive(self, effect: effects.Exclusive[Any]) -> Any:
        left = self.left()
        lock = self.driver.lock(effect.key)
        if not lock.acquire(timeout=-1 if left is None else left):  # -1 waits without a limit
            raise effects.TimedOut(self.sent)
        try:
            return self.finish(effect.flow)
        finally:
            lock.release()

    def gather(self, effect: effects.Gather[Any]) -> list[Any]:
        if effect.at_most in (None, 1) or len(effect.flows) < 2:
            return [self.finish(flow) for flow in effect.flows]
        from trunkline.flows.branches import Branches

        return Branches(self.branch, effect.flows).run(effect.at_most)

    def branch(self) -> _Run:
        """Return a run for another thread, with the same deadline."""
        branch = _Run(self.driver)
        branch.deadline = self.deadline
        return branch


_PERFORM: dict[type[Effect[Any]], Callable[[_Run, Any], Any]] = {
    effects.Send: _Run.send,
    effects.Read: _Run.read,
    effects.Discard: _Run.discard,
    effects.Keep: _Run.keep,
    effects.Sleep: _Run.pause,
    effects.Now: lambda run, _: run.driver.clock(),
    effects.Clock: lambda run, _: run.driver.clock,
    effects.WallClock: lambda _run, _: time.time(),
    effects.Random: lambda run, _: run.driver.dice(),
    effects.Call: _Run.call,
    effects.Within: _Run.within,
    effects.Exclusive: _Run.exclusive,
    effects.Gather: _Run.gather,
}
