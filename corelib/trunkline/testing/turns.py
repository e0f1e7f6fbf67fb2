"""Threads on virtual time, which take turns, so that a test with several has the same outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from contextvars import copy_context
from itertools import count
from math import inf
from queue import SimpleQueue
from typing import Protocol

from trunkline.flows.crews import Crew, ThreadEvent, Work

_PATIENCE = 0.05
"""The real seconds after which whoever has the turn counts as blocked in a user's function."""
_SETTLING = 1.0
"""The longest wait, in real seconds, for threads that have to end."""


class MovedClock(Protocol):
    """The clock that these threads move."""

    def now(self) -> float: ...
    def sleep(self, seconds: float) -> None: ...
    def jump(self, due: float) -> None: ...


class _Member:
    """One thread: whether it has the turn, or else when and for what it is due."""

    def __init__(self, crew: VirtualCrew) -> None:
        self.crew = crew
        self.has_turn = False
        self.due = inf
        self.ticket = 0
        self.event: VirtualEvent | None = None
        self.until: Callable[[], bool] | None = None
        """Whether what it waits for, besides the clock and the event, has come."""


class VirtualThreads:
    """Starts threads of which one runs at a time, in the order in which they are due.

    When all of them wait, the clock jumps to the time at which the first is due. A thread that is
    blocked otherwise, in a function of the user's, loses its turn after a moment of real time.
    """

    def __init__(self, clock: MovedClock) -> None:
        self.clock = clock
        self._changed = threading.Condition()
        self._members: list[_Member] = []
        self._tickets = count()
        self._own = threading.local()

    def crew(self, outer: Crew | None) -> VirtualCrew:
        """Return a new crew."""
        return VirtualCrew(self, outer)

    def event(self) -> VirtualEvent:
        """Return a new event."""
        return VirtualEvent(self)

    def sleep(self, seconds: float) -> bool:
        """Sleep if the caller is one of the threads; return whether it is."""
        member = self.member()
        if member is not None:
            self.wait(member, self.clock.now() + max(seconds, 0.0))
        return member is not None

    def member(self) -> _Member | None:
        """Return the caller's thread if it is one of these."""
        member: _Member | None = getattr(self._own, "member", None)
        return member

    def wait(self, member: _Member, due: float, event: VirtualEvent | None = None) -> None:
        """Pass the turn on until `due`, the event, or the end of the crew."""
        with self._changed:
            now = self.clock.now()
            is_due = member.crew.is_over or (event is not None and event.is_set())
            self._enqueue(member, now if is_due else due)
            member.event = event
            self._pass_on()
            self._take_turn(member)

    @contextmanager
    def aside(self, until: Callable[[], bool]) -> Generator[None]:
        """Pass the turn on while the caller waits for the end of a thread.

        `until` returns whether the threads that have ended are enough. The clock does not jump
        between the end of the last one and the next turn of the caller.
        """
        member = self.member()
        if member is None:
            yield
            return
        with self._changed:
            self._enqueue(member, self.clock.now() if until() else inf)
            member.until = until
            self._pass_on()
        try:
            yield
        finally:
            with self._changed:
                self._enqueue(member, self.clock.now())
                self._pass_on()
                self._take_turn(member)

    def wake(self, which: Callable[[_Member], bool]) -> None:
        """Let waiting threads run at the present time."""
        with self._changed:
            for member in self._members:
                if not member.has_turn and which(member):
                    member.due = min(member.due, self.clock.now())
            self._pass_on()

    def join(self, crew: VirtualCrew, works: Sequence[Work]) -> None:
        """Start threads, which take their first turns in this order."""
        members = [_Member(crew) for _ in works]
        with self._changed:
            for member in members:
                self._enqueue(member, self.clock.now())
            self._members += members
            self._pass_on()
        for member, work in zip(members, works, strict=True):
            args = (self._run, member, work)
            threading.Thread(target=copy_context().run, args=args, daemon=True).start()

    def until_left(self, crew: VirtualCrew) -> None:
        """Wait until all threads of the crew have ended."""
        with self.aside(lambda: not self._has(crew)), self._changed:
            self._changed.wait_for(lambda: not self._has(crew), _SETTLING)

    def _has(self, crew: VirtualCrew) -> bool:
        return any(member.crew is crew for member in self._members)

    def _run(self, member: _Member, work: Work) -> None:
        self._own.member = member
        try:
            with self._changed:
                self._take_turn(member)
            work()
        finally:
            with self._changed:
                self._members.remove(member)
                for one in self._members:
                    if one.until is not None and one.until():
                        one.due = self.clock.now()
                self._pass_on()

    def _enqueue(self, member: _Member, due: float) -> None:
        member.has_turn, member.event, member.until = False, None, None
        member.due, member.ticket = due, next(self._tickets)

    def _next(self) -> _Member | None:
        waiting = (one for one in self._members if not one.has_turn and one.due < inf)
        return min(waiting, key=lambda one: (one.due, one.ticket), default=None)

    def _pass_on(self) -> None:
        """Give the turn to the thread that is due first, unless another one has it."""
        following = self._next()
        if following is not None and not any(member.has_turn for member in self._members):
            self.clock.jump(following.due)
            following.has_turn = True
        self._changed.notify_all()

    def _take_turn(self, member: _Member) -> None:
        while not member.has_turn:
            if self._changed.wait(_PATIENCE):
                continue
            if member is self._next() and member.due <= self.clock.now():
                member.has_turn = True


class VirtualCrew:
    """Threads on virtual time. Their waits for the clock end at once if the crew ends."""

    def __init__(self, threads: VirtualThreads, outer: Crew | None) -> None:
        self._threads = threads
        self._outer = outer
        self._ended = False

    @property
    def is_over(self) -> bool:
        """Whether the threads have to end."""
        return self._ended or (self._outer is not None and self._outer.is_over)

    def start(self, works: Sequence[Work]) -> None:
        """Start the threads."""
        self._threads.join(self, works)

    def sleep(self, seconds: float) -> None:
        """Sleep on the clock, which records it."""
        self._threads.clock.sleep(seconds)

    def interrupts(self, event: ThreadEvent) -> None:
        """Do nothing: the end wakes all threads that wait for an event."""

    def wait(self, ended: SimpleQueue[None]) -> None:
        """Wait for an item, while other threads take turns."""
        with self._threads.aside(lambda: not ended.empty()):
            ended.get()

    def end(self) -> None:
        """Tell the threads to end, and those of crews within this one."""
        self._ended = True
        self._threads.wake(_is_over)

    def settle(self) -> None:
        """Wait for the threads, so that a test can see what they have left open."""
        self._threads.until_left(self)


def _is_over(member: _Member) -> bool:
    """Whether a thread of a crew that is over waits for the clock or an event: for nothing else."""
    return member.crew.is_over and (member.due < inf or member.event is not None)


class VirtualEvent:
    """An event whose time limit is one of the virtual clock."""

    def __init__(self, threads: VirtualThreads) -> None:
        self._threads = threads
        self._set = threading.Event()
        self.is_set = self._set.is_set

    def set(self) -> None:
        """Wake all that wait."""
        self._set.set()
        self._threads.wake(lambda member: member.event is self)

    def wait(self, timeout: float | None = None, /) -> bool:
        """Wait for `set`. Return False if the time limit or the end of the crew comes first."""
        member = self._threads.member()
        if member is None:
            return self._set.wait(timeout)
        ends = inf if timeout is None else self._threads.clock.now() + timeout
        self._threads.wait(member, ends, self)
        return self.is_set()
