"""The guide has the table of test tools that tests/tools runs cell by cell."""

from __future__ import annotations

from pathlib import Path

from tests.tools.table import markdown

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "testing.md"


def test_table_of_test_tools_in_the_guide_is_the_one_that_is_tested() -> None:
    """Replace the table in the guide by what this test shows."""
    assert markdown() in GUIDE.read_text(encoding="utf-8")
