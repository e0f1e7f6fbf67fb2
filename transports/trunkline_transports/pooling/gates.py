"""Gates: at most `Limits.max_connections` calls at once, for libraries whose own pools lose count.

httpcore 1 loses a slot if a call is cancelled while it waits for one, urllib3 if a response is
dropped, and both if a signal handler raises. So a call waits here, before the library sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from math import inf
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any

from trunkline_transports import loops
from trunkline_transports.pooling.collecting import Collector
from trunkline_transports.pooling.decisions import Pool, Slot

if TYPE_CHECKING:
    from trunkline.network import Limits


class _Counting:
    """The part that both gates have."""

    def __init__(self, limits: Limits) -> None:
        self._pool: Pool[None] = Pool(limits, self._note_dropped)
        self._collector = Collector()

    def _note_dropped(self) -> None:
        """The collector has found one, at any moment and in any thread: nothing may wait here."""
        raise NotImplementedError


class SlotGate(_Counting):
    """For the threads of one process."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self._lock = Lock()
        self._wakeups: dict[SimpleQueue[None], None] = {}

    def enter(self, slot: Slot[None], seconds: float | None) -> None:
        """Wait until the slot is granted. Raises TimeoutError."""
        wakeups: SimpleQueue[None] = SimpleQueue()
        with self._lock:
            self._pool.ask(slot, monotonic())
            if slot.granted:
                return
            slot.on_granted = partial(wakeups.put, None)
        self._wakeups[wakeups] = None
        try:
            self._wait(slot, wakeups, seconds)
        finally:
            self._wakeups.pop(wakeups, None)

    def leave(self, slot: Slot[None]) -> None:
        """End the slot; harmless for one that has ended or was never granted."""
        with self._lock:
            self._pool.give_back(slot, monotonic(), keep=False)

    def _wait(self, slot: Slot[None], wakeups: SimpleQueue[None], seconds: float | None) -> None:
        ends = inf if seconds is None else monotonic() + seconds
        while True:
            pause = self._collector.collect()
            with self._lock:
                self._pool.sweep(monotonic())
            if slot.granted:
                return
            left = ends - monotonic()
            if left <= 0:
                raise TimeoutError
            with suppress(Empty):
                wakeups.get(timeout=min(left, pause))

    def _note_dropped(self) -> None:
        for wakeups in tuple(self._wakeups):
            wakeups.put(None)


class AsyncGate(_Counting):
    """For the tasks of one run of an event loop."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        token = loops.running()[1]
        self._soon: Callable[[Callable[[], object]], object] = (
            token.run_sync_soon if hasattr(token, "run_sync_soon") else token.call_soon_threadsafe
        )

    async def enter(self, slot: Slot[None], seconds: float | None) -> None:
        """Wait until the slot is granted. Raises TimeoutError."""
        now = loops.current().now
        self._pool.ask(slot, now())
        if slot.granted:
            return
        granted: Any = loops.event()
        slot.on_granted = granted.set
        ends = inf if seconds is None else now() + seconds
        while True:
            pause = self._collector.collect()
            self._pool.sweep(now())
            if slot.granted:
                return
            left = ends - now()
            if left <= 0:
                raise TimeoutError
            with suppress(TimeoutError):
                async with loops.current().timeout(min(left, pause)):
                    await granted.wait()

    def leave(self, slot: Slot[None]) -> None:
        """End the slot; harmless for one that has ended or was never granted."""
        self._pool.give_back(slot, loops.current().now(), keep=False)

    def _note_dropped(self) -> None:
        if self._pool.waiting:
            with suppress(RuntimeError):  # the run is over
                self._soon(self._sweep)

    def _sweep(self) -> None:
        self._pool.sweep(loops.current().now())
