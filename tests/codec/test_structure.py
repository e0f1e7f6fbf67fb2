"""Decoded JSON becomes models leniently, without losing anything."""

from __future__ import annotations

import dataclasses
import enum
from typing import Annotated, Any, Literal, TypedDict

import attrs
import pytest

from trunkline.codec.structure import Codec, structure
from trunkline.codec.text import decode, encode
from trunkline.errors import APIResponseValidationError
from trunkline.models import BaseModel, Discriminator, UnknownModel
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline.types.chat import (
    ChatCompletion,
    ChatCompletionMessage,
    ChatCompletionMessageFunctionToolCall,
)


class Text(BaseModel):
    """A member of the union."""

    type: Literal["text", "plain"]
    text: str


class Image(BaseModel):
    """Another member of the union."""

    type: Literal["image"]
    url: str


class Group(BaseModel):
    """A member that contains members, including itself."""

    type: Literal["group"]
    parts: list[Part]


Part = Annotated[Text | Image | Group, Discriminator("type")]


class Page(BaseModel):
    """A model with every kind of container."""

    parts: list[Part] | None = None
    by_name: dict[str, Text | Image] | None = None
    mixed: str | list[Text] | Image | None = None
    nested: list[list[Text]] | None = None
    status: Literal["open", "closed"] | None = None
    raw: object = None


def page(**fields: Any) -> Any:
    return structure(fields, Page)


def test_union_when_structured_then_the_discriminator_names_the_member() -> None:
    """The discriminator selects the member, also among several values and recursively."""
    made = page(parts=[
        {"type": "image", "url": "u"}, {"type": "plain", "text": "t"},
        {"type": "group", "parts": [{"type": "group", "parts": [{"type": "text", "text": "x"}]}]},
    ])  # fmt: skip
    assert made.parts is not None
    image, text, group = made.parts
    assert isinstance(image, Image)
    assert isinstance(text, Text)
    assert isinstance(group, Group)
    assert isinstance(group.parts[0], Group)
    assert isinstance(group.parts[0].parts[0], Text)


@pytest.mark.parametrize("tag", ["video", "", None, 5, ["text"], {"a": 1}])
def test_union_with_an_unknown_member_then_it_is_opaque_and_goes_back_unchanged(tag: Any) -> None:
    """An unknown member becomes an UnknownModel whose fields can be read and sent back."""
    sent = {"type": tag, "frames": [1, 2], "deep": {"x": None}}
    made = page(parts=[sent])
    assert made.parts is not None
    (part,) = made.parts
    assert type(part) is UnknownModel
    assert part.frames == [1, 2]
    assert decode(encode(made)) == {"parts": [sent]}
    missing = page(parts=[{"frames": 1}]).parts
    assert missing is not None
    assert type(missing[0]) is UnknownModel


@pytest.mark.parametrize("tag", [{}, {"type": None}, {"type": ""}])
def test_union_without_its_tag_then_the_keys_that_are_there_tell(tag: dict[str, Any]) -> None:
    """Some servers omit the tag, so the keys decide; an empty object becomes an UnknownModel."""
    call = {"id": "c", "function": {"name": "f", "arguments": "{}"}, **tag}
    made = structure({"role": "assistant", "tool_calls": [call, tag]}, ChatCompletionMessage)
    assert made.tool_calls is not None
    function, unknown = made.tool_calls
    assert isinstance(function, ChatCompletionMessageFunctionToolCall)
    assert function.function.name == "f"
    assert type(unknown) is UnknownModel
    assert decode(encode(made))["tool_calls"] == [call, tag]


def test_union_without_a_declared_discriminator_then_the_literals_tell() -> None:
    """The first field that is a Literal with distinct values in every member decides."""
    made = page(by_name={"a": {"type": "image", "url": "u"}, "b": {"type": "new"}})
    assert made.by_name is not None
    assert isinstance(made.by_name["a"], Image)
    assert type(made.by_name["b"]) is UnknownModel


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a text", str),
        ([{"type": "text", "text": "t"}], list),
        ({"type": "image", "url": "u"}, Image),
        (None, type(None)),
        (5, int),
    ],
)
def test_union_of_json_types_then_the_type_of_the_value_decides(value: Any, kind: type) -> None:
    """A field can be a text, a list or an object."""
    made = page(mixed=value)
    assert type(made.mixed) is kind
    if kind is list:
        assert isinstance(made.mixed, list)
        assert isinstance(made.mixed[0], Text)


def test_enumeration_with_an_unknown_value_then_it_is_that_text_and_goes_back() -> None:
    """An unknown enumeration value, such as a new finish reason, is kept as text."""
    made = page(status="half-open")
    assert made.status == "half-open"
    assert decode(encode(made)) == {"status": "half-open"}


@pytest.mark.parametrize(
    "fields",
    [
        {"parts": "no list"}, {"parts": {"a": 1}}, {"parts": [5, None, "x", []]}, {"by_name": [1]},
        {"nested": [[{"type": "text"}], 5]}, {"mixed": [[1]]}, {"status": {"a": 1}},
    ],
)  # fmt: skip
def test_value_that_misfits_then_it_is_kept_as_it_came(fields: Any) -> None:
    """By default a misfit is kept unchanged; `strict_responses` makes it an error."""
    assert decode(encode(page(**fields))) == fields


def test_models_in_lists_of_lists_and_dictionaries_when_structured_then_all_are_models() -> None:
    """Models are created at every depth."""
    made = page(nested=[[{"type": "text", "text": "a"}], []], raw={"type": "text"})
    assert made.nested is not None
    assert isinstance(made.nested[0][0], Text)
    assert made.raw == {"type": "text"}


def test_tool_call_of_an_unknown_kind_then_the_known_ones_beside_it_stay_models() -> None:
    """An unknown tool call does not affect the known ones beside it."""
    calls = [
        {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}},
        {"id": "2", "type": "telepathy", "telepathy": {"to": "you"}},
    ]
    message = {"role": "assistant", "tool_calls": calls}
    made = structure({"choices": [{"index": 0, "message": message}]}, ChatCompletion)
    calls_made: Any = made.choices[0].message.tool_calls
    known, unknown = calls_made
    assert isinstance(known, ChatCompletionMessageFunctionToolCall)
    assert type(unknown) is UnknownModel
    assert decode(encode(made))["choices"][0]["message"] == message


def test_recursive_model_when_nested_beyond_pythons_stack_then_it_is_a_typed_error() -> None:
    """JSON that is too deeply nested for models raises an error and does not crash."""
    body = b'{"type": "text", "text": "x"}'
    for _ in range(450):
        body = b'{"type": "group", "parts": [' + body + b"]}"
    with pytest.raises(APIResponseValidationError):
        fake_client([Reply(200, body)]).get("/x", cast_to=Group)


class Colour(enum.Enum):
    """An enumeration for the user's types."""

    RED = "red"


@dataclasses.dataclass
class Plain:
    """A dataclass of the user."""

    name: str
    colour: Colour
    text: Text | None = None


@attrs.define
class Defined:
    """An attrs class of the user."""

    plain: Plain


class Typed(TypedDict):
    """A TypedDict of the user."""

    name: str


class Pydantic:
    """A class with the interface of a pydantic model."""

    def __init__(self, value: dict[str, Any]) -> None:
        self.value = value

    @classmethod
    def model_validate(cls, value: Any) -> Pydantic:
        if "name" not in value:
            raise LookupError("sk-hunter2 is in the value")
        return cls(value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Plain, {"name": "n", "colour": "red", "text": {"type": "text", "text": "t"}}),
        (Defined, {"plain": {"name": "n", "colour": "red"}}),
        (Typed, {"name": "n"}),
        (Pydantic, {"name": "n"}),
        (dict[str, Any], {"name": {"x": 1}}),
        (object, [1, None]),
    ],
)
def test_cast_to_a_type_of_the_users_own_then_it_is_made(kind: Any, value: Any) -> None:
    """Dataclasses, attrs classes, TypedDicts, pydantic models and containers can be requested."""
    made = fake_client([Reply(200, encode(value))]).get("/x", cast_to=kind)
    if isinstance(made, Plain):
        assert made.colour is Colour.RED
        assert isinstance(made.text, Text)
    elif isinstance(made, Defined):
        assert made.plain.name == "n"
    elif isinstance(made, Pydantic):
        assert made.value == value
    else:
        assert made == value


@pytest.mark.parametrize("kind", [Plain, Defined, Pydantic])
def test_cast_to_a_type_that_refuses_the_answer_then_the_error_is_ours_with_its_cause(
    kind: Any,
) -> None:
    """A rejected answer raises a typed error with its cause and without the value."""
    with pytest.raises(APIResponseValidationError) as caught:
        fake_client([{"other": 1}]).get("/x", cast_to=kind)
    assert kind.__name__ in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is not None


def test_cast_to_none_when_the_answer_is_empty_then_that_is_fine() -> None:
    """An empty answer, such as a 204 to DELETE, is accepted for None."""
    client = fake_client([Reply(204)])
    assert client.delete("/x", cast_to=type(None)) is None


def test_codec_when_a_plugin_registers_a_type_then_only_its_client_uses_the_hook() -> None:
    """A type that a plugin registers does not affect the shared codec."""
    codec = Codec()
    codec.register(Image, lambda value: ("image", value["url"]))
    value = {"parts": [{"type": "image", "url": "u"}]}
    made = codec.structure(value, Page)
    assert made.parts == [("image", "u")]
    assert isinstance(page(**value).parts[0], Image)


class Named(BaseModel):
    """A member without a constant."""

    name: str
    size: int | None = None


class Titled(BaseModel):
    """Another member without a constant."""

    title: str


class Spoken(BaseModel):
    """A member that shares its tag with the next one, but not its role."""

    type: Literal["message"]
    role: Literal["assistant"]
    id: str


class Asked(BaseModel):
    """A member whose tag is optional."""

    role: Literal["user", "system"]
    type: Literal["message"] | None = None


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"name": "n"}, Named),
        ({"title": "t"}, Titled),
        ({"title": "t", "size": 1}, Titled),
        ({"size": 1}, Named),
    ],
)
def test_union_when_no_constant_tells_then_the_keys_that_are_there_decide(
    value: dict[str, Any], kind: type[BaseModel]
) -> None:
    """The member with the fewest missing required keys wins, then the one with most known keys."""
    assert type(Codec().structure(value, Named | Titled)) is kind


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"type": "message", "role": "assistant", "id": "1"}, Spoken),
        ({"type": "message", "role": "user"}, Asked),
        ({"role": "system"}, Asked),
        ({"type": "message", "role": "novel"}, UnknownModel),
        ({"type": "novel"}, UnknownModel),
    ],
)
def test_union_when_one_value_names_several_then_their_other_constants_decide(
    value: dict[str, Any], kind: type[BaseModel]
) -> None:
    """User and model messages have the same type, so their role decides."""
    union = Annotated[Spoken | Asked, Discriminator("type")]
    assert type(Codec().structure(value, union)) is kind
    assert Codec().structure(value, union).to_dict() == value


@dataclasses.dataclass
class Point:
    """A class defined by a user."""

    x: int


@attrs.frozen
class Labelled:
    """Another class defined by a user."""

    name: str


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [
        (Point | None, {"x": 1}, Point(1)),
        (list[Point | None], [None, {"x": 1}], [None, Point(1)]),
        (Point | Labelled, {"name": "n"}, Labelled("n")),
        (Point | Labelled | str, "text", "text"),
    ],
)
def test_union_of_classes_of_the_users_own_then_the_first_that_accepts_it_is_made(
    kind: Any, value: Any, made: Any
) -> None:
    """The first class that accepts the value is used, also in optional types and lists."""
    assert structure(value, kind) == made


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Point | Labelled, {"y": 1}, "Point.*Labelled"),
        (list, {"id": 1}, "expected a list, got a dict"),
        (dict, [1], "expected a dict, got a list"),
    ],
)
def test_value_that_is_nothing_of_what_is_asked_for_then_it_is_refused(
    kind: Any, value: Any, said: str
) -> None:
    """A value of the wrong type is refused, neither converted nor returned unchanged."""
    with pytest.raises(ValueError, match=said):
        structure(value, kind)
