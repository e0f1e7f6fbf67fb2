"""The pool's decisions, without a socket or a loop."""

from __future__ import annotations

from hypothesis import given, strategies as st

from trunkline.network import Limits
from trunkline_transports.pooling.decisions import Pool, Slot

HERE, THERE = ("http", "here", 80), ("http", "there", 80)


def limits(most: int | None = 2, idle: int | None = 2, expiry: float | None = 5.0) -> Limits:
    """Those of a pool that is soon full."""
    return Limits(most, idle, expiry)


def taken(pool: Pool[str], key: object = HERE, now: float = 0.0, name: str = "") -> Slot[str]:
    """A slot that is granted at once, with a connection of that name if it had none."""
    slot, _ = pool.ask(key, now)
    assert slot.granted
    slot.connection = slot.connection or name
    return slot


def test_pool_when_full_then_slots_are_granted_in_the_order_of_asking() -> None:
    """Who asks first is served first, and gets the connection that was given back."""
    pool: Pool[str] = Pool(limits())
    held = [taken(pool, name="a"), taken(pool, name="b")]
    woken: list[int] = []
    waiting = [pool.ask(HERE, 0)[0] for _ in range(3)]
    for number, slot in enumerate(waiting):
        assert not slot.granted
        slot.on_granted = lambda number=number: woken.append(number)
    assert pool.give_back(held[0], 1, keep=True) == []
    assert pool.give_back(held[1], 1, keep=False) == ["b"]
    assert woken == [0, 1]
    assert [slot.connection for slot in waiting] == ["a", None, None]
    assert (pool.granted, pool.idle, pool.waiting) == (2, 0, 1)


def test_pool_when_others_wait_then_a_newcomer_does_not_overtake() -> None:
    """A slot that became free while somebody waits is never a newcomer's."""
    pool: Pool[str] = Pool(limits(most=1))
    held = taken(pool)
    first, _ = pool.ask(HERE, 0)
    second, _ = pool.ask(HERE, 0)
    pool.give_back(held, 0, keep=False)
    assert (first.granted, second.granted) == (True, False)


def test_pool_when_a_waiter_gives_up_then_the_next_is_served() -> None:
    """Neither a waiter that leaves nor one that was just granted takes a slot along."""
    pool: Pool[str] = Pool(limits(most=1))
    held = taken(pool, name="a")
    gone, granted, last = (pool.ask(HERE, 0)[0] for _ in range(3))
    assert pool.give_back(gone, 0, keep=True) == []
    pool.give_back(held, 0, keep=True)
    assert granted.granted
    assert pool.give_back(granted, 0, keep=True) == []
    assert last.granted
    assert last.connection == "a"


def test_pool_given_a_slot_twice_then_the_second_time_changes_nothing() -> None:
    """The end of a body and its close may both return the slot."""
    pool: Pool[str] = Pool(limits())
    slot = taken(pool, name="a")
    assert pool.give_back(slot, 0, keep=True) == []
    assert pool.give_back(slot, 0, keep=False) == []
    assert (pool.granted, pool.idle) == (0, 1)


def test_pool_given_several_idle_then_the_latest_is_used_again() -> None:
    """It is the one that the server is least likely to have closed."""
    pool: Pool[str] = Pool(limits())
    slots = [taken(pool, name="a"), taken(pool, name="b")]
    for slot in slots:
        pool.give_back(slot, 0, keep=True)
    assert taken(pool).connection == "b"


def test_pool_when_an_idle_connection_expires_then_it_is_closed() -> None:
    """At the next question or return, and only after its time."""
    pool: Pool[str] = Pool(limits(expiry=5))
    pool.give_back(taken(pool, name="a"), 0, keep=True)
    assert pool.ask(THERE, 4.9)[1] == []
    slot, closing = pool.ask(HERE, 5)
    assert closing == ["a"]
    assert slot.granted
    assert slot.connection is None


def test_pool_when_full_of_idle_ones_then_the_longest_unused_makes_room() -> None:
    """An origin that is not used any more does not block another."""
    pool: Pool[str] = Pool(limits())
    for slot in [taken(pool, name="a"), taken(pool, name="b")]:
        pool.give_back(slot, 0, keep=True)
    slot, closing = pool.ask(THERE, 0)
    assert slot.granted
    assert closing == ["a"]


def test_pool_when_more_are_idle_than_wanted_then_the_longest_unused_is_closed() -> None:
    """`max_keepalive_connections` counts connections that nobody uses."""
    pool: Pool[str] = Pool(limits(most=None, idle=1))
    first, second = taken(pool, name="a"), taken(pool, name="b")
    assert pool.give_back(first, 0, keep=True) == []
    assert pool.give_back(second, 0, keep=True) == ["a"]


def test_pool_given_no_keepalive_then_not_even_a_waiter_gets_a_used_connection() -> None:
    """A limit of 0 means one connection for each request."""
    pool: Pool[str] = Pool(limits(most=1, idle=0))
    held = taken(pool, name="a")
    waiter, _ = pool.ask(HERE, 0)
    assert pool.give_back(held, 0, keep=True) == ["a"]
    assert waiter.granted
    assert waiter.connection is None


def test_pool_when_closed_then_all_connections_come_back_and_waiters_wake() -> None:
    """Those in use as well; slots given back afterwards change nothing."""
    pool: Pool[str] = Pool(limits())
    pool.give_back(taken(pool, name="idle"), 0, keep=True)
    pool.give_back(taken(pool, THERE, name="idle too"), 0, keep=True)
    held = [taken(pool, name="a"), taken(pool, THERE, name="b")]
    waiter, _ = pool.ask(HERE, 0)
    woken: list[bool] = []
    waiter.on_granted = lambda: woken.append(waiter.granted)
    assert set(pool.close()) == {"idle", "idle too"}
    assert woken == [False]
    assert pool.give_back(held[0], 0, keep=True) == []
    assert (pool.granted, pool.idle, pool.waiting) == (0, 0, 0)


def test_pool_when_closed_then_what_is_opened_since_comes_back_to_be_closed() -> None:
    """Connections that were being opened, or are opened later, are returned to be closed."""
    pool: Pool[str] = Pool(limits())
    connecting, _ = pool.ask(HERE, 0)
    assert pool.close() == []
    connecting.connection = "late"
    assert pool.give_back(connecting, 0, keep=True) == ["late"]
    assert pool.give_back(taken(pool, name="later"), 0, keep=True) == ["later"]
    assert pool.idle == 0


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "keep", "close"]), st.integers(0, 9), st.sampled_from([HERE, THERE])
    ),
    max_size=60,
)


@given(ACTIONS, st.integers(1, 4), st.integers(0, 4))
def test_pool_given_any_history_then_its_laws_hold(
    actions: list[tuple[str, int, object]], most: int, idle: int
) -> None:
    """Never above a limit, nobody waits beside a free slot, no connection is lost or doubled."""
    pool: Pool[str] = Pool(limits(most, idle, expiry=7))
    asked: list[Slot[str]] = []
    made: set[str] = set()
    closed: list[str] = []
    for now, (action, number, key) in enumerate(actions):
        if action == "ask":
            slot, closing = pool.ask(key, now)
            asked.append(slot)
        elif asked:
            slot = asked.pop(number % len(asked))
            closing = pool.give_back(slot, now, keep=action == "keep")
        else:
            continue
        closed += closing
        for slot in asked:
            if slot.granted and slot.connection is None:
                slot.connection = f"connection {len(made)}"
                made.add(slot.connection)
        in_use = [slot.connection for slot in asked if slot.granted]
        assert pool.granted == len(in_use) == len(set(in_use))
        assert pool.granted + pool.idle <= most
        assert pool.idle <= idle
        assert not pool.waiting or pool.granted == most
        assert [slot.granted for slot in asked] == sorted(
            (slot.granted for slot in asked), reverse=True
        )
        assert len(closed) == len(set(closed))
        assert len(made) == pool.granted + pool.idle + len(closed)
