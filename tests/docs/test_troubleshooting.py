"""Each message on the page of troubleshooting is one of the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.sources import Source, nodes, sources

pytestmark = pytest.mark.thorough

PAGE = Path(__file__).parents[2] / "docs" / "guides" / "troubleshooting.md"
GAP = "…"
ROWS = re.findall(
    r"^\| `([^`]+)` \| (.*) \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
)


def _texts(source: Source) -> Iterator[str]:
    """Yield the texts of a module, without docstrings; what f-strings fill in is a gap."""
    alone = {id(node.value) for node in nodes(source) if isinstance(node, ast.Expr)}
    for node in nodes(source):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in alone:
                yield node.value
        elif isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.Constant) else GAP for one in node.values]
            yield "".join(map(str, parts))


@cache
def _messages() -> str:
    """Return the texts of all modules, without docstrings, which state no message."""
    return "\0".join(text for source in sources() for text in _texts(source))


@pytest.mark.parametrize("message", [row[0] for row in ROWS])
def test_message_when_it_is_explained_then_the_code_has_it(message: str) -> None:
    """A message that the code has changed must be changed on the page."""
    wanted = message.removesuffix(GAP).removesuffix(": ").removeprefix(GAP)
    assert wanted in _messages()


def test_page_when_read_then_it_explains_many_messages_and_each_has_a_remedy() -> None:
    """Every row says what to do."""
    assert len(ROWS) >= 40
    assert [message for message, _, remedy in ROWS if not remedy.strip()] == []
