"""Pools that belong to one process in sync code, and to one event loop in async code."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from trunkline_transports import loops

T = TypeVar("T")

_forkable: WeakSet[PerProcess[Any]] = WeakSet()
_left_to_parent: list[Any] = []
"""Pools of the parent process: dropping them would close, with a warning, what is not ours."""


class PerProcess(Generic[T]):
    """A pool that a forked child does not share: it starts with an empty one."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._pool: T | None = None
        self._lock = Lock()
        _forkable.add(self)

    def get(self) -> T:
        """The pool of this process; threads that ask at once get the same one."""
        pool = self._pool
        if pool is None:
            with self._lock:
                pool = self._pool = self._make() if self._pool is None else self._pool
        return pool

    def take(self) -> T | None:
        """The pool, to be closed; the next `get` makes another."""
        pool, self._pool = self._pool, None
        return pool

    def start_empty(self) -> None:
        """In a child: leave the pool to the parent, and a lock that may have been held."""
        _left_to_parent.append(self.take())
        self._lock = Lock()


class PerRun(Generic[T]):
    """A pool for each run of an event loop; those of closed loops are forgotten."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._pools: dict[Any, T] = {}

    def get(self) -> T:
        """The pool of the running loop."""
        _, token = loops.running()
        pool = self._pools.get(token)
        if pool is None:
            for old in [old for old in self._pools if loops.is_over(old)]:
                del self._pools[old]
            pool = self._pools[token] = self._make()
        return pool

    def take(self) -> T | None:
        """The pool of the running loop, to be closed; the next `get` makes another."""
        return self._pools.pop(loops.running()[1], None)


def _start_empty() -> None:
    for owner in _forkable:
        owner.start_empty()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_empty)
