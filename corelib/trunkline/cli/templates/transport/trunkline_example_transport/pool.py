"""The connections of one process: this carries out what `trunkline_transports.pooling` decides."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from math import inf
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from trunkline_transports.pooling.decisions import Pool, Slot
from trunkline_transports.wakeups import ThreadWakeup

if TYPE_CHECKING:
    from trunkline.network import Limits

    from trunkline_example_transport.wire import Wire

_COLLECT_SECONDS = 1.0


class Connections:
    """A pool for many threads. A slot is the right to one connection."""

    def __init__(self, limits: Limits) -> None:
        self._pool: Pool[Wire] = Pool(limits, self._note_dropped)
        self._lock = Lock()
        self._wakeups: dict[ThreadWakeup, None] = {}

    def grant(self, slot: Slot[Wire], ends: float) -> None:
        """Wait until the slot is granted. Raises TimeoutError, or OSError if the pool is closed."""
        wakeup = ThreadWakeup()
        slot.on_granted = wakeup.send
        self._wakeups[wakeup] = None
        try:
            with self._lock:
                closing = self._pool.ask(slot, monotonic())
            _close(closing)
            while not slot.granted:
                self._wait(wakeup, ends)
        finally:
            self._wakeups.pop(wakeup, None)

    def give_back(
        self, slot: Slot[Wire], *, keep: bool, streamed: bool = False, seconds: float = inf
    ) -> None:
        """End the slot. Its connection is kept, for at most `seconds`, only if `keep`."""
        if not keep and slot.connection is not None:
            slot.connection.close()
        with self._lock:
            closing = self._pool.give_back(
                slot, monotonic(), keep=keep, streamed=streamed, seconds=seconds
            )
        _close(closing)

    def close(self) -> None:
        """Close every connection, including those that other threads wait on."""
        with self._lock:
            closing = self._pool.close()
        _close(closing)

    def _wait(self, wakeup: ThreadWakeup, ends: float) -> None:
        if self._pool.closed:
            raise OSError("the transport was closed")
        gc.collect()  # responses that were dropped in cycles hold slots
        with self._lock:
            closing = self._pool.sweep(monotonic())
        _close(closing)
        left = ends - monotonic()
        if left <= 0:
            raise TimeoutError
        wakeup.wait(min(left, _COLLECT_SECONDS))

    def _note_dropped(self) -> None:
        # The garbage collector calls this, at any moment and in any thread: it must not lock.
        for wakeup in tuple(self._wakeups):
            wakeup.send()


def _close(wires: Iterable[Wire]) -> None:
    for wire in wires:
        wire.close()
