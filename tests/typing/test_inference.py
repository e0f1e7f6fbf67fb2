"""Type checkers infer every result and report every mistake, in each world."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typing.checkers import CASES, Errors, expected, run_mypy, run_pyright


@pytest.mark.parametrize(("checker", "run"), [("mypy", run_mypy), ("pyright", run_pyright)])
def test_cases_when_checked_strictly_then_exactly_the_marked_lines_are_refused(
    checker: str, run: Callable[[Path], Errors], tmp_path: Path
) -> None:
    """Exactly the marked lines have errors, so every `assert_type` holds."""
    errors = run(tmp_path)
    marked = expected(checker)
    unexpected = [
        f"{name}:{line}: {text}"
        for (name, line), text in sorted(errors.items())
        if (name, line) not in marked
    ]
    assert not unexpected, "\n".join(unexpected)
    accepted = sorted(f"{name}:{line}" for name, line in marked - errors.keys())
    assert not accepted, "not refused:\n" + "\n".join(accepted)


def test_cases_when_counted_then_there_are_expectations_of_both_kinds() -> None:
    """The cases are found, even if their folder moves."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in CASES.glob("*.py"))
    assert text.count("assert_type(") > 90
    assert len(expected("mypy")) > 45
