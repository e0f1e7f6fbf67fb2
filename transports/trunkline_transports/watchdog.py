"""Limits for blocking waits inside a library that does not let anybody change them.

A thread, one in each process, calls a function that ends the wait, such as shutting a socket down.
It starts with the first limit, and sleeps until the earliest limit that it knows. That wait
may be over by then, but limits of the same length that follow need not wake it. Nothing is locked
while a wait begins or ends: the limit is stored before the thread can look at it, and the thread
announces that it is about to act before it looks once more. So either the thread sees that the wait
is over, or the waiter sees the announcement.
"""

from __future__ import annotations

import os
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from math import inf
from threading import Lock
from time import monotonic
from typing import Any

from trunkline_transports.starting import DaemonThread
from trunkline_transports.wakeups import ThreadWakeup


class Watch:
    """One limit at a time, for one waiter. `cut` is called, once, when the limit is reached.

    `cut` must not block and must not raise.
    """

    __slots__ = ("_announced", "_cut", "_ends", "was_cut")

    def __init__(self, cut: Callable[[], object]) -> None:
        self.was_cut = False
        """Whether a limit was reached."""
        self._announced = False
        self._cut = cut
        self._ends: float

    def begin(self, ends: float) -> None:
        """A wait begins that ends at the latest at `ends` on the monotonic clock."""
        self._ends = ends
        _watchdog.watch(self, ends)

    def end(self) -> bool:
        """The wait is over. Return whether a limit was reached; if not, `cut` is not called."""
        self._ends = inf
        _watchdog.watches.pop(self, None)
        if self._announced:
            with _watchdog.acting:  # the thread decides at this moment
                pass
        return self.was_cut

    def look(self, now: float) -> float:
        """Act if the limit is reached, in the watchdog's thread; return the time to look again."""
        if self._ends > now:
            return self._ends
        with _watchdog.acting:
            self._announced = True
            if self._ends <= now and not self.was_cut:
                self.was_cut = True
                self._cut()
        return inf


class Watchdog:
    """The thread of one process, and the waits that it looks at."""

    def __init__(self) -> None:
        self.acting = Lock()
        self.watches: dict[Watch, None] = {}
        self._earlier: deque[float] = deque()
        """Limits that the thread has not read yet; `_wakeup` wakes it for them."""
        self._wakeup = ThreadWakeup()
        self._thread = DaemonThread(self._run, "trunkline-watchdog")
        self._wakes = inf
        """The time at which the thread looks at all waits. Only the thread changes it."""

    def watch(self, watch: Watch, ends: float) -> None:
        """Look at this one at `ends`."""
        self.watches[watch] = None
        if ends < self._wakes:
            # While the interpreter exits, no thread can start: the library's limits remain.
            with suppress(RuntimeError):
                self._thread.start()
            self._earlier.append(ends)
            self._wakeup.send()

    def _run(self) -> None:
        while True:
            # Infinite first: a limit that is set during the look must wake the thread again.
            self._wakes = inf
            now = monotonic()
            self._wakes = min((watch.look(now) for watch in list(self.watches)), default=inf)
            self._sleep()

    def _sleep(self) -> None:
        """Return when the earliest limit is reached, of those known and those set meanwhile."""
        while self._wakeup.wait(self._wakes - monotonic()):
            while self._earlier:
                self._wakes = min(self._wakes, self._earlier.popleft())


_watchdog = Watchdog()


def _start_anew() -> None:
    """In a forked child, which has no such thread, and whose locks may have been held."""
    global _watchdog  # noqa: PLW0603  # the one of this process
    _watchdog = Watchdog()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)


def hang_up(connected: Any, process: int) -> None:
    """Shut a socket down, which ends all waits for it: one of Python, asyncio or trio.

    `process` is the one that connected. A forked child does nothing, as its parent uses the socket.
    """
    if os.getpid() != process:
        return
    # Not SSLSocket.shutdown, which drops TLS state under the reading thread.
    own = isinstance(connected, socket.socket)
    kind: Any = socket.socket if own else object.__getattribute__(connected, "__class__")
    # It is closed already, or uvloop's, which cannot do this.
    with suppress(OSError, TypeError):
        kind.shutdown(connected, socket.SHUT_RDWR)
