"""Which connection serves whom: decisions without I/O.

The pool opens, closes and awaits nothing. It grants slots, and returns the connections that its
caller must close. Laws:

- granted slots and idle connections together are at most `max_connections`;
- no request waits while a slot could be granted, and requests are served in the order of asking;
- a slot that was asked for is given back exactly once, whether it was granted by then or not.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from trunkline.network import Limits

C = TypeVar("C")


class Slot(Generic[C]):
    """The right to one connection: granted at once, or waiting for it.

    `connection` is an idle one to use again, or None until the holder has set a new one.
    """

    __slots__ = ("connection", "granted", "key", "on_granted")

    def __init__(self, key: Hashable) -> None:
        self.key = key
        self.granted = False
        self.connection: C | None = None
        self.on_granted: Callable[[], object] | None = None


class _Idle(Generic[C]):
    """A connection that nobody uses until it `expires`."""

    __slots__ = ("connection", "expires", "key")

    def __init__(self, key: Hashable, connection: C, expires: float) -> None:
        self.key = key
        self.connection = connection
        self.expires = expires


class Pool(Generic[C]):
    """The connections of one run, by the origin that they lead to."""

    def __init__(self, limits: Limits) -> None:
        self.closed = False
        self._most = _or_infinite(limits.max_connections)
        self._most_idle = _or_infinite(limits.max_keepalive_connections)
        self._expiry = _or_infinite(limits.keepalive_expiry)
        self._granted: set[Slot[C]] = set()
        # Ordered sets, from which the first and any other go in constant time.
        self._idle: OrderedDict[_Idle[C], None] = OrderedDict()  # the longest unused first
        self._waiting: OrderedDict[Slot[C], None] = OrderedDict()  # in the order of asking

    @property
    def granted(self) -> int:
        """Slots in use."""
        return len(self._granted)

    @property
    def idle(self) -> int:
        """Connections kept for later."""
        return len(self._idle)

    @property
    def waiting(self) -> int:
        """Slots asked for and not granted yet."""
        return len(self._waiting)

    def ask(self, key: Hashable, now: float) -> tuple[Slot[C], list[C]]:
        """A slot for a connection to `key`, and what must be closed.

        One that is not granted yet is granted later: then its `on_granted` is called.
        """
        slot: Slot[C] = Slot(key)
        closing = self._expired(now)
        if self._waiting or not self._grant(slot, closing):
            self._waiting[slot] = None
        return slot, closing

    def give_back(self, slot: Slot[C], now: float, *, keep: bool) -> list[C]:
        """End the slot, also one that still waits; its connection is kept only if `keep`.

        Returns what must be closed; for a slot that the pool has ended, what its holder has opened
        since.
        """
        if slot in self._waiting:
            del self._waiting[slot]
            return []
        connection, slot.connection = slot.connection, None
        if slot not in self._granted:
            return [] if connection is None else [connection]
        self._granted.remove(slot)
        closing = self._expired(now)
        if connection is not None:
            if keep and self._most_idle > 0 and not self.closed:
                self._idle[_Idle(slot.key, connection, now + self._expiry)] = None
            else:
                closing.append(connection)
        self._serve(closing)
        while len(self._idle) > self._most_idle:
            closing.append(self._longest_unused())
        return closing

    def close(self) -> list[C]:
        """End all slots, wake who waits, and return every connection that was ever given."""
        self.closed = True
        held = [entry.connection for entry in self._idle]
        for slot in self._granted:
            connection, slot.connection = slot.connection, None
            held += [] if connection is None else [connection]
        waiting = list(self._waiting)
        self._granted.clear()
        self._idle.clear()
        self._waiting.clear()
        for slot in waiting:
            _wake(slot)
        return held

    def _serve(self, closing: list[C]) -> None:
        while self._waiting:
            first = next(iter(self._waiting))
            if not self._grant(first, closing):
                return
            del self._waiting[first]
            _wake(first)

    def _grant(self, slot: Slot[C], closing: list[C]) -> bool:
        """Grant it if there is a way: an idle connection, room for one, or another's room."""
        entry = self._latest(slot.key)
        if entry is not None:
            del self._idle[entry]
            slot.connection = entry.connection
        elif len(self._granted) + len(self._idle) >= self._most:
            if not self._idle:
                return False
            closing.append(self._longest_unused())
        slot.granted = True
        self._granted.add(slot)
        return True

    def _latest(self, key: Hashable) -> _Idle[C] | None:
        """The idle connection to `key` that was used last: the least likely to be stale."""
        return next((entry for entry in reversed(self._idle) if entry.key == key), None)

    def _expired(self, now: float) -> list[C]:
        expired: list[C] = []
        while self._idle and next(iter(self._idle)).expires <= now:
            expired.append(self._longest_unused())
        return expired

    def _longest_unused(self) -> C:
        return self._idle.popitem(last=False)[0].connection


def _wake(slot: Slot[C]) -> None:
    if slot.on_granted is not None:
        slot.on_granted()


def _or_infinite(limit: float | None) -> float:
    return math.inf if limit is None else limit
