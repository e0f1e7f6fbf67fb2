"""Decisions of the pool that its laws leave open: which connection is used, and which must go."""

from __future__ import annotations

import pytest

from trunkline.network import Limits
from trunkline_transports.pooling.decisions import RESTING, Pool, Slot

HERE, THERE = "here", "there"


def pool_of(most: int | None = 2, idle: int | None = 2) -> Pool[str]:
    return Pool(Limits(most, idle, 5.0))


def taken(pool: Pool[str], name: str = "", key: str = HERE, now: float = 0.0) -> Slot[str]:
    """A slot that is granted at once, with a connection of that name if it had none."""
    slot: Slot[str] = Slot(key)
    pool.ask(slot, now)
    assert slot.granted
    slot.connection = slot.connection or name
    return slot


def test_pool_given_several_idle_then_the_latest_is_used_again() -> None:
    """It is the one that the server is least likely to have closed."""
    pool = pool_of()
    for slot in [taken(pool, "a"), taken(pool, "b")]:
        pool.give_back(slot, 0, keep=True)
    assert taken(pool).connection == "b"


def test_pool_when_full_of_idle_ones_then_the_longest_unused_makes_room() -> None:
    """A server that is not used any more does not block another."""
    pool = pool_of()
    for slot in [taken(pool, "a"), taken(pool, "b")]:
        pool.give_back(slot, 0, keep=True)
    newcomer: Slot[str] = Slot(THERE)
    assert pool.ask(newcomer, 0) == ["a"]
    assert newcomer.granted


def test_pool_when_more_are_idle_than_wanted_then_the_longest_unused_is_closed() -> None:
    """`max_keepalive_connections` counts connections that nobody uses."""
    pool = pool_of(most=None, idle=1)
    first, second = taken(pool, "a"), taken(pool, "b")
    assert pool.give_back(first, 0, keep=True) == []
    assert pool.give_back(second, 0, keep=True) == ["a"]


def test_pool_with_room_when_one_is_idle_then_it_is_used_again() -> None:
    """A call costs no handshake that it does not need."""
    pool = pool_of(most=None)
    pool.give_back(taken(pool, "a"), 0, keep=True)
    assert taken(pool, "new").connection == "a"


def test_pool_when_one_expires_before_those_unused_for_longer_then_it_is_not_used() -> None:
    """A server may announce that it closes a connection earlier than others."""
    pool = pool_of()
    first, second = taken(pool, "a"), taken(pool, "b")
    pool.give_back(first, 0, keep=True)
    pool.give_back(second, 0, keep=True, seconds=1.0)
    assert taken(pool, now=1.0).connection == "a"
    assert taken(pool, "new", now=1.0).connection == "new"


def test_slot_when_granted_before_its_holder_waits_then_it_is_there() -> None:
    """Another thread may return its own in between."""
    pool = pool_of(most=1)
    held, waiter = taken(pool, "a"), Slot[str](HERE)
    pool.ask(waiter, 0)
    pool.give_back(held, 0, keep=True)
    assert (waiter.granted, waiter.connection) == (True, "a")


@pytest.mark.parametrize(("most", "used"), [(1, "a"), (2, "new")])
def test_pool_after_a_stream_then_its_connection_is_used_at_once_only_if_there_is_no_room(
    most: int, used: str
) -> None:
    """A server may close it a moment later."""
    pool = pool_of(most)
    pool.give_back(taken(pool, "a"), 0, keep=True, streamed=True)
    slot = taken(pool, "new")
    assert slot.connection == used
    pool.give_back(slot, 0, keep=False)
    if most == 2:
        assert taken(pool, now=RESTING).connection == "a"


def test_pool_when_closed_then_no_slot_may_be_used_any_more() -> None:
    """Whoever waits is woken; a connection that is opened later comes back to be closed."""
    pool = pool_of(most=1)
    held, waiter, woken = taken(pool, "a"), Slot[str](HERE), list[bool]()
    pool.ask(waiter, 0)
    waiter.on_granted = lambda: woken.append(waiter.granted)
    assert pool.close() == ["a"]
    assert woken == [False]
    assert not held.granted
    held.connection = "late"
    assert pool.give_back(held, 0, keep=True) == ["late"]
    late = Slot[str](HERE)
    assert pool.ask(late, 0) == []
    assert not late.granted
    assert pool.give_back(late, 0, keep=True) == []
    assert (pool.granted, pool.idle, pool.waiting) == (0, 0, 0)
