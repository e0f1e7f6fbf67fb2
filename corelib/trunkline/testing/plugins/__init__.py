"""Conformance checks of plugins: what a plugin must not break, in sync code, asyncio and trio.

The checks need no network and no test framework, and take no time: clocks are virtual.
"""

from __future__ import annotations

from trunkline.testing.check import BrokenPromiseError
from trunkline.testing.outcomes import Result
from trunkline.testing.plugins.conformance import (
    PluginCase,
    cases,
    outdated_exemptions,
    run_checks,
)
from trunkline.testing.plugins.promises import PROMISES
from trunkline.testing.plugins.subject import Subject

__all__ = [
    "PROMISES",
    "BrokenPromiseError",
    "PluginCase",
    "Result",
    "Subject",
    "cases",
    "outdated_exemptions",
    "run_checks",
]
