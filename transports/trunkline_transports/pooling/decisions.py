"""The decisions of a connection pool, without I/O.

The pool does not open, close or wait. It grants slots, and returns the connections that its caller
must close. Rules:

- Granted slots and idle connections together are at most `max_connections`.
- A slot does not wait if it could be granted, and waiting slots are served in the order of asking.
- A slot is registered before it is granted, and the register is the only count. So an exception at
  any line (a signal handler may raise one) loses no slot: it is given back, or its holder is
  collected.
- A slot whose holder was collected is taken back. The collector may run at any allocation, even
  within this module while its caller holds a lock, so it only appends to a deque.
"""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar
from weakref import ref

from trunkline.network import Limits

C = TypeVar("C")

RESTING: float = 0.05
"""Seconds after a streamed response during which another connection is preferred.

Some servers (llama.cpp's) announce that they keep the connection, and close it a moment later."""


class Lease(ref["Slot[C]"]):
    """The pool's record of a slot that is granted or waits: a weak reference to it."""

    __slots__ = ("connection", "granted", "key")

    key: Hashable
    granted: bool
    connection: C | None


class Slot(Generic[C]):
    """The right to one connection, held by whoever uses it; the pool refers to it weakly.

    `on_granted` is called when a slot that waits is granted, or when the pool is closed.
    """

    __slots__ = ("__weakref__", "key", "lease", "on_granted")

    def __init__(self, key: Hashable) -> None:
        self.key = key
        self.lease: Lease[C] | None = None
        """Set by `Pool.ask`."""
        self.on_granted: Callable[[], object] | None = None

    @property
    def granted(self) -> bool:
        """Whether it may be used: no longer, once the pool is closed."""
        return self.lease is not None and self.lease.granted

    @property
    def connection(self) -> C | None:
        """An idle connection to use again, or None until the holder sets a new one."""
        return None if self.lease is None else self.lease.connection

    @connection.setter
    def connection(self, connection: C | None) -> None:
        assert self.lease is not None, "only a slot that was granted has a connection"
        self.lease.connection = connection


class _Idle(Generic[C]):
    """A connection that nobody uses until it `expires`; until `rested` another one is better."""

    __slots__ = ("connection", "expires", "key", "rested")

    def __init__(self, key: Hashable, connection: C, rested: float, expires: float) -> None:
        self.key = key
        self.connection = connection
        self.rested = rested
        self.expires = expires


class Pool(Generic[C]):
    """The connections of one process or run, by the origin that they lead to.

    `on_dropped` is called, from any thread and at any moment, when a slot's holder was collected
    while others wait: the caller's turn to `sweep`.
    """

    def __init__(self, limits: Limits, on_dropped: Callable[[], object] = lambda: None) -> None:
        self.closed = False
        self._most = _or_infinite(limits.max_connections)
        self._most_idle = _or_infinite(limits.max_keepalive_connections)
        self._expiry = _or_infinite(limits.keepalive_expiry)
        self._on_dropped = on_dropped
        self._granted: dict[Lease[C], None] = {}
        self._waiting: OrderedDict[Lease[C], None] = OrderedDict()
        """In the order of asking."""
        self._idle: OrderedDict[_Idle[C], None] = OrderedDict()
        """The longest unused first."""
        self._dropped: deque[Lease[C]] = deque()

    @property
    def granted(self) -> int:
        """Slots in use."""
        return len(self._granted) - len(self._dropped)

    @property
    def idle(self) -> int:
        """Connections kept for later."""
        return len(self._idle)

    @property
    def waiting(self) -> int:
        """Slots asked for and not granted yet."""
        return len(self._waiting)

    def ask(self, slot: Slot[C], now: float) -> list[C]:
        """Grant the slot, now or later; returns what must be closed."""
        lease: Lease[C] = Lease(slot, self._note_dropped)
        lease.key, lease.granted, lease.connection = slot.key, False, None
        slot.lease = lease
        closing = self.sweep(now)
        if self._waiting or not self._grant(lease, closing, now):
            self._waiting[lease] = None
        return closing

    def give_back(
        self,
        slot: Slot[C],
        now: float,
        *,
        keep: bool,
        streamed: bool = False,
        seconds: float = math.inf,
    ) -> list[C]:
        """End the slot, also one that waits; returns what must be closed.

        Its connection is kept, for at most `seconds`, only if `keep`. For a slot that the pool has
        ended, what its holder has opened since is returned.
        """
        closing: list[C] = []
        lease = slot.lease
        if lease is None:  # interrupted before it was asked for
            return closing
        self._waiting.pop(lease, None)
        self._granted.pop(lease, None)
        connection, lease.connection = lease.connection, None
        if connection is not None:
            expiry = min(self._expiry, seconds)
            if keep and not self.closed and expiry > 0 and self._most_idle > 0:
                rested = now + RESTING if streamed else now
                self._idle[_Idle(lease.key, connection, rested, now + expiry)] = None
            else:
                closing.append(connection)
        closing += self.sweep(now)  # only now: it serves who waits, perhaps with this connection
        while len(self._idle) > self._most_idle:
            closing.append(self._longest_unused())
        slot.lease = None  # which is a weak reference: it would note the end of the slot
        return closing

    def sweep(self, now: float) -> list[C]:
        """Take back what was dropped or has expired, and serve who waits; returns what to close."""
        closing: list[C] = []
        while self._dropped:
            lease = self._dropped.popleft()
            self._waiting.pop(lease, None)
            self._granted.pop(lease, None)
            if lease.connection is not None:
                closing.append(lease.connection)
        while self._idle and next(iter(self._idle)).expires <= now:
            closing.append(self._longest_unused())
        if self._waiting:
            self._serve(closing, now)
        return closing

    def close(self) -> list[C]:
        """End all slots, wake whoever waits, and return every connection that was ever given."""
        self.closed = True
        self._most = 0  # a call that asks from now on finds that the pool is closed
        held = [entry.connection for entry in self._idle]
        for lease in (*self._granted, *self._dropped):
            lease.granted = False  # first: a holder sets its new connection, and then looks
            connection, lease.connection = lease.connection, None
            held += [] if connection is None else [connection]
        waiting = list(self._waiting)
        self._granted.clear()
        self._dropped.clear()
        self._idle.clear()
        self._waiting.clear()
        for lease in waiting:
            _wake(lease)
        return held

    def _note_dropped(self, lease: Any) -> None:
        self._dropped.append(lease)
        self._on_dropped()

    def _serve(self, closing: list[C], now: float) -> None:
        while self._waiting:
            lease = next(iter(self._waiting))
            if not self._grant(lease, closing, now):
                return
            self._waiting.pop(lease, None)
            _wake(lease)

    def _grant(self, lease: Lease[C], closing: list[C], now: float) -> bool:
        """Grant it if there is a way: an idle connection, room for one, or another's room."""
        entry = self._latest(lease.key, now, rested=True)
        if entry is None and len(self._granted) + len(self._idle) >= self._most:
            if not self._idle:
                return False
            entry = self._latest(lease.key, now, rested=False)
            if entry is None:
                closing.append(self._longest_unused())
        self._granted[lease] = None
        if entry is not None:
            lease.connection = entry.connection
            del self._idle[entry]
        lease.granted = True
        return True

    def _latest(self, key: Hashable, now: float, *, rested: bool) -> _Idle[C] | None:
        """The idle connection to `key` that was used last, the least likely to be stale."""
        for entry in reversed(self._idle):
            if entry.key == key and entry.expires > now and (entry.rested <= now or not rested):
                return entry
        return None

    def _longest_unused(self) -> C:
        return self._idle.popitem(last=False)[0].connection


def _wake(lease: Lease[C]) -> None:
    slot = lease()
    if slot is not None and slot.on_granted is not None:
        slot.on_granted()


def _or_infinite(limit: float | None) -> float:
    return math.inf if limit is None else limit
