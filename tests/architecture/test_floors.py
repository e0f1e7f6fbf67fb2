"""The lowest versions of dependencies that pyproject.toml allows have no published advisory."""

from __future__ import annotations

import re
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    tomllib = pytest.importorskip("tomli", reason="needs Python 3.11, which has tomllib")

ROOT = Path(__file__).parents[2]
ADVISORIES: dict[str, Any] = tomllib.loads((ROOT / ".ci" / "advisories.toml").read_text())

PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def requirements() -> list[str]:
    """Return the requirements of the project and of all its extras."""
    groups = [PYPROJECT["dependencies"], *PYPROJECT["optional-dependencies"].values()]
    return [line for group in groups for line in group]


def floors() -> dict[str, tuple[int, ...]]:
    """Return the lowest version of each package in the project's dependencies and extras."""
    found = (re.match(r"([\w-]+)(?:\[[^]]*\])?>=([\d.]+)", line) for line in requirements())
    return {match[1]: version(match[2]) for match in found if match}


def version(text: str) -> tuple[int, ...]:
    parts = tuple(map(int, text.split(".")))
    return (*parts, 0, 0)[:3]


@pytest.mark.parametrize("advisory", ADVISORIES["advisory"], ids=lambda one: one["ids"][0])
def test_lowest_version_when_an_advisory_is_known_then_it_is_fixed(advisory: Any) -> None:
    lowest = floors()
    assert lowest[advisory["package"]] >= version(advisory["fixed"])


def test_libraries_of_the_command_line_when_listed_then_each_was_looked_up() -> None:
    """They have an advisory, or none was found; not both."""
    known = {one["package"] for one in ADVISORIES["advisory"]}
    lines = PYPROJECT["optional-dependencies"]["cli"]
    needed = {match[0] for line in lines if (match := re.match(r"[\w-]+", line))}
    assert needed - known == set(ADVISORIES["none_found"])


def test_list_when_dependencies_change_then_it_was_checked_after_the_last_advisory() -> None:
    """The date of the last check is not before any advisory, and not in the future."""
    newest: date = max(one["published"] for one in ADVISORIES["advisory"])
    assert newest <= ADVISORIES["checked"] <= date.today() + timedelta(days=1)  # noqa: DTZ011  # a day


def test_dependencies_when_listed_then_each_has_a_lowest_version() -> None:
    """Except the extras of the project itself."""
    unbounded = [line for line in requirements() if ">=" not in line]
    assert [line for line in unbounded if not line.startswith("trunkline[")] == []
