"""Keys under which only so many flows run at once: the bookkeeping of `Exclusive` and `Limit`.

The gates of sync code belong to a process, those of async code to a run of an event loop.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import Any, Generic, Protocol, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from trunkline.flow import Exclusive, Limit
from trunkline.transport import Loop

Scope: TypeAlias = "Exclusive[Any] | Limit[Any]"


class Wakeup(Protocol):
    """An event of threads or of an event loop."""

    def set(self) -> object: ...


W = TypeVar("W", bound=Wakeup)


class Waiter(Generic[W]):
    """A flow that waits: how many flows it allows at once, itself included."""

    __slots__ = ("admitted", "at_most", "event")

    def __init__(self, at_most: int, event: W) -> None:
        self.at_most = at_most
        self.event = event
        self.admitted = False


class _Gate(Generic[W]):
    """One key: how many flows run, and which wait, in the order in which they came."""

    __slots__ = ("running", "waiting")

    def __init__(self) -> None:
        self.running = 0
        self.waiting: deque[Waiter[W]] = deque()


class Gates(Generic[W]):
    """The gates of one process or of one run of an event loop. A gate that nobody uses is gone."""

    def __init__(self) -> None:
        self._gates: dict[Hashable, _Gate[W]] = {}
        self._lock = Lock()

    def enter(self, key: Hashable, at_most: int, event: Callable[[], W]) -> Waiter[W] | None:
        """Let a flow in and return None, or return it as one that waits for its event."""
        with self._lock:
            gate = self._gates.setdefault(key, _Gate())
            if gate.running < at_most and not gate.waiting:
                gate.running += 1
                return None
            waiter = Waiter(at_most, event())
            gate.waiting.append(waiter)
            return waiter

    def leave(self, key: Hashable) -> None:
        """Let those in that come next."""
        with self._lock:
            gate = self._gates[key]
            gate.running -= 1
            self._admit(key, gate)

    def is_in(self, key: Hashable, waiter: Waiter[W]) -> bool:
        """Whether a flow that has waited was let in. Otherwise it waits no longer."""
        with self._lock:
            if not waiter.admitted:
                gate = self._gates[key]
                gate.waiting.remove(waiter)
                self._admit(key, gate)
            return waiter.admitted

    def give_up(self, key: Hashable, waiter: Waiter[W]) -> None:
        """Let a flow wait no longer, or leave if it was let in."""
        if self.is_in(key, waiter):
            self.leave(key)

    def _admit(self, key: Hashable, gate: _Gate[W]) -> None:
        while gate.waiting and gate.running < gate.waiting[0].at_most:
            waiter = gate.waiting.popleft()
            waiter.admitted = True
            gate.running += 1
            waiter.event.set()
        if not gate.running and not gate.waiting:
            del self._gates[key]


class ProcessGates:
    """The gates of sync code, for each process its own.

    A fork copies a gate under which another thread runs a flow, but not that thread, so nothing in
    the child would open it. The same applies to the lock of the gates.
    """

    def __init__(self) -> None:
        self._gates: dict[int, Gates[Any]] = {}

    def get(self) -> Gates[Any]:
        """Return those of this process; threads that ask at once get the same ones."""
        return self._gates.setdefault(os.getpid(), Gates())  # it is atomic


class LoopGates:
    """The gates of async code, for each run of an event loop its own; a run ends with its gates."""

    def __init__(self) -> None:
        self._gates: WeakKeyDictionary[Loop, Gates[Any]] = WeakKeyDictionary()
        self._locks: dict[int, Lock] = {}

    def get(self, loop: Loop) -> Gates[Any]:
        """Return those of a run. Several threads may each have a run, and ask at once."""
        # A lock for each process, because a forked child would wait for one that was held.
        with self._locks.setdefault(os.getpid(), Lock()):
            return self._gates.setdefault(loop, Gates())


PROCESS_GATES = ProcessGates()
LOOP_GATES = LoopGates()


def key_of(effect: Scope, driver: object) -> tuple[object, str, Hashable]:
    """Return the key of a gate: of one client, identified by its driver, or of all clients."""
    return None if effect.across_clients else driver, type(effect).__name__, effect.key


class _Hold:
    """The gate and the key under which a flow runs, while it does."""

    __slots__ = ("active", "gates", "key")

    def __init__(self, gates: Gates[Any], key: Hashable) -> None:
        self.gates = gates
        self.key = key
        self.active = True


# A context variable, because threads and tasks that a flow starts have its value, and so do calls
# that it makes in a `Call`: each of them would wait for its own end.
_held: ContextVar[tuple[_Hold, ...]] = ContextVar("trunkline_held", default=())


@contextmanager
def held(gates: Gates[Any], key: tuple[object, str, Hashable]) -> Generator[None]:
    """Note that a flow runs, or waits, under a key. Raises RuntimeError if it does so already."""
    holds = _held.get()
    if any(one.active and one.gates is gates and one.key == key for one in holds):
        raise RuntimeError(
            f"{key[1]} with the key {key[2]!r} within itself would wait for ever: leave the inner "
            "one out, or use another key"
        )
    hold = _Hold(gates, key)
    _held.set((*holds, hold))
    try:
        yield
    finally:
        hold.active = False  # for threads and tasks that have a copy of the context
        if hold in _held.get():  # not if an abandoned coroutine is collected in another context
            _held.set(holds)
