"""Gates: where calls wait for a slot of a pool, in the threads of a process or the tasks of a run.

The adapters use them without connections, for libraries whose own pools lose count: httpcore 1
loses a slot if a call is cancelled while it waits for one, urllib3 if a response is dropped, and
both if a signal handler raises.
"""

from __future__ import annotations

import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from weakref import WeakSet

from trunkline_transports import loops
from trunkline_transports.phases import client_was_closed, too_slow
from trunkline_transports.pooling.collecting import Collector
from trunkline_transports.pooling.decisions import Pool, Slot
from trunkline_transports.wakeups import ThreadWakeup

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Limits, Timeout

C = TypeVar("C")

_forkable: WeakSet[BlockingGate[Any]] = WeakSet()


class AnyGate(ABC, Generic[C]):
    """Carries out what a pool decides. It closes connections by their method `close`."""

    def __init__(self, limits: Limits) -> None:
        self.pool: Pool[C] = Pool(limits, self._note_dropped)
        self._collector = Collector()

    @abstractmethod
    def leave(
        self, slot: Slot[C], *, keep: bool = False, streamed: bool = False, seconds: float = inf
    ) -> None:
        """End the slot; harmless for one that has ended or was never granted.

        Its connection is kept, for at most `seconds`, only if `keep`.
        """

    def _pause(self, slot: Slot[C], request: Request, left: float) -> float:
        """Return how long to wait for the slot, 0 if it is granted. Raises APIConnectionError."""
        pause = self._collector.collect()
        self._sweep()
        if slot.granted:
            return 0
        if self.pool.closed:
            raise client_was_closed(request, "pool")
        if left <= 0:
            raise too_slow(request, "pool")
        return min(left, pause)

    @abstractmethod
    def _note_dropped(self) -> None:
        """Note a dropped slot. The collector calls this, at any moment and in any thread."""

    @abstractmethod
    def _sweep(self) -> None:
        """Let the pool serve who waits."""


class BlockingGate(AnyGate[C]):
    """For the threads of one process."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self._lock = threading.Lock()  # looked up late: gevent may have replaced it meanwhile
        self._wakeups: dict[ThreadWakeup, None] = {}
        _forkable.add(self)

    def enter(self, slot: Slot[C], request: Request, timeout: Timeout) -> None:
        """Wait until the slot is granted. Raises APIConnectionError, phase ``pool``."""
        with self._lock:
            closing = self.pool.ask(slot, monotonic())
        if closing:
            _close(closing)
        if slot.granted:
            return
        ends = monotonic() + _seconds(timeout)
        wakeup = ThreadWakeup()
        slot.on_granted = wakeup.send
        self._wakeups[wakeup] = None
        try:
            while pause := self._pause(slot, request, ends - monotonic()):
                wakeup.wait(pause)
        finally:
            self._wakeups.pop(wakeup, None)

    def leave(
        self, slot: Slot[C], *, keep: bool = False, streamed: bool = False, seconds: float = inf
    ) -> None:
        lease: Any = slot.lease
        if lease is not None and lease.connection is not None and not keep:
            lease.connection.close()  # before another thread may open one in its place
        del lease  # a weak reference, which would note the end of the slot
        now = monotonic()
        with self._lock:
            closing = self.pool.give_back(slot, now, keep=keep, streamed=streamed, seconds=seconds)
        if closing:
            _close(closing)

    def close(self) -> None:
        """Close all connections; calls that are under way fail."""
        with self._lock:
            closing = self.pool.close()
        _close(closing)

    def start_anew(self) -> None:
        """In a forked child, which may close what it has inherited: nobody frees the old lock."""
        self._lock = threading.Lock()
        self._wakeups = {}

    def _sweep(self) -> None:
        with self._lock:
            closing = self.pool.sweep(monotonic())
        _close(closing)

    def _note_dropped(self) -> None:
        for wakeup in tuple(self._wakeups):  # no lock, and nothing that waits
            wakeup.send()


class AwaitingGate(AnyGate[C]):
    """For the tasks of one run of an event loop, whose clock is `now`."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        super().__init__(limits)
        self._now = now
        token = loops.running()[1]
        self._soon: Callable[[Callable[[], object]], object] = (
            token.run_sync_soon if hasattr(token, "run_sync_soon") else token.call_soon_threadsafe
        )

    async def enter(self, slot: Slot[C], request: Request, timeout: Timeout) -> None:
        """Wait until the slot is granted. Raises APIConnectionError, phase ``pool``."""
        closing = self.pool.ask(slot, self._now())
        if closing:
            _close(closing)
        if slot.granted:
            return
        ends = self._now() + _seconds(timeout)
        while pause := self._pause(slot, request, ends - self._now()):
            granted = loops.event()
            slot.on_granted = granted.set
            await loops.wait(granted, pause)

    def leave(
        self, slot: Slot[C], *, keep: bool = False, streamed: bool = False, seconds: float = inf
    ) -> None:
        now = self._now()
        closing = self.pool.give_back(slot, now, keep=keep, streamed=streamed, seconds=seconds)
        if closing:
            _close(closing)

    def close(self) -> None:
        """Close all connections; calls that are under way fail."""
        _close(self.pool.close())

    def _sweep(self) -> None:
        _close(self.pool.sweep(self._now()))

    def _note_dropped(self) -> None:
        if self.pool.waiting:
            with suppress(RuntimeError):  # the run is over
                self._soon(self._sweep)


def _seconds(timeout: Timeout) -> float:
    """How long a call may wait."""
    return min((one for one in (timeout.pool, timeout.total) if one is not None), default=inf)


def _close(connections: list[Any]) -> None:
    for connection in connections:
        connection.close()


def _start_anew() -> None:
    for gate in _forkable:
        gate.start_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
