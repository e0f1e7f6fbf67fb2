"""To whom a pool belongs: a process for sync code, a run of an event loop for async code."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeAlias, TypeVar
from weakref import WeakSet

from trunkline.errors import OpenAIError, client_is_closed
from trunkline_transports import loops

T = TypeVar("T")

Owner: TypeAlias = "PerProcess[T] | PerRun[T]"

_forkable: WeakSet[PerProcess[Any] | PerRun[Any]] = WeakSet()
_left_to_parent: list[Any] = []
"""Pools of the parent process: dropping them would close, with a warning, the parent's sockets."""


class PerProcess(Generic[T]):
    """A pool that a forked child does not share: it starts with an empty one."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._pool: T | None = None
        self._closed = False
        self._lock = Lock()
        _forkable.add(self)

    def get(self) -> T:
        """The pool of this process; threads that ask at once get the same one.

        Raises OpenAIError after `take`.
        """
        pool = self._pool
        if pool is None:
            with self._lock:
                if not self._closed:
                    pool = self._pool = self._make() if self._pool is None else self._pool
            if self._closed or pool is None:  # another thread may have found nothing to close yet
                self._pool = None
                raise client_is_closed()
        return pool

    def take(self) -> T | None:
        """The pool, to be closed: nobody gets it any more."""
        self._closed = True
        pool, self._pool = self._pool, None
        return pool

    def start_empty(self) -> None:
        """In a child: leave the pool to the parent, and the lock, which may have been held."""
        _left_to_parent.append(self._pool)
        self._pool = None
        self._lock = Lock()


class PerRun(Generic[T]):
    """A pool for each run of an event loop; those of runs that are over are forgotten.

    Several threads may each have a run, and ask at once.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._pools: dict[Any, T] = {}
        self._closed: WeakSet[Any] = WeakSet()
        self._lock = Lock()
        _forkable.add(self)

    def get(self) -> T:
        """The pool of the run that the caller is in. Raises OpenAIError after `take`."""
        _, token = loops.running()
        pool = self._pools.get(token)
        if pool is None:
            if token in self._closed:
                raise client_is_closed()
            with self._lock:  # other threads may add theirs; nobody else adds for this token
                self._pools = {
                    other: kept for other, kept in self._pools.items() if not loops.is_over(other)
                }
                pool = self._pools[token] = self._make()
        return pool

    def take(self) -> T | None:
        """The pool of the run that the caller is in, to be closed: nobody gets it any more."""
        _, token = loops.running()
        with self._lock:
            self._closed.add(token)
            return self._pools.pop(token, None)

    def start_empty(self) -> None:
        """In a child: leave the pools to the parent, and the lock, which may have been held."""
        _left_to_parent.append(self._pools)
        self._pools = {}
        self._lock = Lock()


class OfOneProcess(PerProcess[T]):
    """The lane over a user's session, whose connections a forked child must not use."""

    def start_empty(self) -> None:
        if self._pool is not None:
            self._make = _refuse
        super().start_empty()


def _refuse() -> Any:
    raise OpenAIError(
        "the session was used before the process forked, and its connections belong to the "
        "parent: make a session, and a client over it, in each process"
    )


def _start_empty() -> None:
    for owner in _forkable:
        owner.start_empty()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_empty)
