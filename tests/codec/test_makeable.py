"""Types of users for `cast_to`: what is made of them, and which are refused before a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Optional, TypeVar

import attrs
import msgspec
import pydantic
import pytest
from typing_extensions import TypedDict

from trunkline.errors import APIResponseValidationError
from trunkline.models import BaseModel
from trunkline.pagination import SyncCursorPage
from trunkline.testing.fakes import fake_client

pytestmark = pytest.mark.thorough

T = TypeVar("T")
U = TypeVar("U")


class OfNames(NamedTuple):
    n: int
    next: OfNames | None = None
    nodes: list[OfNames] = []  # noqa: RUF012  # NamedTuples have no factories


class OfStructs(msgspec.Struct):
    n: int
    next: OfStructs | None = None
    nodes: list[OfStructs] = []


class OfDicts(TypedDict):
    n: int
    next: OfDicts | None
    nodes: list[OfDicts]


@dataclass
class OfData:
    n: int
    next: OfData | None = None
    nodes: list[OfData] = field(default_factory=list)


@attrs.define
class OfAttrs:
    n: int
    next: OfAttrs | None = None
    nodes: list[OfAttrs] = attrs.field(factory=list)


class OfPydantic(pydantic.BaseModel):
    n: int
    next: OfPydantic | None = None
    nodes: list[OfPydantic] = []


class OfModels(BaseModel):
    n: int
    next: OfModels | None = None
    nodes: list[OfModels] = None  # type: ignore[assignment]  # a default of another type


@dataclass
class Mixed:
    """A class with parts of other libraries."""

    names: OfNames
    structs: list[OfStructs]
    pydantic: OfPydantic
    model: OfModels


TREE: Any = {"n": 1, "next": {"n": 2, "next": None, "nodes": []}, "nodes": [{"n": 3}]}
KINDS = [OfNames, OfStructs, OfData, OfAttrs, OfPydantic, OfModels]


def get(answer: Any, kind: Any, **options: Any) -> Any:
    return fake_client([answer], **options).get("/x", cast_to=kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrap", [lambda kind: kind, Optional.__getitem__])
def test_class_that_contains_itself_when_an_answer_is_cast_then_so_do_its_values(
    kind: Any, wrap: Any
) -> None:
    """Annotations that are texts are resolved in each kind of class."""
    made = get(TREE, wrap(kind))
    assert (type(made), type(made.next), type(made.nodes[0])) == (kind, kind, kind)
    assert (made.n, made.next.n, made.nodes[0].n) == (1, 2, 3)
    (one,) = get([TREE], list[kind])
    assert one == made


def test_class_with_parts_of_other_libraries_then_each_is_of_its_class() -> None:
    made = get({"names": TREE, "structs": [TREE], "pydantic": TREE, "model": TREE}, Mixed)
    assert [type(one) for one in (made.names, made.structs[0], made.pydantic, made.model)] == [
        OfNames, OfStructs, OfPydantic, OfModels,
    ]  # fmt: skip
    assert get({**TREE, "nodes": []}, OfDicts)["next"]["n"] == 2


def test_named_tuple_when_the_answer_is_an_array_then_its_items_are_the_fields() -> None:
    assert get([5, [6], [[7]]], OfNames) == OfNames(5, OfNames(6), [OfNames(7)])
    for wrong in ([1, None, [], 4], [], {"next": None}, "text"):
        with pytest.raises(APIResponseValidationError):
            get(wrong, OfNames)


class Listed(BaseModel, Generic[T]):
    """A generic model."""

    data: list[T]
    by_name: dict[str, T] | None = None


class Swapped(Listed[U], Generic[T, U]):
    """Its type variables are in another order than those of its base."""

    other: T | None = None


class OfNumbers(Listed[OfModels]):
    """A class whose base has an argument."""


class Around(BaseModel):
    """Generic models as fields, some of them in unions."""

    inner: Listed[OfModels]
    either: Listed[OfData] | OfModels | None = None


ITEM: Any = {"n": 1}


@pytest.mark.parametrize("strict", [True, False])
def test_generic_model_when_it_has_arguments_then_its_items_are_of_them(strict: bool) -> None:
    """Also through bases and fields; a variable without an argument leaves its values alone."""
    listed: Any = {"data": [ITEM], "by_name": {"a": ITEM}}
    options: Any = {"strict_responses": strict}
    for kind in (Listed[OfModels], OfNumbers, Listed[OfModels] | None):
        made = get(listed, kind, **options)
        assert (made.data, made.by_name["a"]) == ([OfModels(n=1)], OfModels(n=1))
    swapped = get({**listed, "other": ITEM}, Swapped[OfData, OfModels], **options)
    assert (swapped.other, swapped.data) == (OfData(1), [OfModels(n=1)])
    around = get({"inner": listed, "either": {"data": [ITEM]}}, Around, **options)
    assert (around.inner.data, around.either.data) == ([OfModels(n=1)], [OfData(1)])
    assert get(listed, Listed, **options).data == [ITEM]


def test_generic_model_when_strict_then_its_items_are_checked() -> None:
    with pytest.raises(APIResponseValidationError, match=r"data\[0\]\.n: expected an integer"):
        get({"data": [{"n": "1"}]}, Listed[OfModels], strict_responses=True)


def test_model_in_a_function_when_it_names_others_then_they_are_found() -> None:
    """As in pydantic: the variables of the function, and the class itself."""

    class Inner(BaseModel):
        n: int

    class Outer(BaseModel):
        inner: Inner
        several: list[Inner] | None = None
        me: Outer | None = None

    made = get({"inner": ITEM, "several": [ITEM], "me": {"inner": ITEM}}, Outer)
    assert made == Outer(inner=Inner(n=1), several=[Inner(n=1)], me=Outer(inner=Inner(n=1)))


class Plain:
    """A class without fields."""


@dataclass
class HasPlain:
    plain: Plain
    call: Callable[[int], int] | None = None


class Unknown(pydantic.BaseModel):
    """A class with a name that is never defined."""

    name: Missing  # type: ignore[name-defined]  # noqa: F821  # what is tested


def of_a_function() -> list[Any]:
    """Return classes of each kind that name a class of this function."""

    class Inner(TypedDict):
        n: int

    class Names(NamedTuple):
        inner: Inner

    class Dicts(TypedDict):
        inner: Inner

    @dataclass
    class Data:
        inner: list[Inner]

    @attrs.define
    class Attrs:
        inner: Inner | None

    class Struct(msgspec.Struct):
        inner: Inner

    class Model(BaseModel):
        inner: Later

    class Later(TypedDict):
        n: int

    return [Names, Dicts, Data, Attrs, Struct, Model]


REFUSED: list[tuple[Any, str]] = [
    *((kind, "at the top level of th") for kind in of_a_function()),
    *((list[kind], "at the top level of th") for kind in of_a_function()),
    (Unknown, r"Unknown is not complete: .* model_rebuild\(\)"),
    (Plain, "Plain cannot be made from an answer: use a model, a dataclass"),
    (list[Plain], "Plain cannot be made"),
    (HasPlain, "HasPlain cannot be made from an answer, because of Plain: use"),
    (SyncCursorPage[Plain], "Plain cannot be made"),
    (Listed[Plain], "Plain cannot be made"),
    (5, "5 cannot be made"),
]


@pytest.mark.parametrize(("kind", "says"), REFUSED)
@pytest.mark.parametrize("stream", [True, False])
def test_type_that_cannot_be_made_then_nothing_is_sent(
    world: Any, kind: Any, says: str, stream: bool
) -> None:
    """The error names the remedy; it came after the answer, as one about the answer."""
    client = world.client([])
    with pytest.raises(TypeError, match=says):
        world.run(lambda: world.do(client.post("/x", cast_to=kind, body={}, stream=stream)))
    assert client.transport.requests == []
