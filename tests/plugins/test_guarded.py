"""The lock of plugins whose taps end in the garbage collector, in any thread, and in forks."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline_plugins import guarded
from trunkline_plugins.budget import Budget
from trunkline_plugins.cache import Cache
from trunkline_plugins.cache_stores.memory import MemoryStore
from trunkline_plugins.cassettes import cassette
from trunkline_plugins.circuits import Circuits
from trunkline_plugins.counters import Counters
from trunkline_plugins.ledger import Amount, Ledger
from trunkline_plugins.limits import Meter
from trunkline_plugins.ratelimit import RateLimit
from trunkline_plugins.replay import Replay


def guards(plugin: Any) -> list[guarded.Guarded]:
    """Return what the plugin shares between threads."""
    meters = list(getattr(plugin, "_meters", {}).values())
    return meters or [getattr(plugin, "_ledger", plugin)]


@pytest.mark.parametrize(
    "plugin", [Budget(), RateLimit(tokens_per_minute=1000), Counters(logger=None)]
)
def test_stream_when_it_ends_in_a_thread_that_holds_the_lock_then_nobody_waits(plugin: Any) -> None:
    """The garbage collector may close it there."""
    reply = Reply.of_events({"usage": {"total_tokens": 9}})
    client = fake_client([reply], plugins=[plugin])
    stream = client.post("/completions", body={}, cast_to=object, stream=True)
    next(stream)

    def close() -> None:
        with guards(plugin)[0].alone():
            stream.close()

    thread = Thread(target=close, daemon=True)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    if isinstance(plugin, Budget):
        assert (plugin.used(), plugin.reserved()) == (Amount(9), Amount())
    if isinstance(plugin, Counters):
        assert plugin.snapshot()["POST", ""].closed == 1


@pytest.mark.thorough
def test_stream_when_it_ends_while_its_store_is_used_then_it_is_kept_after_that(
    tmp_path: Path,
) -> None:
    """An async stream that was left after its last event is complete, and may be collected."""
    store, path = MemoryStore(), tmp_path / "recorded.jsonl"
    plugins: list[Any] = [Cache(store, operations="*"), Replay(path, "record")]
    for plugin, guard in zip(plugins, (store, cassette._TURN), strict=True):
        whole = b'data: {"id": "c"}\n\ndata: [DONE]\n\n'  # in one piece
        client = fake_client([Reply(200, whole)], plugins=[plugin])
        stream = client.post("/completions", body={}, cast_to=object, stream=True)
        next(stream)

        def close(guard: guarded.Guarded = guard, stream: Any = stream) -> None:
            with guard.alone():
                stream.close()
                assert (store.bytes > 0, len(cassette.read(str(path)))) == (guard is not store, 0)

        thread = Thread(target=close, daemon=True)
        thread.start()
        thread.join(10)
        assert not thread.is_alive()
    assert store.bytes > 0
    assert len(cassette.read(str(path))) == 1


@pytest.mark.thorough
def test_fork_when_a_probe_of_its_parent_runs_then_its_own_calls_may_probe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody would ever end that probe in the child."""
    circuit = Circuits(failures=1, window=60, cool_down=30).of("server")
    circuit.failed(False, 0.0)
    assert (circuit.enter(30.0), circuit.enter(30.0)) == (True, None)
    monkeypatch.setattr(guarded, "getpid", lambda: os.getpid() + 1)
    assert (circuit.wait(30.0), circuit.enter(30.0), circuit.enter(30.0)) == (0.0, True, None)


def test_change_when_nobody_holds_the_lock_then_it_is_made_at_once() -> None:
    """Nothing piles up while nobody looks. Else it is made when the lock is released."""
    shared, made = guarded.Guarded(), list[int]()
    shared.change(lambda: made.append(1))
    assert made == [1]
    with shared.alone():
        shared.change(lambda: made.append(2))
        assert made == [1]
    assert made == [1, 2]
    with suppress(ValueError), shared.alone():
        shared.change(lambda: made.append(3))
        raise ValueError("refused")
    assert made == [1, 2, 3]


def test_fork_when_calls_of_its_parent_run_then_they_reserve_nothing_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody would ever settle them."""
    ledger, meter, unlimited = Ledger(60), Meter((None, 60)), Amount(1e9, 1e9)
    settle = ledger.reserve("a", Amount(5), unlimited, firm=True)
    ledger.reserve("a", Amount(7), unlimited, firm=True)
    meter.enter((1.0, 30.0), 0.0)
    settle(Amount(4))
    monkeypatch.setattr(guarded, "getpid", lambda: os.getpid() + 1)
    account = ledger.get("a")
    assert (account.used, account.reserved) == (Amount(4), Amount())
    ledger.reserve("a", Amount(3), unlimited, firm=True)
    assert ledger.get("a").reserved == Amount(3)
    told = {f"x-ratelimit-{name}-tokens": "60" for name in ("limit", "remaining", "reset")}
    meter.learn(told, 0.0, None)
    assert meter.enter((1.0, 60.0), 0.0) == 30.0  # the parent has used half of its own limit
