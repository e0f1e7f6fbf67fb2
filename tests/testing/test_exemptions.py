"""Exemptions are verified, and a missing package is an outcome that is neither kept nor broken."""

from __future__ import annotations

import asyncio
import unittest
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from unittest import mock

import pytest

from tests.testing.planted.planting import Bug, Planted
from trunkline.http import Request
from trunkline.testing import (
    Case,
    MissingDependencyError,
    cases,
    certificates,
    outdated_exemptions,
    run_checks,
)
from trunkline.testing.check import CHECKS
from trunkline.testing.packages import needed

_FEW = ("headers-kept", "garbage", "statuses-returned")
_REASON = "its library does so"


class _BadInLoops(Bug):
    """It breaks the promise `garbage` in async code only."""

    def error(self, error: Exception, request: Request) -> Any:
        return ValueError("bad line") if asyncio._get_running_loop() else error


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the kit have only a few checks."""
    monkeypatch.setattr("trunkline.testing.conformance.ALL", tuple(CHECKS[name] for name in _FEW))


@pytest.mark.usefixtures("few")
def test_exemption_whose_promise_is_kept_is_outdated() -> None:
    """One broken world makes an exemption right; a promise that is kept in all makes it wrong."""
    said = {"garbage": _REASON, "headers-kept": _REASON}
    factory = Planted(_BadInLoops(), broken_promises=said)
    assert outdated_exemptions(factory) == ["headers-kept"]
    results = run_checks(factory)
    seen = {(r.world, r.promise.name): (r.outcome, r.detail) for r in results}
    remedy = "the promise is kept: remove the exemption"
    assert seen == {
        ("sync", "headers-kept"): ("outdated", remedy),
        ("sync", "garbage"): ("kept", ""),
        ("sync", "statuses-returned"): ("kept", ""),
        ("asyncio", "headers-kept"): ("outdated", remedy),
        ("asyncio", "garbage"): ("exempt", _REASON),
        ("asyncio", "statuses-returned"): ("kept", ""),
    }
    first = results[0]
    assert str(first) == f"outdated  sync    headers-kept: {remedy}"
    kept = next(result for result in results if result.outcome == "kept")
    assert str(kept) == f"kept      sync    garbage: {kept.promise.sentence}"
    with pytest.raises(AttributeError):
        kept.outcome = "broken"  # type: ignore[misc]  # refused: it is frozen


@pytest.mark.usefixtures("few")
def test_exemption_of_a_flaky_promise_is_right_whether_or_not_it_is_kept() -> None:
    """No single run can show that a promise is not flaky."""
    said = {"garbage": _REASON, "headers-kept": _REASON}
    factory = Planted(_BadInLoops(), flaky_promises=said)
    assert outdated_exemptions(factory) == []
    assert {result.outcome for result in run_checks(factory)} == {"kept", "exempt"}
    for case in cases(factory):
        case.run()


def test_flaky_promise_that_does_not_exist_is_refused() -> None:
    """A wrong name must not look like an exemption."""
    with pytest.raises(ValueError, match="there is no promise no-such-thing"):
        cases(Planted(Bug(), flaky_promises={"no-such-thing": _REASON}))


@pytest.fixture
def without_trustme(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let trustme be missing."""

    def found(module: str) -> Any:
        if module == "trustme":
            raise ModuleNotFoundError("No module named 'trustme'", name="trustme")
        return import_module(module)

    monkeypatch.setattr("trunkline.testing.packages.import_module", found)
    certificates.authority.cache_clear()
    yield
    certificates.authority.cache_clear()


def _tls_cases() -> list[Any]:
    """A check that needs TLS for the network of the transport, and one that needs it later."""
    wanted = ("ca-bundle-trusted", "untrusted-refused")
    return [
        pytest.param(case, id=str(case))
        for case in cases(Planted(Bug(), broken_promises={"verify-off": _REASON}))
        if case.promise.name in wanted
    ]


@pytest.mark.usefixtures("without_trustme")
@pytest.mark.parametrize("case", _tls_cases())
def test_check_without_its_package_is_not_made(case: Case) -> None:
    """The result says what to install."""
    result = case.result()
    assert result.outcome == "unchecked"
    assert result.detail == "the checks of TLS need the package trustme: pip install trustme"
    with pytest.raises(MissingDependencyError):
        case.run()


@pytest.mark.usefixtures("without_trustme")
def test_unchecked_promise_does_not_make_its_exemption_outdated() -> None:
    """Nothing is known about it."""
    factory = Planted(Bug(), broken_promises={"verify-off": _REASON})
    assert outdated_exemptions(factory) == []


@pytest.mark.usefixtures("without_trustme")
def test_unittest_reports_a_check_without_its_package_as_skipped() -> None:
    """MissingDependencyError is a SkipTest."""
    case: Case = next(case for case in cases(Planted(Bug())) if case.promise.name == "verify-off")
    result = unittest.TestResult()
    unittest.FunctionTestCase(case.run).run(result)
    assert result.wasSuccessful()
    assert [reason for _, reason in result.skipped] == [
        "the checks of TLS need the package trustme: pip install trustme"
    ]


@pytest.mark.thorough
def test_module_of_a_package_when_it_is_missing_then_the_package_is_named() -> None:
    """The package is what can be installed."""
    told = "^some checks need the package trunkline_no_such: pip install trunkline_no_such$"
    with pytest.raises(MissingDependencyError, match=told):
        needed("trunkline_no_such.part.of", "some checks")
    assert needed("unittest.mock", "some checks") is mock
