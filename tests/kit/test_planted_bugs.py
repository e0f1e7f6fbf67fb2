"""The kit finds bugs that were planted on purpose, in sync and in async code.

One version of Python is enough for it: `nox -s tests` runs this folder after the suite.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest

from tests.testing.planted.connections import session
from tests.testing.planted.planting import Bug, Planted
from tests.testing.planted.table import BOTH, ROWS, Row
from trunkline.network import Timeout
from trunkline.testing import PROMISES, Case, cases

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")  # bugs leave sockets open


@pytest.fixture(autouse=True, scope="module")
def _nothing_left_for_later_tests() -> Iterator[None]:
    """Collect the sockets that bugs leave in cycles while their warnings are still ignored."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let checks of broken transports end soon."""
    hasty = Timeout(1)
    for name in ("bench", "checks.closing"):
        monkeypatch.setattr(f"trunkline.testing.{name}.SECONDS", hasty)
    for name in ("bench", "checks.sending"):
        monkeypatch.setattr(f"trunkline.testing.{name}._PATIENCE", 0.5)


def _case(factory: Any, world: str, promise: str) -> Case:
    found = cases(factory, session=session)
    return next(case for case in found if (case.world, case.promise.name) == (world, promise))


def _planted() -> list[Any]:
    return [
        pytest.param(row, world, promise, id=f"{world}: {row.name}: {promise}")
        for row in ROWS
        for world in row.worlds
        for promise in row.promises.split()
    ]


@pytest.mark.parametrize(("row", "world", "promise"), _planted())
def test_planted_bug_breaks_its_promise(row: Row, world: str, promise: str) -> None:
    """The check of the promise finds the bug, and names the promise."""
    result = _case(row.make(), world, promise).result()
    assert result.outcome == "broken", result.detail
    assert result.error is not None
    assert str(result.error).startswith(f"{promise}: {PROMISES[promise].sentence} Seen: ")


def _without_a_bug() -> list[Any]:
    # In sync code: tests/transports puts the engine itself to all checks, in all worlds.
    found = cases(Planted(Bug()))
    return [pytest.param(case, id=str(case)) for case in found if case.world == "sync"]


@pytest.mark.parametrize("case", _without_a_bug())
def test_transport_without_a_bug_keeps_the_promise(case: Case) -> None:
    """So it is the bug that the checks find, and not the code that plants it."""
    case.run()


def test_every_promise_is_broken_by_some_bug() -> None:
    """In sync code and in async code, where both can break it; and there are 40 bugs or more."""
    for world in BOTH:
        broken = {name for row in ROWS if world in row.worlds for name in row.promises.split()}
        checked = {case.promise.name for case in cases(Planted(Bug())) if case.world == world}
        assert checked - broken == set()
    assert len({row.name for row in ROWS}) >= 40
