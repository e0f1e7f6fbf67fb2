"""Quoted types of fields are resolved wherever they occur, or raise a clear error.

This module omits ``from __future__ import annotations``, so that the quotes matter here.
"""

from typing import Annotated, Any, Literal, Optional, Union

import pytest

from trunkline.codec.structure import structure
from trunkline.models import BaseModel, Discriminator


class Other(BaseModel):
    """A class that others name in quotes."""

    x: int


class Leaf(BaseModel):
    """A leaf of a tree."""

    type: Literal["Leaf"]


class Branch(BaseModel):
    """A node with other nodes; its Literal is a value and not a name."""

    type: Literal["Branch"]
    nodes: list["Node"]


Node = Annotated[Union["Leaf", "Branch"], Discriminator("type")]
Endless = dict[str, "Endless"]


class Mine(BaseModel):
    """A model with quoted names in every kind of type."""

    whole: "Other"
    old: Optional["Other"] = None
    new: "Other | None" = None
    items: list["Other"] | None = None
    by_name: dict[str, list["Other"]] | None = None
    within: "list['Other'] | None" = None
    node: Node | None = None


class Late(Mine):
    """A subclass; the types of inherited fields are looked up in the module of the base."""


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
    """Quoted names are resolved alone, as optional, in containers and in nested quotes."""
    assert getattr(structure({field: value}, kind), field) == expected


def test_names_in_quotes_in_a_discriminated_union_then_its_members_are_found() -> None:
    """Members are found recursively, and the text of a Literal is not resolved."""
    leaf = {"type": "Leaf"}
    made = structure({"node": {"type": "Branch", "nodes": [leaf]}}, Mine).node
    assert isinstance(made, Branch)
    assert made.nodes == [structure(leaf, Leaf)]
    with pytest.raises(ValueError, match=r"node\.nodes\[0\]\.type"):
        Mine.model_validate({"whole": ONE, "node": {"type": "Branch", "nodes": [{"type": "x"}]}})


def test_name_that_cannot_be_found_then_the_error_names_field_and_remedy() -> None:
    """A name that does not exist and a self-referential alias raise an error with the remedy."""

    class Outer(BaseModel):
        local: "Missing"  # type: ignore[name-defined]  # noqa: F821  # what is tested
        locals: list["Missing"]  # type: ignore[name-defined]  # noqa: F821  # what is tested
        endless: Endless

    for field, value in (("local", ONE), ("locals", [ONE]), ("endless", ONE)):
        with pytest.raises(TypeError, match=rf"Outer\.{field} .* at the top level of that module"):
            structure({field: value}, Outer)
    with pytest.raises(TypeError, match=r"Outer\.local .*name 'Missing' is not defined"):
        Outer.model_validate({"local": ONE})
