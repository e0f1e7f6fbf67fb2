"""Calls that wait run the collector, but not so often that it takes their time."""

from __future__ import annotations

import pytest

from trunkline_transports.pooling import collecting


class Clock:
    """A clock, and a collector that takes time on it."""

    def __init__(self) -> None:
        self.full_seconds = 0.5
        self.now = 100.0
        self.collected: list[int] = []

    def monotonic(self) -> float:
        return self.now

    def collect(self, generation: int) -> None:
        self.collected.append(generation)
        self.now += self.full_seconds if generation == 2 else 0.001


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(collecting, "monotonic", made.monotonic)
    monkeypatch.setattr(collecting, "gc", made)
    return made


def test_call_begins_to_wait_then_young_objects_are_collected_at_once(clock: Clock) -> None:
    pause = collecting.Collector().collect()
    assert clock.collected == [1]
    assert pause == pytest.approx(0.02)


def test_call_asks_before_the_pause_is_over_then_nothing_is_collected(clock: Clock) -> None:
    collector = collecting.Collector()
    pause = collector.collect()
    clock.now += pause / 2
    assert collector.collect() == pytest.approx(pause / 2)
    assert clock.collected == [1]


def test_call_waits_for_long_then_a_full_collection_takes_a_tenth_of_its_time(clock: Clock) -> None:
    collector = collecting.Collector()
    began = clock.now
    pauses: list[float] = []
    while clock.now < began + 30:
        pauses.append(collector.collect())
        clock.now += pauses[-1]
    assert clock.collected.count(2) == 5
    assert 0.5 * clock.collected.count(2) < 0.1 * (clock.now - began)
    assert max(pauses) == pytest.approx(5.0), "ten times as long as it took"
    first = clock.collected.index(2)
    assert first > 30, "not in the first second"
    assert 2 not in clock.collected[first + 1 : first + 30], "not in the second after it either"


def test_full_collection_that_is_quick_then_the_next_one_waits_as_well(clock: Clock) -> None:
    clock.full_seconds = 0.05
    collector = collecting.Collector()
    began = clock.now
    while clock.now < began + 5:
        clock.now += collector.collect()
    assert clock.collected.count(2) == 3
    assert clock.collected[clock.collected.index(2) + 1] == 1


def test_calls_wait_seldom_then_there_is_no_full_collection(clock: Clock) -> None:
    collector = collecting.Collector()
    for _ in range(10):
        collector.collect()
        clock.now += 2
    assert clock.collected == [1] * 10
