"""The quick run stays quick: which cases of a product it takes, and how many tests it has."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from xdist.remote import WorkerInteractor
from xdist.workermanage import WorkerController

from tests import fewer_messages
from tests.architecture.sources import ROOT
from tests.thinning import chosen, facts

MOST_QUICK_TESTS = 8_500
"""A test takes 2 ms or more. README says how long the quick run takes, CONTRIBUTING what it is."""

BODIES = [b"", b"x", b"xx", b"x" * 100]
LANES = [("native", "sync"), ("native", "trio"), ("httpx", "sync"), ("httpx", "asyncio")]


def _facts(body: bytes, lane: tuple[str, str]) -> frozenset[object]:
    return facts({"body": body, "name": lane[0], "world": lane[1]})


def test_product_when_few_cases_are_chosen_then_they_have_each_value_and_each_lane() -> None:
    """Four bodies in four lanes need four of the sixteen cases."""
    cases = [_facts(body, lane) for body, lane in itertools.product(BODIES, LANES)]
    kept = chosen(cases)
    assert frozenset().union(*(cases[number] for number in kept)) == frozenset().union(*cases)
    assert len(kept) == 4


def test_list_of_cases_when_each_has_a_value_of_its_own_then_all_are_chosen() -> None:
    """A parameter whose values differ in each case, such as an expected text, leaves no choice."""
    cases = [facts({"text": str(number), "is_valid": number % 2}) for number in range(10)]
    assert chosen(cases) == {*range(10)}


class _Wire:
    """Stands for the channel between a worker of pytest-xdist and the process that started it."""

    gateway = SimpleNamespace(execmodel=SimpleNamespace(RLock=object, Event=object))

    def __init__(self) -> None:
        self.sent: list[Any] = []

    def send(self, message: Any) -> None:
        self.sent.append(message)


def _worker() -> tuple[WorkerInteractor, _Wire]:
    plugins, wire = pytest.PytestPluginManager(), _Wire()
    given = {"workerinput": {"testrunuid": "1"}, "option": SimpleNamespace(debug=False)}
    config: Any = SimpleNamespace(pluginmanager=plugins, **given)
    channel: Any = wire
    worker = WorkerInteractor(config, channel)
    fewer_messages.pytest_configure(config)
    return worker, wire


def _received(wire: _Wire) -> list[tuple[str, object]]:
    received: list[tuple[str, object]] = []
    node = SimpleNamespace(process_from_remote=received.append)
    assert hasattr(WorkerController, "process_from_remote")
    fewer_messages.pytest_configure_node(node)
    for message in wire.sent:
        node.process_from_remote(message)
    return received


def test_worker_when_a_test_ends_then_its_reports_go_in_one_message() -> None:
    """All of them arrive, in their order."""
    worker, wire = _worker()
    names = ["logstart", "testreport", "testreport", "logfinish", "runtest_protocol_complete"]
    for number, name in enumerate(names):
        worker.sendevent(name, number=number)
    assert len(wire.sent) == 1
    assert _received(wire) == [(name, {"number": number}) for number, name in enumerate(names)]


def test_worker_when_something_else_happens_then_no_report_stays_behind() -> None:
    """A warning, or the end of the run, follows what was reported before."""
    worker, wire = _worker()
    names = ["workerready", "logstart", "warning_recorded", "testreport", "workerfinished"]
    for name in names:
        worker.sendevent(name)
    assert _received(wire) == [(name, {}) for name in names]


@pytest.mark.thorough
def test_quick_tests_when_counted_then_they_are_not_more_than_was_decided() -> None:
    """More tests need more CPU time: see whether a product or a process can be `thorough`."""
    collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(collect, cwd=ROOT, capture_output=True, text=True, check=False)
    found = re.search(r"^(\d+)/\d+ tests collected", done.stdout, re.MULTILINE)
    assert found is not None, done.stdout[-2000:] + done.stderr
    assert int(found[1]) <= MOST_QUICK_TESTS
