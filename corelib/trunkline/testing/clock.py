"""Virtual time: a clock for sync code, and the services of an event loop on it for async code."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from contextvars import ContextVar, Token
from functools import partial
from threading import Lock
from types import TracebackType
from typing import TypeVar
from weakref import WeakKeyDictionary

from trunkline.discovery.transports import running_loop
from trunkline.testing.turns import VirtualThreads
from trunkline.transport import Loop, Tasks

T = TypeVar("T")

_TURNS = 50
"""How many turns all tasks get before they count as waiting for the clock."""


class VirtualClock:
    """A clock that moves only when code sleeps on it. `slept` lists the pauses, in seconds.

    Several fake clients can share one. `began` is its date at `start`, in seconds since 1970; the
    default is the beginning of 2026, in UTC.

    The threads of a `Gather` or a `Race` sleep at the same time: the clock moves when all of them
    wait. Any other thread that sleeps moves the clock at once.
    """

    def __init__(self, start: float = 0.0, *, began: float = 1_767_225_600.0) -> None:
        self.slept: list[float] = []
        self._offset = began - start
        self.threads = VirtualThreads(self)
        self.loops = VirtualLoops(self)
        self._now = start
        self._lock = Lock()

    def now(self) -> float:
        """Return the time in seconds; it begins at `start`."""
        return self._now

    def wall(self) -> float:
        """Return the date in seconds since 1970; it moves with the clock."""
        return self._now + self._offset

    def sleep(self, seconds: float) -> None:
        """Move the clock by `seconds` at once, and record the pause in `slept`."""
        self.slept.append(seconds)
        self.advance(seconds)

    def advance(self, seconds: float) -> None:
        """Move the clock by `seconds`, but record no pause. Raises RuntimeError for `math.inf`."""
        if seconds == math.inf:
            raise RuntimeError("this would wait for ever: set a time limit")
        if not self.threads.sleep(seconds):
            with self._lock:
                self._now += max(seconds, 0.0)

    def jump(self, due: float) -> None:
        """Move the clock to a time, unless it is later already."""
        with self._lock:
            self._now = max(self._now, due)


class VirtualLoop:
    """The services of the running event loop (asyncio or trio), but with the time of `clock`.

    Gather and shield are the loop's own. When all tasks wait, the clock jumps to the time at which
    the first of them is due. A time limit ends only waits for the clock and for events: sleeps, the
    pauses of fake bodies, and waits of `Exclusive` and `Limit`. It does not end any other wait.
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
        """Sleep as the other side of a connection does: the clock's `slept` does not record it."""
        await self.until(self._clock.now() + max(seconds, 0.0), lambda: False)

    async def until(self, wakes: float, happens: Callable[[], bool]) -> None:
        """Wait for a time, for something that another task does, or for the end of the scope."""
        scope = _earliest(_scope.get())
        ends = math.inf if scope is None else scope.ends
        await self._until(min(wakes, ends), happens)
        if scope is not None and ends < wakes and not happens():
            raise _TimeIsUp(scope)

    async def _until(self, due: float, happens: Callable[[], bool]) -> None:
        # The protocol `Loop` cannot report that all tasks wait. So each wait lets the others run;
        # after many turns in which the clock has not moved, the wait that is due first moves it.
        real, clock = running_loop(), self._clock
        await real.sleep(0)
        turns, seen = 0, clock.now()
        self._due.append(due)
        try:
            while clock.now() < due and not happens():
                await real.sleep(0)
                turns = turns + 1 if clock.now() == seen else 0
                seen = clock.now()
                if turns > _TURNS and due == min(self._due) and due < math.inf:
                    clock.advance(due - seen)
        finally:
            self._due.remove(due)

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        return _Scope(self._clock.now() + seconds)

    def event(self) -> _VirtualEvent:
        return _VirtualEvent(self)

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        try:
            return await running_loop().gather(
                [partial(_carried, function) for function in functions]
            )
        except _CarriedError as carried:
            raise carried.time_is_up from None

    def tasks(self) -> AbstractAsyncContextManager[Tasks]:
        return _scope_of_tasks()

    def background(self) -> Tasks | None:
        tasks = running_loop().background()
        return None if tasks is None else _CarryingTasks(tasks)

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        await running_loop().shield(function)

    async def in_thread(self, function: Callable[[], T]) -> T:
        return await running_loop().in_thread(function)


class _VirtualEvent:
    """An event for which a time limit of the virtual clock ends the wait."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self._is_set = False

    def set(self) -> None:
        self._is_set = True

    async def wait(self) -> None:
        await self._loop.until(math.inf, lambda: self._is_set)


class VirtualLoops:
    """One `VirtualLoop` for each event loop, all on one clock."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._loops: WeakKeyDictionary[Loop, VirtualLoop] = WeakKeyDictionary()

    def current(self) -> VirtualLoop:
        """Return that of the running event loop. Raises OpenAIError if none is running."""
        return self._loops.setdefault(running_loop(), VirtualLoop(self._clock))


class _TimeIsUp(BaseException):  # like CancelledError, a signal that flows must not catch
    """Ends the code that runs in a scope, as cancellation does."""

    def __init__(self, scope: _Scope) -> None:
        super().__init__(scope)
        self.scope = scope


class _CarriedError(Exception):
    """Carries a _TimeIsUp out of a gathered task, because loops treat BaseExceptions specially."""

    def __init__(self, time_is_up: _TimeIsUp) -> None:
        super().__init__(time_is_up)
        self.time_is_up = time_is_up


async def _carried(function: Callable[[], Awaitable[T]]) -> T:
    try:
        return await function()
    except _TimeIsUp as time_is_up:
        raise _CarriedError(time_is_up) from None


class _CarryingTasks:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

    def start(self, function: Callable[[], Awaitable[object]]) -> None:
        self._tasks.start(partial(_carried, function))


@asynccontextmanager
async def _scope_of_tasks() -> AsyncGenerator[Tasks, None]:
    try:
        async with running_loop().tasks() as tasks:
            yield _CarryingTasks(tasks)
    except _CarriedError as carried:
        raise carried.time_is_up from None


class _Scope:
    """A time limit: its `with` block raises TimeoutError if a wait in it would pass `ends`."""

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
        assert self._token is not None, "__aenter__ has run"
        _scope.reset(self._token)
        if isinstance(error, _TimeIsUp) and error.scope is self:
            raise TimeoutError from None


_scope: ContextVar[_Scope | None] = ContextVar("trunkline_testing_scope", default=None)


def _earliest(scope: _Scope | None) -> _Scope | None:
    """Return the scope that ends first, of this and all outer ones; the outermost of equals."""
    first = scope
    while scope is not None:
        if first is None or scope.ends <= first.ends:
            first = scope
        scope = scope.outer
    return first
