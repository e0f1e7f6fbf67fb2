"""Import cycles in the core: none when modules are loaded, and few at other times."""

from __future__ import annotations

import pytest

from tests.architecture.graph import When, circles, graph

REASONS: dict[str, str] = {
    "trunkline.client": (
        "The methods of models convert by the codec, which makes models. It names requests and "
        "responses in its errors, and they decode the error in a body. In the package, `models` "
        "and `uploads` are resources of its client too. "
        "Type checkers are told the client of a world, of a page and of a response; the version is "
        "a name of the package, which loads the client on first use."
    ),
    "trunkline.testing.server": "The server loads its usual behaviours when it is made.",
}
"""One module of each remaining cycle, and the reason for the cycle."""


@pytest.mark.thorough
def test_core_when_its_modules_are_loaded_then_there_is_no_circle() -> None:
    """The order of imports never matters, because loading modules has no cycles."""
    assert circles(graph(When.LOADED)) == []


@pytest.mark.thorough
def test_core_when_later_imports_are_counted_then_each_circle_has_a_reason() -> None:
    """Every cycle through imports in functions or for type checkers has a reason."""
    found = circles(graph(*When))
    unexplained = [group for group in found if not group & REASONS.keys()]
    assert unexplained == []
    assert len(found) == len(REASONS), "a reason that is not needed any more"


def test_circles_when_there_is_one_then_it_is_found() -> None:
    """The search finds a cycle, so the tests above can fail."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == [{"b", "c"}]
