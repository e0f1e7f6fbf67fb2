"""Strict mode: decoded JSON matches its type exactly, or the error names the place."""

from __future__ import annotations

import sys
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest

from trunkline.codec.strict import check
from trunkline.errors import APIResponseValidationError
from trunkline.http import URL, Headers, Request, Response
from trunkline.modelling.metaclass import Conversion
from trunkline.models import BaseModel, Discriminator, field

T = TypeVar("T")


class Text(BaseModel):
    """A member of a union."""

    type: Literal["text"]
    text: str


class Group(BaseModel):
    """A member that contains other members."""

    type: Literal["group"]
    parts: list[Annotated[Text | Group, Discriminator("type")]]


class Untagged(BaseModel):
    """A member without a discriminator."""

    a: int


class Holder(BaseModel, Generic[T]):
    """A generic model."""

    value: T
    note: str | None = None
    class_: str | None = field(wire="class", default=None)


Part = Annotated[Text | Group, Discriminator("type")]
TEXT = {"type": "text", "text": "t"}


class Marked(BaseModel):
    """A model whose packed form is converted before it is checked."""

    n: int


def test_annotated_type_when_a_value_comes_then_it_is_checked_as_its_type() -> None:
    """Whatever the annotation means to others."""
    assert (
        misfit("x", Annotated[int, "a note"]) == "the response: expected an integer, got a string"
    )
    assert misfit(1, Annotated[int, "a note"]) is None


def test_converted_type_when_a_value_comes_then_its_declared_form_is_checked() -> None:
    """A value that is packed on the wire is compared with what users get."""
    unpacked = Conversion(lambda value: value, lambda value: {"n": value})
    assert misfit(1, Annotated[Marked, unpacked]) is None
    assert misfit("x", Annotated[Marked, unpacked]) == "n: expected an integer, got a string"


def misfit(value: Any, kind: Any) -> str | None:
    """Return the message of the error, or None if the value fits."""
    request = Request("GET", URL.parse("https://h"))
    response = Response(200, Headers({"x-request-id": "req_1"}), request)
    try:
        check(value, kind, response)
    except APIResponseValidationError as error:
        return f"{error}{'' if error.request_id == 'req_1' else ', without its request id'}"
    return None


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a", str), (1, int), (1.5, float), (1, float), (True, bool), (None, type(None)),
        (None, str | None), ([], list[str]), (["a"], list[str]), ({"a": 1}, dict[str, int]),
        ([[1]], list[list[int]]), (1, Any), ({"a": [None]}, object), ([1], T), ([1], list),
        ({"a": 1}, dict), ("a", Literal["a", "b"]), (1, Literal[1]), (None, Literal["a"] | None),
        (TEXT, Text), ({**TEXT, "unknown": 1}, Text), (TEXT, Text | Group), (TEXT, Part),
        ({"type": "group", "parts": [TEXT, {"type": "group", "parts": []}]}, Part),
        ("x", str | list[Text]), ([TEXT], str | list[Text]), (TEXT, Part | None),
        (None, Part | None),
        ({"a": 1}, Text | Untagged), (TEXT, Untagged | Text), ({"value": [1]}, Holder),
        ({"value": None, "note": None, "class": "c"}, Holder), (1, int | float),
        (["new"], list[str | Literal["a"]]), ({"a": "x"}, dict[str, str | int]),
        ({"x": 5}, Text | dict[str, int]), ("abc", Annotated[str, "a note"]),
    ],
)  # fmt: skip
def test_value_that_fits_then_nothing_is_said(value: Any, kind: Any) -> None:
    """Unknown fields are accepted, a float may be whole, and type variables accept anything."""
    assert misfit(value, kind) is None


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        (1, str, "the response: expected a string, got an integer"),
        ("1", int, "the response: expected an integer, got a string"),
        (True, int, "the response: expected an integer, got a boolean"),
        (True, float, "the response: expected a number, got a boolean"),
        (1.0, int, "the response: expected an integer, got a number"),
        (0, bool, "the response: expected a boolean, got an integer"),
        (None, str, "the response: expected a string, got null"),
        ({}, list[str], "the response: expected an array, got an object"),
        ([], dict[str, int], "the response: expected an object, got an array"),
        (["a", 1], list[str], "[1]: expected a string, got an integer"),
        ({"k": {"j": "x"}}, dict[str, dict[str, int]],
         "['k']['j']: expected an integer, got a string"),
        ("c", Literal["a", "b"], "the response: expected 'a' or 'b', got 'c'"),
        (True, Literal[1], "the response: expected 1, got True"),
        ([], Literal["a"], "the response: expected 'a', got an array"),
        (5, str | None, "the response: expected a string or null, got an integer"),
        ([], Text, "the response: expected an object (Text), got an array"),
        ({"type": "text"}, Text, "text: expected a required field of Text, got nothing"),
        ({"type": "text", "text": None}, Text, "text: expected a string, got null"),
        ({"type": "txt", "text": ""}, Text, "type: expected 'text', got 'txt'"),
        ({"type": "txt"}, Part, "type: expected 'group' or 'text', got 'txt'"),
        ({"type": None}, Part, "type: expected 'group' or 'text', got null"),
        ({"type": {}}, Part, "type: expected 'group' or 'text', got an object"),
        ({}, Part, "type: expected a discriminator, got nothing"),
        ({"type": "group", "parts": [TEXT, {"type": "group", "parts": [{"type": "text"}]}]}, Part,
         "parts[1].parts[0].text: expected a required field of Text, got nothing"),
        ([{"type": "text"}], str | list[Text],
         "[0].text: expected a required field of Text, got nothing"),
        ({"type": "text", "text": 1}, Text | None, "text: expected a string, got an integer"),
        ({"b": 1}, Untagged | Text, "the response: expected Text or Untagged, got an object"),
        pytest.param({"value": [1]}, Holder[int] | None,
                     "value: expected an integer, got an array", marks=pytest.mark.thorough),
        ({"value": 1, "class": 5}, Holder, "class: expected a string or null, got an integer"),
        ("x" * 500, Literal["a"], "the response: expected 'a', got '" + "x" * 39 + "..."),
        (True, list[int] | dict[str, int],
         "the response: expected an array or an object, got a boolean"),
        (True, Annotated[str | Text, "x"] | int,
         "the response: expected a string or an object or an integer, got a boolean"),
        pytest.param(True, Annotated[Text | Untagged, "x"] | int,
                     "the response: expected an integer or an object, got a boolean",
                     marks=pytest.mark.thorough),
        pytest.param("j", Literal["a", "b", "c", "d", "e", "f"],
                     "the response: expected 'a' or 'b' or 'c' or 'd' or 'e' or 'f', got 'j'",
                     marks=pytest.mark.thorough),
        ("j", Literal["a", "b", "c", "d", "e", "f", "g", "h"],
         "the response: expected 'a' or 'b' or 'c' or 'd' or 'e' or 'f' or 2 others, got 'j'"),
    ],
)  # fmt: skip
def test_value_that_misfits_then_place_expectation_and_what_came_are_said(
    value: Any, kind: Any, said: str
) -> None:
    """The error names the place and the expectation, and cuts long values short."""
    assert misfit(value, kind) == said


def test_value_of_free_text_when_in_the_wrong_place_then_it_is_not_shown() -> None:
    """The error omits free text, which may be a prompt or a secret."""
    said = misfit({"type": "text", "text": ["hunter2"]}, Text)
    assert said == "text: expected a string, got an array"
    assert misfit("hunter2", int) == "the response: expected an integer, got a string"


def test_recursive_value_when_too_deep_then_it_is_a_typed_error() -> None:
    """A value that is nested too deeply raises a typed error."""
    value: dict[str, Any] = {"type": "group", "parts": []}
    for _ in range(2000):
        value = {"type": "group", "parts": [value]}
    assert "too deeply" in str(misfit(value, Part))


class Lenient(BaseModel):
    """A class like those of the API, with the fields that some servers omit."""

    __module__ = "trunkline.types.lenient"
    created: int
    created_at: int
    object: str
    owned_by: str
    sequence_number: int
    logprobs: list[int]
    parallel_tool_calls: bool
    tool_choice: str
    tools: list[int]
    input_tokens_details: dict[str, int]
    output_tokens_details: dict[str, int]


class Unfinished(BaseModel):
    """A class like those of the API, whose text may be incomplete."""

    __module__ = "trunkline.types.unfinished"
    finish_reason: str
    text: str


def test_field_that_some_servers_omit_then_the_classes_of_the_api_do_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It may be missing or null. Another type, and another missing field, are errors."""
    for kind in (Lenient, Unfinished):  # where their annotations are looked up
        monkeypatch.setitem(sys.modules, kind.__module__, sys.modules[__name__])
    assert misfit({}, Lenient) is None
    for name in Lenient.model_fields:
        assert misfit({name: None}, Lenient) is None
        said = misfit({name: 1.5}, Lenient)
        assert said is not None
        assert said.startswith(f"{name}: expected ")
    assert misfit({"finish_reason": None, "text": "t"}, Unfinished) is None
    assert misfit({"text": "t"}, Unfinished) == (
        "finish_reason: expected a required field of Unfinished, got nothing"
    )
