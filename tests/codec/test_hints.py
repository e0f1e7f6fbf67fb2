"""Types of fields in quotes: found wherever they stand, or a clear error.

Without ``from __future__ import annotations``: what is in quotes here stays so, as in users' code.
"""

from typing import Annotated, Any, Literal, Optional, Union

import pytest

from trunkline.codec.structure import structure
from trunkline.models import BaseModel, Discriminator


class Other(BaseModel):
    """Named before it is there, by those below."""

    x: int


class Leaf(BaseModel):
    """One end of a tree."""

    type: Literal["Leaf"]


class Branch(BaseModel):
    """A node that has others; the literal is a value, not a name."""

    type: Literal["Branch"]
    nodes: list["Node"]


Node = Annotated[Union["Leaf", "Branch"], Discriminator("type")]
Endless = dict[str, "Endless"]


class Mine(BaseModel):
    """Names in quotes in every place."""

    whole: "Other"
    old: Optional["Other"] = None
    new: "Other | None" = None
    items: list["Other"] | None = None
    by_name: dict[str, list["Other"]] | None = None
    within: "list['Other'] | None" = None
    node: Node | None = None


class Late(Mine):
    """Has the fields of its base, which are looked up where that one is."""


ONE = {"x": 1}
OTHER = structure(ONE, Other)


@pytest.mark.parametrize("kind", [Mine, Late])
@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("whole", ONE, OTHER),
        ("old", ONE, OTHER),
        ("new", ONE, OTHER),
        ("items", [ONE], [OTHER]),
        ("by_name", {"a": [ONE]}, {"a": [OTHER]}),
        ("within", [ONE], [OTHER]),
        ("old", None, None),
    ],
)
def test_name_in_quotes_when_structured_then_it_is_the_class_of_that_name(
    kind: Any, field: str, value: Any, expected: Any
) -> None:
    """Alone, optional, in containers, and in quotes within quotes."""
    assert getattr(structure({field: value}, kind), field) == expected


def test_names_in_quotes_in_a_discriminated_union_then_its_members_are_found() -> None:
    """Recursively; a Literal's text is not looked up."""
    leaf = {"type": "Leaf"}
    made = structure({"node": {"type": "Branch", "nodes": [leaf]}}, Mine).node
    assert isinstance(made, Branch)
    assert made.nodes == [structure(leaf, Leaf)]
    with pytest.raises(ValueError, match=r"node\.nodes\[0\]\.type"):
        Mine.model_validate({"whole": ONE, "node": {"type": "Branch", "nodes": [{"type": "x"}]}})


def test_name_that_cannot_be_found_then_the_error_names_field_and_remedy() -> None:
    """A class within a function is in no module; an alias of itself has no end."""

    class Local(BaseModel):
        x: int

    class Outer(BaseModel):
        local: "Local"
        locals: list["Local"]
        endless: Endless

    for field, value in (("local", ONE), ("locals", [ONE]), ("endless", ONE)):
        with pytest.raises(TypeError, match=rf"Outer\.{field} .* at the top of that module"):
            structure({field: value}, Outer)
    with pytest.raises(TypeError, match=r"Outer\.local .*name 'Local' is not defined"):
        Outer.model_validate({"local": ONE})
