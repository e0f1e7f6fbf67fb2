"""Limits on the size of functions and files."""

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
"""Modules that may exceed the limit, with the reason."""
LONG_FUNCTIONS: dict[str, str] = {}
"""Functions that may exceed the limit, with the reason."""
MANY_PARAMETERS = {
    "trunkline_plugins.budget.Budget.__init__": "the settings of a plugin, which are given by name",
}
"""Functions that may take more parameters, with the reason."""


def test_functions_when_measured_then_each_fits_a_screen() -> None:
    """A function has at most 40 lines, including its docstring."""
    too_long = {
        one.name: f"{one.lines} lines at {one.place}"
        for one in measures()
        if one.lines > MOST_LINES_OF_FUNCTION
    }
    assert {name: why for name, why in too_long.items() if name not in LONG_FUNCTIONS} == {}
    assert LONG_FUNCTIONS.keys() <= too_long.keys(), "an exception that is not needed any more"


def test_functions_when_measured_then_each_takes_few_parameters() -> None:
    """A function takes at most 7 parameters besides `self`."""
    too_many = {
        one.name: f"{one.parameters} parameters at {one.place}"
        for one in measures()
        if one.parameters > MOST_PARAMETERS
    }
    assert {name: why for name, why in too_many.items() if name not in MANY_PARAMETERS} == {}
    assert MANY_PARAMETERS.keys() <= too_many.keys(), "an exception that is not needed any more"


def test_files_when_measured_then_each_is_short() -> None:
    """A hand-written file has at most 400 lines."""
    too_long = {
        source.module: f"{lines_of(source)} lines"
        for source in sources()
        if lines_of(source) > MOST_LINES_OF_FILE
    }
    assert {name: why for name, why in too_long.items() if name not in LONG_FILES} == {}
    assert LONG_FILES.keys() <= too_long.keys(), "an exception that is not needed any more"


def test_stand_in_when_measured_then_it_is_no_larger_than_was_decided() -> None:
    """By decision 0014, a new route that exceeds the limit must replace another one."""
    own = [one for one in sources("trunkline") if one.module.startswith("trunkline.local")]
    assert sum(map(lines_of, own)) <= 5100


def test_report_when_printed_then_it_names_what_exists_twice() -> None:
    """The report counts every class in its tables and fails if one is renamed."""
    assert "together" in report()


@pytest.mark.parametrize("table", [LONG_FILES, LONG_FUNCTIONS, MANY_PARAMETERS])
def test_exceptions_when_made_then_with_a_reason(table: dict[str, str]) -> None:
    """Every exception from a limit has a reason."""
    assert all(len(reason) > 10 for reason in table.values())
