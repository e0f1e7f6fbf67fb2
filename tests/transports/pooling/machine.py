"""Plays any history of asking, returning and dropping to a pool, and checks its laws."""

from __future__ import annotations

import gc
import math
from threading import Event
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from trunkline.network import Limits
from trunkline_transports.pooling.decisions import RESTING, Lease, Pool, Slot

KEYS = st.sampled_from(["here", "there"])
SECONDS = st.sampled_from([5.0, 0.0, RESTING / 2, RESTING, 1.0, 2.0])
KEEP = st.sampled_from([True, True, True, False])
numbers = st.integers(0, 99)


# Functions with names: old versions of hypothesis parse the source of a lambda in every step.
def _has_callers(machine: Any) -> bool:
    return bool(machine.callers)


def _has_made_some(machine: Any) -> bool:
    return len(machine.made) > 2


class Opened:
    """A connection, with the facts that decide who may get it."""

    def __init__(self, number: int, key: str, holder: object) -> None:
        self.number = number
        self.key = key
        self.holder: object = holder
        self.expires = math.inf
        self.rested = -math.inf

    def __repr__(self) -> str:
        return f"<connection {self.number}>"


class Caller:
    """The holder of a slot. The slot does not refer to it: then only the collector could end it."""

    def __init__(self, slot: Slot[Opened]) -> None:
        self.slot = slot
        self.wakeup = Event()
        self.itself: Caller | None = None

    @property
    def opened(self) -> Opened | None:
        """The connection that it uses."""
        return self.slot.connection

    @property
    def granted(self) -> bool:
        return self.slot.granted


class PoolMachine(RuleBasedStateMachine):
    """A pool and its callers, in the order of asking; those that have ended are taken out.

    `lost` are the leases of those that the collector has not found yet.
    """

    make: ClassVar[Any] = Pool

    @initialize(
        most=st.sampled_from([2, 1, 3, None]),
        idle=st.sampled_from([None, 2, 1, 0]),
        expiry=st.sampled_from([None, 2.0, 0.0]),
    )
    def begin(self, most: int | None, idle: int | None, expiry: float | None) -> None:
        gc.freeze()  # so that a collection looks at this history's objects only
        gc.disable()
        self.limits = Limits(most, idle, expiry)
        self.most = math.inf if most is None else most
        self.most_idle = math.inf if idle is None else idle
        self.expiry = math.inf if expiry is None else expiry
        self.now = 100.0
        self.callers: list[Caller] = []
        self.lost: list[Lease[Opened]] = []
        self.made: list[Opened] = []
        self.closed: list[Opened] = []
        self.dropped = False
        self.pool: Pool[Opened] = self.make(self.limits, self._note)

    def teardown(self) -> None:
        gc.enable()
        gc.unfreeze()

    # -- what callers do -------------------------------------------------------------------

    @rule(keys=st.lists(KEYS, min_size=1, max_size=3))
    def ask(self, keys: list[str]) -> None:
        for key in keys:
            self._ask(key)

    def _ask(self, key: str) -> None:
        caller = Caller(Slot(key))
        self.callers.append(caller)
        self._take_note(self.pool.ask(caller.slot, self.now))
        if not caller.granted:
            caller.slot.on_granted = caller.wakeup.set
        opened = caller.opened
        if opened is not None and opened.rested > self.now:
            assert self.pool.granted + self.pool.idle == self.most, "it should have rested"

    @precondition(_has_callers)
    @rule()
    def open(self) -> None:
        """The callers that were granted a slot without a connection open one."""
        for caller in self.callers:
            if caller.granted and caller.opened is None:
                opened = Opened(len(self.made), str(caller.slot.key), caller.wakeup)
                caller.slot.connection = opened
                self.made.append(opened)

    @precondition(_has_callers)
    @rule(number=numbers, keep=KEEP, streamed=st.booleans(), seconds=SECONDS)
    def give_back(self, number: int, keep: bool, streamed: bool, seconds: float) -> None:
        caller = self.callers[number % len(self.callers)]
        self._give_back(caller, keep=keep, streamed=streamed, seconds=seconds)

    @rule(keys=st.lists(KEYS, min_size=1, max_size=3), streamed=st.booleans(), seconds=SECONDS)
    def call(self, keys: list[str], streamed: bool, seconds: float) -> None:
        """Several calls at once that are answered well."""
        others = len(self.callers)
        self.ask(keys)
        self.open()
        for caller in self.callers[others:]:
            self._give_back(caller, keep=True, streamed=streamed, seconds=seconds)

    def _give_back(self, caller: Caller, *, keep: bool, streamed: bool, seconds: float) -> None:
        self.callers.remove(caller)
        opened = caller.opened
        if opened is not None:
            opened.holder = None
            opened.expires = self.now + min(self.expiry, seconds)
            opened.rested = self.now + RESTING if streamed else self.now
        how: Any = {"keep": keep, "streamed": streamed, "seconds": seconds}
        for _ in range(2):  # the second time changes nothing
            self._take_note(self.pool.give_back(caller.slot, self.now, **how))

    @precondition(_has_callers)
    @rule(number=numbers, in_a_cycle=st.booleans())
    def drop(self, number: int, in_a_cycle: bool) -> None:
        caller = self.callers.pop(number % len(self.callers))
        if in_a_cycle:
            lease = caller.slot.lease
            self.lost += [] if lease is None else [lease]
            caller.itself = caller
        del caller
        self._take_note()

    @rule(seconds=SECONDS, collects=st.booleans(), sweeps=st.booleans())
    def wait(self, seconds: float, collects: bool, sweeps: bool) -> None:
        self.now += seconds
        if collects:
            gc.collect()
            self.lost.clear()
            self._take_note()
        if sweeps:
            self._take_note(self.pool.sweep(self.now))

    @precondition(_has_made_some)
    @rule()
    def close(self) -> None:
        """All slots are over; a caller that is connecting returns what it opens afterwards."""
        connecting = [one for one in self.callers if one.granted and one.opened is None]
        self._take_note(self.pool.close())
        assert (self.pool.granted, self.pool.idle, self.pool.waiting) == (0, 0, 0)
        assert not any(caller.opened for caller in self.callers)
        for caller in connecting:
            opened = Opened(len(self.made), str(caller.slot.key), caller.wakeup)
            self.made.append(opened)
            caller.slot.connection = opened
            assert self.pool.give_back(caller.slot, self.now, keep=True) == [opened]
            self.closed.append(opened)
        self.callers.clear()
        self.lost.clear()
        self.pool = self.make(self.limits, self._note)

    # -- what must be true -----------------------------------------------------------------

    @invariant()
    def limits_hold(self) -> None:
        assert self.pool.granted + self.pool.idle <= self.most
        assert self.pool.idle <= self.most_idle
        lost = sum(lease.granted for lease in self.lost)
        assert self.pool.granted == sum(caller.granted for caller in self.callers) + lost

    @invariant()
    def nobody_waits_needlessly(self) -> None:
        waiting = sum(not caller.granted for caller in self.callers)
        assert self.pool.waiting == waiting + sum(not lease.granted for lease in self.lost)
        if waiting:
            assert (self.pool.granted, self.pool.idle) == (self.most, 0)

    @invariant()
    def first_come_first_served(self) -> None:
        granted = [caller.granted for caller in self.callers]
        assert granted == sorted(granted, reverse=True)

    @invariant()
    def nothing_is_lost_and_nothing_is_doubled(self) -> None:
        held = [caller.opened for caller in self.callers if caller.opened is not None]
        held += [lease.connection for lease in self.lost if lease.connection is not None]
        assert len(held) == len(set(held)), "one connection was handed to two callers"
        assert len(self.closed) == len(set(self.closed)), "one connection was closed twice"
        assert not set(held) & set(self.closed), "a connection in use was closed"
        assert len(self.made) == len(held) + self.pool.idle + len(self.closed)

    # --------------------------------------------------------------------------------------

    def _note(self) -> None:
        self.dropped = True

    def _take_note(self, closing: list[Opened] | None = None) -> None:
        """Do what a driver does after each decision, and look at whoever was served."""
        self.closed += closing or []
        if self.dropped:
            self.dropped = False
            self.closed += self.pool.sweep(self.now)
        for lease in self.lost:
            if lease.connection is not None:
                lease.connection.holder = lease
        for caller in self.callers:
            opened = caller.opened
            if opened is not None and opened.holder is not caller.wakeup:
                assert opened.holder is None
                opened.holder = caller.wakeup
                assert opened.key == caller.slot.key, "it leads to another server"
                assert opened.expires > self.now, "it has expired"
            if caller.granted and caller.slot.on_granted is not None:
                assert caller.wakeup.is_set(), "it was not woken"
