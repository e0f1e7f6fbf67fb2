"""The quick run stays quick: which cases of a product it takes, and how many tests it has."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys

import pytest

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


@pytest.mark.thorough
def test_quick_tests_when_counted_then_they_are_not_more_than_was_decided() -> None:
    """More tests need more CPU time: see whether a product or a process can be `thorough`."""
    collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(collect, cwd=ROOT, capture_output=True, text=True, check=False)
    found = re.search(r"^(\d+)/\d+ tests collected", done.stdout, re.MULTILINE)
    assert found is not None, done.stdout[-2000:] + done.stderr
    assert int(found[1]) <= MOST_QUICK_TESTS
