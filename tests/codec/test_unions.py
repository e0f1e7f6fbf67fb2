"""Unions whose values fit no member, several members, or one of another JSON type."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest

from trunkline.codec.strict import misfit
from trunkline.codec.structure import Codec
from trunkline.models import BaseModel, Discriminator, UnknownModel

T = TypeVar("T")


class Text(BaseModel):
    """A member with a constant."""

    type: Literal["text"]
    text: str


class Image(BaseModel):
    """Another one, with an optional field."""

    type: Literal["image"]
    url: str
    size: int | None = None


class Note(BaseModel):
    """A member whose field may have any value."""

    type: str
    note: str


class Loose(BaseModel):
    """A member without that field."""

    loose: str


class Sized(BaseModel):
    """A member whose constant may be missing."""

    size: int
    type: Literal["sized"] | None = None


Part = Annotated[Text | Image, Discriminator("type")]
Declared = Annotated[Text | Note, Discriminator("type")]
Tagged = Annotated[Text | Sized, Discriminator("type")]
TEXT = {"type": "text", "text": "t"}
NOVEL = {"type": "novel", "x": 1}


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [
        # The JSON type selects among a model, a list, a dictionary and atoms.
        (str | list[Text], "x", str), (str | list[Text], [TEXT], list),
        (str | list[Text], TEXT, dict),
        (Text | dict[str, int], TEXT, Text), (Text | list[Image], [TEXT], list),
        (str | dict[str, Text], {"a": TEXT}, dict), (Text | int, 5, int), (Text | int, "x", str),
        (Part | None, None, type(None)), (Part | None, [TEXT], list), (Part | str, "x", str),
        (Part | str, TEXT, Text), (Part | list[Text], TEXT, Text),
        # A discriminator of a wrong type, or none.
        (Part, {**TEXT, "type": 5}, UnknownModel), (Part, {**TEXT, "type": ["text"]}, UnknownModel),
        (Part, {**TEXT, "type": {}}, Text), (Part, {**TEXT, "type": None}, Text),
        (Part, {"text": "t"}, Text), (Part, {"url": "u"}, Image), (Part, {}, UnknownModel),
        (Part, {"text": "t", "url": "u"}, Text),
        (Part, {"text": "t", "url": "u", "size": 1}, Image),
        (Part, NOVEL, UnknownModel), (Part | None, NOVEL, UnknownModel),
        (Declared, NOVEL, Note), (Declared, TEXT, Text), (Declared, {"text": "t"}, Text),
        (Declared, {**TEXT, "type": 5}, Note), (Declared, {"note": "n"}, Note),
        (Declared, {}, Note),
        (Tagged, {"type": "novel", "size": 1}, UnknownModel), (Tagged, {"size": 1}, Sized),
        (Tagged, {"type": "sized", "size": 1}, Sized), (Tagged, TEXT, Text),
        # A member whose field is open takes what no constant names.
        (Text | Note, NOVEL, Note), (Text | Note, TEXT, Text), (Text | Note, {"note": "n"}, Note),
        (Text | Loose, {"loose": "l"}, Loose), (Text | Loose, TEXT, Text),
        (Text | Loose, {"type": "text", "loose": "l"}, Loose),
    ],
)  # fmt: skip
def test_union_when_a_value_comes_then_its_member_is_made_and_nothing_is_lost(
    kind: Any, value: Any, made: type
) -> None:
    """Values that fit no member are kept: objects as UnknownModel, others as they came."""
    for _ in range(2):  # the second time, what was remembered of the first decides
        found = Codec().structure(value, kind)
        assert type(found) is made
        assert (found.to_dict() if isinstance(found, BaseModel) else found) == value or made in (
            list, dict,
        )  # fmt: skip


def test_union_when_values_come_in_turn_then_earlier_ones_do_not_decide() -> None:
    """One codec makes the right member, whatever it has made before."""
    codec = Codec()
    values = [TEXT, {"url": "u"}, NOVEL, {"text": "t"}, {"type": "image", "url": "u"}, NOVEL, TEXT]
    kinds = [type(codec.structure(value, Part)) for value in values]
    assert kinds == [Text, Image, UnknownModel, Text, Image, UnknownModel, Text]


class System(BaseModel):
    """One of two members of the same type."""

    type: Literal["message"]
    role: Literal["system"]


class User(BaseModel):
    """The other one."""

    type: Literal["message"]
    role: Literal["user"]


def test_union_when_members_share_their_constant_then_each_value_is_looked_at() -> None:
    """The choice for one value is not remembered for the next one with the same constant."""
    codec, kind = Codec(), Annotated[System | User | Text, Discriminator("type")]
    message = {"type": "message"}
    values = [{**message, "role": "user"}, {**message, "role": "system"}, {**message, "role": "x"}]
    kinds = [type(codec.structure(value, kind)) for value in [*values, TEXT, *values]]
    assert kinds == [User, System, UnknownModel, Text, User, System, UnknownModel]


@dataclasses.dataclass
class Point:
    """A class of a user."""

    x: int


@dataclasses.dataclass
class Name:
    """Another class of a user."""

    name: str


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [
        (Point | Name, {"x": 1}, Point(1)), (Point | Name, {"name": "n"}, Name("n")),
        (Point | Name | None, None, None), (Point | int, 5, 5),
        (Point | list[int], {"x": 1}, Point(1)),
        (Point | dict, {"y": 1}, {"y": 1}), (Name | Point | str, "x", "x"),
    ],
)  # fmt: skip
def test_union_of_users_classes_when_one_accepts_then_it_is_made(
    kind: Any, value: Any, made: Any
) -> None:
    """The first class that accepts the value; values of JSON types in the union are kept."""
    assert Codec().structure(value, kind) == made


def test_union_of_users_classes_when_none_accepts_then_the_error_names_all() -> None:
    """Each class and the kind of its refusal, but never the value."""
    with pytest.raises(
        ValueError, match=r"Point'> refused the value \(.*; .*Name'> refused"
    ) as caught:
        Codec().structure({"secret": "hunter2"}, Point | Name)
    assert "hunter2" not in str(caught.value)


def test_union_of_users_classes_when_the_answer_is_null_then_it_is_refused() -> None:
    """As by one class: a call returns None only where that is declared."""
    for kind in (Point, Point | Name):
        with pytest.raises(ValueError, match="Point'> refused"):
            Codec().structure(None, kind)


class Alpha(BaseModel):
    """A member with one constant that all share, and one that distinguishes it."""

    version: Literal["v1"]
    type: Literal["alpha"]


class Beta(BaseModel):
    """Another one."""

    version: Literal["v1"]
    type: Literal["beta"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"version": "v1", "type": "gamma"}, "type: expected 'alpha' or 'beta', got 'gamma'"),
        ({"version": "v1"}, "the response: expected Alpha or Beta, got an object"),
        ({"version": "x", "type": "beta"}, "version: expected 'v1', got 'x'"),
    ],
)
def test_union_without_a_declared_discriminator_when_strict_then_the_error_names_the_constant(
    value: dict[str, Any], said: str
) -> None:
    """The constant with the most values selects the member."""
    assert misfit(value, Alpha | Beta) == said
    assert misfit({"version": "v1", "type": "beta"}, Alpha | Beta) is None


class Holder(BaseModel, Generic[T]):
    """A generic model."""

    value: T
    text: Text | None = None


def test_generic_model_when_structured_then_values_of_its_variable_stay_as_they_came() -> None:
    """Its other fields are structured; a union of generic models is one of models."""
    made = Codec().structure({"value": {"a": 1}, "text": TEXT}, Holder[int])
    assert type(made) is Holder
    assert made.value == {"a": 1}
    assert made.text == Text(**TEXT)
    assert type(Codec().structure({"value": 1}, Holder[int] | Text)) is Holder
    assert type(Codec().structure(TEXT, Holder[int] | Text)) is Text
    assert type(Codec().structure(TEXT, Annotated[Text, "a note"])) is Text
