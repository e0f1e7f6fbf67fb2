"""Time that passes at once: a clock for sync code, and an event loop's services on it for async."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from contextvars import ContextVar, Token
from functools import cache, partial
from threading import Lock
from types import TracebackType
from typing import TypeVar
from weakref import WeakKeyDictionary

from trunkline.discovery.transports import open_async
from trunkline.network import Network
from trunkline.transport import AsyncTransport, Loop

T = TypeVar("T")

_TURNS = 50
"""How often all tasks get their turn before they count as waiting for the clock."""


class VirtualClock:
    """A clock that moves only when somebody sleeps on it; `slept` are the pauses asked for."""

    def __init__(self, start: float = 0.0) -> None:
        self.slept: list[float] = []
        self._now = start
        self._lock = Lock()

    def now(self) -> float:
        """Seconds since the clock's beginning."""
        return self._now

    def sleep(self, seconds: float) -> None:
        """Be `seconds` later, at once."""
        self.slept.append(seconds)
        self.advance(seconds)

    def advance(self, seconds: float) -> None:
        """Move the clock without a sleeper. Raises RuntimeError for a time without end."""
        if seconds == math.inf:
            raise RuntimeError("this would wait for ever: nothing limits the wait")
        with self._lock:
            self._now += max(seconds, 0.0)


class VirtualLoop:
    """The services of the running event loop, asyncio's or trio's, with the time of `clock`.

    Locks, gather and shield are the loop's own. When all tasks wait, the clock jumps to the first
    that is due. A limit of time is felt by what waits for the clock: sleeps and the pauses of fake
    bodies, not by a wait for a lock.
    """

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._due: list[float] = []

    def now(self) -> float:
        return self._clock.now()

    async def sleep(self, seconds: float) -> None:
        if seconds > 0:
            self._clock.slept.append(seconds)
        await self.wait(seconds)

    async def wait(self, seconds: float) -> None:
        """Sleep as the other side does: without a note in the clock's `slept`."""
        scope = _earliest(_scope.get())
        wakes = self._clock.now() + max(seconds, 0.0)
        ends = math.inf if scope is None else scope.ends
        await self._until(min(wakes, ends))
        if scope is not None and ends < wakes:
            raise _TimeIsUp(scope)

    async def _until(self, due: float) -> None:
        real, clock = real_loop(), self._clock
        await real.sleep(0)
        turns, seen = 0, clock.now()
        self._due.append(due)
        try:
            while clock.now() < due:
                await real.sleep(0)
                turns = turns + 1 if clock.now() == seen else 0
                seen = clock.now()
                if turns > _TURNS and due == min(self._due) and due < math.inf:
                    clock.advance(due - seen)
        finally:
            self._due.remove(due)

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        return _Scope(self._clock.now() + seconds)

    def lock(self) -> AbstractAsyncContextManager[object]:
        return real_loop().lock()

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        try:
            return await real_loop().gather([partial(_carried, function) for function in functions])
        except _CarriedError as carried:
            raise carried.time_is_up from None

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        await real_loop().shield(function)

    async def in_thread(self, function: Callable[[], T]) -> T:
        return await real_loop().in_thread(function)


class VirtualLoops:
    """One `VirtualLoop` for each event loop that asks, all on one clock."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._loops: WeakKeyDictionary[Loop, VirtualLoop] = WeakKeyDictionary()

    def current(self) -> VirtualLoop:
        """That of the running loop. Raises OpenAIError outside of one."""
        return self._loops.setdefault(real_loop(), VirtualLoop(self._clock))


class _TimeIsUp(BaseException):  # a signal, as CancelledError: flows must not catch it
    """Ends what runs in a scope, as cancellation would."""

    def __init__(self, scope: _Scope) -> None:
        super().__init__(scope)
        self.scope = scope


class _CarriedError(Exception):
    """Takes a _TimeIsUp out of a gathered task, past the loop's own treatment of such errors."""

    def __init__(self, time_is_up: _TimeIsUp) -> None:
        super().__init__(time_is_up)
        self.time_is_up = time_is_up


async def _carried(function: Callable[[], Awaitable[T]]) -> T:
    try:
        return await function()
    except _TimeIsUp as time_is_up:
        raise _CarriedError(time_is_up) from None


class _Scope:
    """Raises TimeoutError where it stands when something within it waited beyond `ends`."""

    def __init__(self, ends: float) -> None:
        self.ends = ends
        self.outer: _Scope | None = None
        self._token: Token[_Scope | None] | None = None

    async def __aenter__(self) -> None:
        self.outer = _scope.get()
        self._token = _scope.set(self)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._token is not None, "entered before it is left"
        _scope.reset(self._token)
        if isinstance(error, _TimeIsUp) and error.scope is self:
            raise TimeoutError from None


_scope: ContextVar[_Scope | None] = ContextVar("trunkline_testing_scope", default=None)


def _earliest(scope: _Scope | None) -> _Scope | None:
    """The first to end of a scope and those around it; the outermost of equals."""
    first = scope
    while scope is not None:
        if first is None or scope.ends <= first.ends:
            first = scope
        scope = scope.outer
    return first


@cache
def _any_loop_transport() -> AsyncTransport:
    """The stand-in's transport works in every loop and opens nothing: it is asked for its loop."""
    return open_async("local", Network())


def real_loop() -> Loop:
    """The services of the running event loop, on its own clock."""
    return _any_loop_transport().loop()
