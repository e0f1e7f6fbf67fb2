"""A lock for what threads share and what taps change.

The garbage collector ends the taps of a stream that was left. It may do so in a thread that holds
the lock, which would wait for itself. So such a change never waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager
from os import getpid
from threading import Lock


class Guarded:
    """A base for objects that one thread at a time may read and change."""

    def __init__(self) -> None:
        self._changes: deque[Callable[[], None]] = deque()
        self._locks: dict[int, Lock] = {}
        self._process = getpid()

    @contextmanager
    def alone(self) -> Generator[None, None, None]:
        """Hold the lock, after all changes that were wanted before have been made."""
        try:
            with self._lock():
                self._make()
                yield
        finally:
            self._settle()

    def change(self, change: Callable[[], None]) -> None:
        """Make a change now, or as soon as nobody holds the lock."""
        self._changes.append(change)
        self._settle()

    def forked(self) -> None:
        """Forget the calls that run in the process that this one is a fork of."""

    def _settle(self) -> None:
        lock = self._lock()
        # Again for what was wanted meanwhile: whoever wanted it could not get the lock.
        while self._changes and lock.acquire(blocking=False):
            try:
                self._make()
            finally:
                lock.release()

    def _make(self) -> None:
        while self._changes:
            self._changes.popleft()()
        if self._process != getpid():
            self._process = getpid()
            self.forked()

    def _lock(self) -> Lock:
        """Return the lock of this process: a fork copies one that another thread holds."""
        return self._locks.setdefault(getpid(), Lock())
