"""The laws of the pool hold in any history, and each of them is needed to find a planted bug."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.transports.pooling.machine import PoolMachine
from trunkline_transports.pooling.decisions import Pool

SETTINGS = settings(
    derandomize=True,
    stateful_step_count=25,
    database=None,
    report_multiple_bugs=False,
    phases=[Phase.generate],  # to shrink a history takes a minute; run it by hand with Phase.shrink
    suppress_health_check=list(HealthCheck),
)


def play(pool: type[Pool[Any]], histories: int = 80) -> None:
    """Play histories to a kind of pool."""

    class Machine(PoolMachine):
        make = pool

    run_state_machine_as_test(Machine, settings=settings(SETTINGS, max_examples=histories))


@pytest.mark.thorough
@pytest.mark.parametrize("histories", [20, pytest.param(80, marks=pytest.mark.thorough)])
def test_pool_in_any_history_then_its_laws_hold(histories: int) -> None:
    """Asking, opening, returning, dropping, expiry, closing, in any order."""
    play(Pool, histories)


class SweepsFirst(Pool[Any]):
    """Serves the waiting before the connection is idle: once a pool of 10 had 11 connections."""

    def give_back(self, slot: Any, now: float, **how: Any) -> list[Any]:
        ours = slot.lease is not None and slot.lease in self._granted
        if ours:
            self._granted.pop(slot.lease)
        closing = self.sweep(now)
        if ours:
            self._granted[slot.lease] = None
        return closing + super().give_back(slot, now, **how)


class Overtaken(Pool[Any]):
    """Serves whoever asked last."""

    def _serve(self, closing: list[Any], now: float) -> None:
        for lease in reversed(list(self._waiting)):
            self._waiting.move_to_end(lease)
        super()._serve(closing, now)


class ForgetsToServe(Pool[Any]):
    """Leaves a slot that was dropped to the next caller."""

    def sweep(self, now: float) -> list[Any]:
        waiting, self._waiting = self._waiting, type(self._waiting)()
        try:
            return super().sweep(now)
        finally:
            self._waiting = waiting


class KeepsTheDropped(Pool[Any]):
    """Never hears of dropped slots."""

    def _note_dropped(self, lease: Any) -> None:
        """Nothing."""


class SharesIdle(Pool[Any]):
    """Leaves a connection among the idle ones when it is used again."""

    def _grant(self, lease: Any, closing: list[Any], now: float) -> bool:
        before = dict(self._idle)
        granted = super()._grant(lease, closing, now)
        if lease.connection is not None and len(self._idle) < len(before):
            self._idle.update(before)
        return granted


class NeverExpires(Pool[Any]):
    """Uses connections again that have expired."""

    def sweep(self, now: float) -> list[Any]:
        return super().sweep(0)

    def _latest(self, key: Any, now: float, *, rested: bool) -> Any:
        return super()._latest(key, 0, rested=False)


class KeepsTooMany(Pool[Any]):
    """Does not heed `max_keepalive_connections`."""

    def give_back(self, slot: Any, now: float, **how: Any) -> list[Any]:
        self._most_idle = self._most
        return super().give_back(slot, now, **how)


class MixesServers(Pool[Any]):
    """Uses any idle connection for any server."""

    def _latest(self, key: Any, now: float, *, rested: bool) -> Any:
        return next((entry for entry in self._idle if entry.expires > now), None)


class DoesNotRest(Pool[Any]):
    """Uses a connection again at once after a stream."""

    def _latest(self, key: Any, now: float, *, rested: bool) -> Any:
        return super()._latest(key, now, rested=False)


class ForgetsThatItIsClosed(Pool[Any]):
    """Keeps a connection that was being opened when its slot was taken away."""

    def give_back(self, slot: Any, now: float, **how: Any) -> list[Any]:
        if slot.lease is not None:
            self._granted[slot.lease] = None
        return super().give_back(slot, now, **how)

    def close(self) -> list[Any]:
        closing = super().close()
        self.closed = False
        return closing


class DoesNotWake(Pool[Any]):
    """Grants a slot without a word."""

    def _grant(self, lease: Any, closing: list[Any], now: float) -> bool:
        granted = super()._grant(lease, closing, now)
        slot = lease()
        if granted and slot is not None:
            slot.on_granted = slot.on_granted and (lambda: None)
        return granted


BUGS = [
    SweepsFirst, Overtaken, ForgetsToServe, KeepsTheDropped, SharesIdle, NeverExpires,
    KeepsTooMany, MixesServers, DoesNotRest, ForgetsThatItIsClosed, DoesNotWake,
]  # fmt: skip


@pytest.mark.parametrize("bug", BUGS)
@pytest.mark.thorough
def test_pool_with_a_planted_bug_then_a_law_is_broken(bug: type[Pool[Any]]) -> None:
    """Each is one that a pool has had, or could have."""
    with pytest.raises(AssertionError):
        play(bug, 300)
