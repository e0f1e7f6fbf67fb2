"""The kit for plugins finds bugs that were planted on purpose, in each world where they show."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest

from tests.testing.planted.plugins import BUGS, EVERYWHERE, Hangs, HoldsALock, Planting, WithoutABug
from trunkline.testing.plugins import PROMISES, PluginCase, Subject, cases

pytestmark = pytest.mark.needs("trio")
NEEDS_AN_ENTRY_POINT = {"by-name", "settings-refused", "options-refused"}
"""tests/testing/test_plugin_kit.py breaks these."""


@pytest.fixture
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let checks of plugins that hang end soon."""
    monkeypatch.setattr("trunkline.testing.plugins.conformance._HUNG_SECONDS", 1.5)
    yield
    Hangs.released.set()
    gc.collect()


def _name(bug: Planting) -> str:
    return getattr(bug.make, "__name__", "")


def _planted() -> list[Any]:
    return [
        pytest.param(bug, world, promise, id=f"{world}: {_name(bug)}: {promise}")
        for bug in BUGS
        for world in bug.worlds
        for promise in bug.promises.split()
    ]


@pytest.mark.usefixtures("_in_a_hurry")
@pytest.mark.parametrize(("bug", "world", "promise"), _planted())
def test_planted_bug_when_it_is_checked_then_its_promise_is_broken(
    bug: Planting, world: str, promise: str
) -> None:
    """The check of the promise finds the bug, and names the promise."""
    Hangs.released.clear()
    found = cases(Subject(make=bug.make, transparent=bug.transparent))
    case = next(one for one in found if (one.world, one.promise.name) == (world, promise))
    result = case.result()
    assert result.outcome == "broken"
    blocks = bug.make is Hangs or (bug.make is HoldsALock and promise != "locks-released")
    assert ("it still hangs" in result.detail) == blocks
    assert str(result.error).startswith(f"{promise}: {PROMISES[promise].sentence} Seen: ")


@pytest.mark.parametrize("case", cases(Subject(make=WithoutABug)), ids=str)
def test_plugin_without_a_bug_when_it_is_checked_then_the_promise_is_kept(
    case: PluginCase,
) -> None:
    """So it is the bug that the checks find."""
    case.run()


def test_every_promise_when_bugs_are_planted_then_some_bug_breaks_it() -> None:
    """In each world in which it is checked; and there are 40 bugs or more."""
    for world in EVERYWHERE:
        broken = {name for bug in BUGS if world in bug.worlds for name in bug.promises.split()}
        checked = {one.promise.name for one in cases(Subject(WithoutABug)) if one.world == world}
        assert checked - broken == set()
    every = {name for bug in BUGS for name in bug.promises.split()}
    assert PROMISES.keys() - every == NEEDS_AN_ENTRY_POINT
    assert len({bug.make for bug in BUGS}) >= 40
