"""Frozen values, and `omit`."""

from __future__ import annotations

from typing import ClassVar

import pytest

from trunkline.values import Value, is_omitted, omit

pytestmark = pytest.mark.thorough


class Key(Value):
    """A value with a field that is not shown."""

    hidden: ClassVar[frozenset[str]] = frozenset({"text"})

    name: str
    text: str = ""


def test_value_when_evolved_then_the_copy_differs_and_the_value_is_frozen() -> None:
    """Values are compared by their fields, and can be keys."""
    key = Key("a", "hunter2")
    assert key.evolve(name="b") == Key("b", "hunter2") != key == Key("a", "hunter2")
    assert {key: 1}[Key("a", "hunter2")] == 1
    assert repr(key) == "Key(name='a')"
    with pytest.raises(AttributeError):
        key.name = "b"  # type: ignore[misc]  # the mistake under test


@pytest.mark.parametrize(
    ("module", "name", "expected"),
    [
        ("openai", "Omit", True),
        ("openai", "NotGiven", True),
        ("openai", "Other", False),
        ("elsewhere", "Omit", False),
    ],
)
def test_object_of_openai_python_when_it_is_its_omit_then_it_counts(
    module: str, name: str, expected: bool
) -> None:
    """Code may use both libraries; the class is known by its name."""
    assert is_omitted(type(name, (), {"__module__": module})()) is expected
    assert is_omitted(omit)
    assert not is_omitted(None)
