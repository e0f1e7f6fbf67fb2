"""Values of answers: JSON that does not fit is refused, without quoting it."""

from __future__ import annotations

import json
import sys
from typing import Any

import attrs
import cattrs
import pytest
import typing_extensions
from typing_extensions import NotRequired

from tests.structured import of_pydantic, quoted_names, shapes
from trunkline.codec.structure import CODEC, MisfitError
from trunkline.structured.values import structure_text
from trunkline.testing import fake_client

CHOICES = {"one": "a", "several": "b", "mixed": 1, "color": "red", "level": 1}
UNIONS = {"number": 1, "anything": "x", "shape": {"a": 1}, "old": None}
ARRAYS = {
    "texts": [], "fixed": [1, 2], "open": [], "unique": [], "sequence": [], "nested": [],
}  # fmt: skip
LIMITED = {"rating": 1, "share": 0.5, "code": "AB", "tags": ["t"], "maybe": 5}
TIMES = {
    "at": "2026-01-02T03:04:05Z", "day": "2026-01-02", "clock": "03:04:05", "lasts": "P1D",
    "id": "12345678-1234-5678-1234-567812345678", "price": "1.50",
}  # fmt: skip


@attrs.define
class Named:
    """A class that has only a part of the fields of `Person`."""

    name: str


@pytest.mark.thorough
@pytest.mark.skipif(sys.version_info < (3, 11), reason="needs Python 3.11, which resolves names")
@pytest.mark.parametrize("kind", quoted_names.KINDS, ids=str)
def test_class_when_a_name_within_a_type_is_quoted_then_it_is_made(kind: Any) -> None:
    """The schema describes it, so the answer must fit; so must one that is cast to it."""
    value = {"kids": [{"kids": []}]}
    results = [structure_text(json.dumps(value), kind)]
    if kind is not quoted_names.OfNamedTuple:  # which is an array where it is cast to
        results.append(CODEC.structure(value, kind))
    for made in results:
        kids = made["kids"] if isinstance(made, dict) else made.kids
        assert len(kids) == 1
        assert type(kids[0]) in (type(made), quoted_names.OfDataclass)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (shapes.Point, {"x": "5", "y": 1.0}),
        (shapes.Point, {"x": True, "y": 1.0}),
        (shapes.Point, {"x": 1, "y": "1.5"}),
        (shapes.Point, {"x": 1}),
        (shapes.Point, {"x": 1, "y": 1, "z": 1}),
        (shapes.Point, [1, 2]),
        (shapes.Point, "text"),
        (shapes.Point, None),
        (shapes.Person, {"name": 5, "age": None}),
        (shapes.Person, {"name": "Ann", "age": "30"}),
        (shapes.Movie, {"title": 5, "year": 1}),
        (shapes.Position, [1.0, 2.0]),
        (shapes.Position, {"lat": "x", "lon": 1.0}),
        (shapes.Choices, {**CHOICES, "one": "b"}),
        (shapes.Choices, {**CHOICES, "mixed": True}),
        (shapes.Choices, {**CHOICES, "mixed": [1]}),
        (shapes.Choices, {**CHOICES, "color": "green"}),
        (shapes.Choices, {**CHOICES, "level": True}),
        (shapes.Choices, {**CHOICES, "level": 3}),
        (shapes.Arrays, {**ARRAYS, "texts": "abc"}),
        (shapes.Arrays, {**ARRAYS, "texts": {"a": 1}}),
        (shapes.Arrays, {**ARRAYS, "fixed": [1]}),
        (shapes.Arrays, {**ARRAYS, "sequence": [1]}),
        (shapes.Arrays, {**ARRAYS, "unique": ["1"]}),
        (shapes.Unions, {**UNIONS, "number": "1"}),
        (shapes.Unions, {**UNIONS, "anything": ["x"]}),
        (shapes.Unions, {**UNIONS, "shape": {"b": 1}}),
        (shapes.Limited, {**LIMITED, "rating": 6}),
        (shapes.Limited, {**LIMITED, "share": 1}),
        (shapes.Limited, {**LIMITED, "code": "ab"}),
        (shapes.Limited, {**LIMITED, "tags": []}),
        (shapes.Limited, {**LIMITED, "maybe": 4}),
        (shapes.Score, {"points": 0}),
        (shapes.Mark, {"points": 0}),
        (shapes.Scores, {"points": 0, "all": []}),
        (shapes.Scores, {"points": 1, "all": [1, 3]}),
        (shapes.Times, {**TIMES, "at": "yesterday"}),
        (shapes.Times, {**TIMES, "at": 5}),
        (shapes.Times, {**TIMES, "price": "NaN"}),
        (shapes.Times, {**TIMES, "price": 1.5}),
        (shapes.Animal, {"name": 5, "legs": 4}),
        (shapes.Text, {"type": "text", "text": 5}),
        (shapes.Text, {"type": "text"}),
        (of_pydantic.User, {"name": 5, "tags": []}),
        (of_pydantic.Place, {"city": "Rome"}),
        (of_pydantic.MORE["pydantic adapter"][0], {}),
        (list[of_pydantic.User], [{"name": 5, "tags": []}]),
        (list[shapes.Animal], [{"name": 5, "legs": 4}]),
        (int, "5"),
        (str, 5),
    ],
)
def test_json_when_it_does_not_fit_then_it_is_refused(kind: Any, content: Any) -> None:
    """Nothing is converted from another type of JSON; the error names the type and its cause."""
    with pytest.raises(
        ValueError, match=r"refused the answer \((?!Class|Iterable)\w+\)$"
    ) as caught:
        structure_text(json.dumps(content), kind)
    assert isinstance(caught.value.__cause__, Exception)


def test_json_when_it_is_refused_then_the_cause_says_what_is_expected() -> None:
    """The cause has the details, and is not the error of a look-up."""
    for kind, content, expected in (
        (shapes.Choices, {**CHOICES, "one": "b"}, "one of the values that the type declares"),
        (shapes.Choices, {**CHOICES, "mixed": [1]}, "one of the values that the type declares"),
        (shapes.Times, {**TIMES, "price": 1.5}, "a decimal number as a text"),
        (shapes.Arrays, {**ARRAYS, "fixed": [1]}, "an array of the size that the type declares"),
        (shapes.Unions, {**UNIONS, "number": "1"}, r"the value \(ValidationError, ValidationErr"),
    ):
        with pytest.raises(MisfitError) as caught:
            structure_text(json.dumps(content), kind)
        with pytest.raises(MisfitError, match=expected):
            raise caught.value.__cause__ or caught.value


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (shapes.Choices, CHOICES), (shapes.Unions, UNIONS), (shapes.Arrays, ARRAYS),
        (shapes.Limited, LIMITED), (shapes.Times, TIMES),
    ],
)  # fmt: skip
def test_json_when_it_fits_then_it_is_a_value(kind: Any, content: Any) -> None:
    """The objects that the cases above change are accepted unchanged."""
    assert type(structure_text(json.dumps(content), kind)) is kind


@pytest.mark.parametrize(
    "kind", [shapes.Point, shapes.Animal, shapes.Text, of_pydantic.User, of_pydantic.Place]
)
@pytest.mark.parametrize("text", ["", "{", '{"password": "hunter2"', "hunter2"])
def test_text_when_it_is_not_json_then_the_error_does_not_quote_it(kind: Any, text: str) -> None:
    """The message goes into logs; the cause has the details."""
    with pytest.raises(ValueError, match="refused the answer") as caught:
        structure_text(text, kind)
    assert "hunter2" not in str(caught.value)
    assert type(caught.value).__name__ == "MisfitError"


def test_objects_of_a_class_when_a_default_is_missing_then_it_is_used() -> None:
    """A server that is not strict may omit a field; the class decides what that means."""
    assert structure_text('{"name": "Ann"}', shapes.Person) == shapes.Person("Ann")
    assert structure_text('{"name": "Ann"}', shapes.Person | Named) == Named("Ann")


def test_converter_when_given_then_it_makes_the_value() -> None:
    """A converter of the user replaces ours, and is as lenient as it is."""
    converter = cattrs.Converter()
    converter.register_structure_hook(int, lambda value, _: 2 * int(value))
    made = structure_text('{"x": "5", "y": 1.0}', shapes.Point, converter)
    assert made == shapes.Point(10, 1.0)
    with pytest.raises(ValueError, match=r"Point refused the answer \(ClassValidationError\)"):
        structure_text('{"x": "a", "y": 1.0}', shapes.Point, converter)


def test_converter_when_the_class_has_its_own_library_then_that_validates() -> None:
    """A converter is not asked for classes of pydantic, msgspec and trunkline."""
    user = structure_text('{"name": "U", "tags": []}', of_pydantic.User, cattrs.Converter())
    assert user == of_pydantic.User(name="U", tags=[])


@pytest.mark.thorough
def test_fields_of_a_typeddict_that_are_read_only_then_they_are_made_of_their_types() -> None:
    """The mark may be around the one for fields that may be missing, or within it."""
    mark: Any = getattr(typing_extensions, "ReadOnly", None)
    if mark is None:
        pytest.skip("needs typing-extensions 4.9")
    named: Any = typing_extensions.TypedDict
    kind = named(
        "Marked", {"a": mark[int], "b": NotRequired[mark[str]], "c": mark[NotRequired[int]]}
    )
    value = {"a": 1, "b": "x", "c": 2}
    message = {"role": "assistant", "content": json.dumps(value)}
    answer = {"id": "c", "choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
    client = fake_client([answer, value])
    made = client.chat.completions.parse(model="m", messages=[], response_format=kind)
    assert made.choices[0].message.parsed == client.get("/x", cast_to=kind) == value
