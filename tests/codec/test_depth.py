"""Models that hold JSON nested deeper than Python's stack, or that contain themselves."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from math import nan
from typing import Any

import pytest

from trunkline.answers.pages import SyncPage
from trunkline.models import BaseModel


class Node(BaseModel):
    """A model that contains models and JSON of any depth."""

    child: Node | None = None
    children: list[Node] | None = None
    any: object = None


def lists(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def objects(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


def chain(levels: int) -> Node:
    """Return models within models, made one by one."""
    value = Node(any=1)
    for _ in range(levels):
        value = Node(child=value)
    return value


def of_lists(levels: int) -> Node:
    return Node(any=lists(levels))


def of_objects(levels: int) -> Node:
    return Node.from_dict({"novel": objects(levels)})


MAKERS: list[Callable[[int], Node]] = [of_lists, of_objects, chain]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("levels", [900, 5000])
def test_deep_model_when_compared_or_copied_then_the_stack_does_not_matter(
    make: Any, levels: int
) -> None:
    """`==` and deep copies walk without recursion; `repr` shortens what is too deep."""
    one, other = make(levels), make(levels)
    assert one == other
    assert one != make(levels + 1)
    assert copy.deepcopy(one) == one.model_copy(deep=True) == copy.copy(one) == one
    assert repr(one).startswith("Node(")
    assert len(repr(one)) < 100_000


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("levels", [900, 5000])
def test_deep_model_when_dumped_then_the_result_is_right_or_the_error_is_typed(
    make: Any, levels: int
) -> None:
    """A value that exceeds the stack raises a TypeError that says so."""
    value = make(levels)
    for dump in (value.to_dict, value.model_dump, value.to_json, value.model_dump_json, value.json):
        try:
            dump()
        except TypeError as error:
            assert "nested too deeply, or contains itself" in str(error)  # noqa: PT017  # either is right
    with pytest.raises(TypeError, match=r"^Node has more than 100 levels.*pickle the text"):
        pickle.dumps(value)


@pytest.mark.parametrize("make", MAKERS)
def test_model_of_a_usual_depth_when_pickled_then_it_is_equal(make: Any) -> None:
    """98 levels are pickled by every protocol, and dumped."""
    value = make(98)
    assert Node.from_dict(value.to_dict()) == value
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value


@pytest.mark.parametrize("make", [Node.from_dict, lambda value: Node(**value), Node.model_validate])
def test_models_within_models_when_too_deep_to_be_made_then_it_is_a_value_error(make: Any) -> None:
    """The default mode, the constructor and validation report the depth."""
    value: Any = {"any": 1}
    for level in range(3000):
        value = {"children": [value]} if level % 2 else {"child": value}
    with pytest.raises(ValueError, match="nested too deeply"):
        make(value)


def selves() -> list[Node]:
    """Return models that contain themselves, in every place."""
    field, extra, listed, within = Node(), Node(), Node(), Node()
    field.child = field
    extra.model_extra["me"] = extra
    listed.children = [listed]
    ring: list[Any] = []
    ring.append(ring)
    within.any = {"ring": [ring, ring]}
    return [field, extra, listed, within]


@pytest.mark.parametrize("place", range(4))
def test_model_that_contains_itself_when_used_then_nothing_recurses(place: int) -> None:
    """Comparisons, copies and `repr` end; dumps and pickles raise a typed error."""
    one, other = selves()[place], selves()[place]
    assert one == other
    other.model_extra["novel"] = 1
    assert one != other
    copied = copy.deepcopy(one)
    assert copied == one
    assert copied is not one
    assert "..." in repr(one)
    for dump in (one.to_dict, one.model_dump, one.to_json):
        with pytest.raises(TypeError, match="contains itself"):
            dump()
    with pytest.raises(TypeError, match="contains itself"):
        pickle.dumps(one)


def test_models_when_compared_then_parts_decide_and_classes_count() -> None:
    """Equality is that of the parts: by value, with the classes of models."""

    class Other(Node):
        """Another class with the same fields."""

    assert Node(any=[1, {"a": 2}]) == Node(any=[1, {"a": 2}])
    for wrong in ([1, {"a": 3}], [1, {"b": 2}], [1], [1, {"a": 2}, 3], (1, {"a": 2}), None, {}):
        assert Node(any=[1, {"a": 2}]) != Node(any=wrong)
    assert (Node(any=1) == Node(any=2)) is False
    assert Node(any=[nan]) == Node(any=[nan])  # as in lists, the same object is equal
    assert Node(any=1) == Node(any=True)
    assert Node(any=1) != Other(any=1)
    assert Node(child=Node(any=1)) != Node(child=Other(any=1))
    assert Node(child=Node(any=1)) != Node(child=None)
    assert Node(any=[Node()]) != Node(any=[1])
    assert Node(any=[1]) != Node(any=[Node()])
    assert Node() == Node(any=None)
    assert Node.from_dict({"x": 1}) != Node.from_dict({"x": 2})
    assert Node() != 1
    assert Node(any={"a": objects(5000)}) != Node(any={"b": objects(5000)})
    assert Node(any=Alike(size=1)) == Node(any=Alike(size=2))


class Alike(BaseModel):
    """A model of a user with a rule of equality and of copies."""

    size: int

    def __eq__(self, other: object) -> bool:
        return type(other) is Alike

    __hash__ = None  # type: ignore[assignment]  # as for all models

    def __deepcopy__(self, memo: Any) -> Alike:
        return Alike(size=self.size + 1)


def test_deep_copy_when_parts_are_shared_then_the_copies_share_them() -> None:
    """As with `copy.deepcopy` of anything else; objects of other types are copied too."""
    shared, foreign = {"a": [1]}, bytearray(b"x")
    value = Node(any=[shared, shared, foreign], child=Node(any=(1, [2])))
    made, alone = copy.deepcopy([value, shared])
    assert made.any[0] is made.any[1] is alone
    assert made.any[0] is not shared
    assert made.any[2] == foreign
    assert made.any[2] is not foreign
    assert made.child.any[1] is not value.child.any[1]
    assert made == value
    assert copy.deepcopy(Node(any=[Alike(size=1)])).any[0].size == 2


def test_page_when_copied_deeply_then_deep_items_are_copied_too() -> None:
    """Pages keep their client in copies."""
    page: Any = SyncPage({"data": [], "object": "list"}, [of_lists(2000)], "client")
    copied = copy.deepcopy(page)
    assert copied.data == page.data
    assert copied.data[0] is not page.data[0]
    assert copied._client == copy.copy(page)._client == "client"
    assert json.dumps(copy.copy(page).object) == '"list"'
