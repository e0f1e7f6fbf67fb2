"""Beauty is lost in the longest function, so it has a limit."""

from __future__ import annotations

import pytest

from tests.architecture.sizes import (
    MOST_LINES_OF_FILE,
    MOST_LINES_OF_FUNCTION,
    MOST_PARAMETERS,
    lines_of,
    measures,
    report,
)
from tests.architecture.sources import sources

LONG_FILES: dict[str, str] = {}
"""Modules that may be longer, and why."""
LONG_FUNCTIONS: dict[str, str] = {}
"""Functions that may be longer, and why."""
MANY_PARAMETERS: dict[str, str] = {}
"""Functions that may take more, and why."""


def test_functions_when_measured_then_each_fits_a_screen() -> None:
    """At most 40 lines, docstring included."""
    too_long = {
        one.name: f"{one.lines} lines at {one.place}"
        for one in measures()
        if one.lines > MOST_LINES_OF_FUNCTION
    }
    assert {name: why for name, why in too_long.items() if name not in LONG_FUNCTIONS} == {}
    assert LONG_FUNCTIONS.keys() <= too_long.keys(), "an exception that is not needed any more"


def test_functions_when_measured_then_each_takes_few_parameters() -> None:
    """At most 7 beside `self`."""
    too_many = {
        one.name: f"{one.parameters} parameters at {one.place}"
        for one in measures()
        if one.parameters > MOST_PARAMETERS
    }
    assert {name: why for name, why in too_many.items() if name not in MANY_PARAMETERS} == {}
    assert MANY_PARAMETERS.keys() <= too_many.keys(), "an exception that is not needed any more"


def test_files_when_measured_then_each_is_short() -> None:
    """At most 400 lines, generated ones excepted."""
    too_long = {
        source.module: f"{lines_of(source)} lines"
        for source in sources()
        if lines_of(source) > MOST_LINES_OF_FILE
    }
    assert {name: why for name, why in too_long.items() if name not in LONG_FILES} == {}
    assert LONG_FILES.keys() <= too_long.keys(), "an exception that is not needed any more"


def test_report_when_printed_then_it_names_what_exists_twice() -> None:
    """A class that is renamed must not drop out of the count."""
    assert "together" in report()


@pytest.mark.parametrize("table", [LONG_FILES, LONG_FUNCTIONS, MANY_PARAMETERS])
def test_exceptions_when_made_then_with_a_reason(table: dict[str, str]) -> None:
    """An exception without a reason is a habit."""
    assert all(len(reason) > 10 for reason in table.values())
