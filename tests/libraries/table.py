"""The table of docs/guides/libraries.md: which libraries work over trunkline, and how.

The session `libraries` runs the script of each row, and tests/docs compares the guide.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Way = Literal["alias", "passed"]


class Library(NamedTuple):
    """A row."""

    requirements: tuple[str, ...]
    with_alias: tuple[tuple[str, str], ...] = ()
    """The cases that fail if `openai` is trunkline, with the reasons."""
    passed: tuple[tuple[str, str], ...] = ()
    """The cases that fail if a client of trunkline is passed to the library."""

    def fails(self, way: Way) -> dict[str, str]:
        """The cases that fail, with the reasons."""
        return dict(self.with_alias if way == "alias" else self.passed)


LIBRARIES = {
    "instructor": Library(("instructor",)),
    "langchain_openai": Library(("langchain-openai",)),
    "smolagents": Library(("smolagents[openai]",)),
    "pydantic_ai": Library(("pydantic-ai-slim[openai]",)),
    "openai_agents": Library(("openai-agents",)),
}
