"""Strict schemas of Python shapes: as expected, as the API accepts them, as openai-python's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Union

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from tests.structured import of_pydantic, shapes
from trunkline.codec.plain import plain
from trunkline.structured.schemas import (
    agent_text_format,
    name_of,
    response_format_of,
    schema_of,
    text_format_of,
)
from trunkline.structured.strict_rules import strict
from trunkline.structured.values import structure_text

HERE = Path(__file__).parent
EXPECTED: dict[str, Any] = json.loads((HERE / "expected.json").read_text("utf-8"))
# Recorded from `openai.lib._pydantic.to_strict_json_schema` of openai-python 3.57.0, with
# pydantic 2.14.4, by: python -m tests.structured.of_openai_python > tests/structured/recorded.json
RECORDED: dict[str, Any] = json.loads((HERE / "recorded.json").read_text("utf-8"))
ALLOWED = {
    "$defs", "$ref", "additionalProperties", "anyOf", "const", "description", "enum", "format",
    "items", "maxItems", "maximum", "minItems", "minLength", "minimum", "maxLength", "multipleOf",
    "exclusiveMinimum", "exclusiveMaximum", "pattern", "properties", "required", "title", "type",
}  # fmt: skip


def violations(schema: Any, place: str = "") -> Iterator[str]:
    """Yield what the API would refuse in a strict schema."""
    yield from (f"{place}: {key}" for key in schema.keys() - ALLOWED)
    if not schema.keys() & {"type", "anyOf", "$ref"}:
        yield f"{place}: no type"
    if "$ref" in schema and len(schema) > 1:
        yield f"{place}: a reference with more"
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            yield f"{place}: open"
        if schema["required"] != list(schema["properties"]):
            yield f"{place}: optional properties"
    parts = {**schema.get("properties", {}), **schema.get("$defs", {})}
    parts.update(enumerate(schema.get("anyOf", [])))
    if "items" in schema:
        parts["items"] = schema["items"]
    for key, part in parts.items():
        yield from violations(part, f"{place}/{key}")


def as_json(value: Any) -> Any:
    """Return a value as JSON, by the library of its class; NamedTuples are objects."""
    if isinstance(value, msgspec.Struct):
        return json.loads(msgspec.json.encode(value, enc_hook=as_json))
    if hasattr(value, "__pydantic_validator__"):
        return of_pydantic.as_json(value)
    if isinstance(value, shapes.BaseModel):
        return value.to_dict()
    if hasattr(value, "_asdict"):
        return as_json(value._asdict())
    if isinstance(value, shapes.Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [as_json(item) for item in value]
    if hasattr(type(value), "__dataclass_fields__"):
        names = [name for name, one in value.__dataclass_fields__.items() if one.init]
        return {name: as_json(getattr(value, name)) for name in names}
    if hasattr(type(value), "__attrs_attrs__"):
        names = [one.name for one in type(value).__attrs_attrs__ if one.init]
        return {name: as_json(getattr(value, name)) for name in names}
    return plain(value)


@pytest.mark.parametrize("name", shapes.CASES)
def test_schema_when_made_then_it_is_as_expected_and_strict(name: str) -> None:
    """It has the expected text, with the properties in the order of the class."""
    made = schema_of(shapes.CASES[name][0])
    assert json.dumps(made, indent=1) == json.dumps(EXPECTED[name], indent=1)
    assert list(violations(made)) == []
    jsonschema.Draft202012Validator.check_schema(made)


@pytest.mark.parametrize("name", shapes.CASES)
def test_value_when_sent_and_structured_then_it_is_equal(name: str) -> None:
    """JSON of the value fits the schema, and comes back as an equal value."""
    kind, value = shapes.CASES[name]
    sent = as_json(value)
    jsonschema.validate(sent, schema_of(kind))
    made = structure_text(json.dumps(sent), kind)
    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize("name", of_pydantic.CASES)
def test_schema_of_pydantic_when_compared_then_it_is_openai_pythons(name: str) -> None:
    """Schemas of pydantic are those that openai-python sends, in the same order."""
    made = schema_of(of_pydantic.CASES[name][0])
    assert made == RECORDED[name]
    assert list(made["properties"]) == list(RECORDED[name]["properties"])


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (shapes.POINT, "^a value of Point is not a type, .*: pass the class$"),
        (of_pydantic.User(name="U", tags=[]), "^a value of User is not a type"),
        ([shapes.Point], "is not a type"),
        (Annotated[int, {"a": 1}], "has Annotated values without a hash"),
    ],
)
def test_schema_when_it_is_asked_for_something_else_than_a_type_then_says_so(
    kind: Any, message: str
) -> None:
    """Instead of `unhashable type`, or of the schema of its class."""
    with pytest.raises(TypeError, match=message):
        schema_of(kind)


@pytest.mark.parametrize("name", shapes.REFUSED)
def test_shape_when_the_api_cannot_take_it_then_the_place_and_remedy_are_named(name: str) -> None:
    """It is refused before anything is sent."""
    kind, message = shapes.REFUSED[name]
    with pytest.raises(TypeError, match=message):
        schema_of(kind)


@dataclass
class Outer:
    inner: list[Inner]


@dataclass
class Inner:
    labels: dict[str, int]


def test_shape_when_a_part_is_open_then_its_field_is_named() -> None:
    """The place begins at the class of the field."""
    with pytest.raises(TypeError, match=r"^Inner\.labels is an object with any keys .*declare a"):
        schema_of(Outer)


CLOSED = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
TEXT = {"type": "string"}
NOTED: dict[str, Any] = {
    "$comment": "c", "$id": "i", "$schema": "s", "contentEncoding": "base64",
    "contentMediaType": "text/plain", "default": "x", "deprecated": True, "discriminator": {},
    "example": "y", "examples": ["y"], "readOnly": True, "writeOnly": True,
}  # fmt: skip
"""Keywords that no value depends on."""


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ({"type": "object", "properties": {}}, CLOSED),
        ({"properties": {}}, CLOSED),
        ({"type": ["object", "null"], "properties": {}}, {**CLOSED, "type": ["object", "null"]}),
        ({"allOf": [TEXT], "description": "d"}, {**TEXT, "description": "d"}),
        ({"oneOf": [TEXT, {"type": "null"}]}, {"anyOf": [TEXT, {"type": "null"}]}),
        ({**TEXT, **NOTED}, TEXT),
        ({"const": 1}, {"const": 1, "type": "integer"}),
        (
            {"enum": ["a", None, True, 0.5]},
            {"enum": ["a", None, True, 0.5], "type": ["string", "null", "boolean", "number"]},
        ),
        (
            {"$defs": {"a/b": TEXT}, "$ref": "#/$defs/a~1b", "title": "t"},
            {**TEXT, "$defs": {"a/b": TEXT}, "title": "t"},
        ),
        (
            {"definitions": {"A": TEXT}, "anyOf": [{"$ref": "#/definitions/A"}]},
            {"definitions": {"A": TEXT}, "anyOf": [{"$ref": "#/definitions/A"}]},
        ),
    ],
)
def test_plain_schema_when_made_strict_then_it_means_the_same(given: Any, made: Any) -> None:
    """It is closed, complete, and has no keyword without effect; it is not changed itself."""
    before = json.dumps(given)
    assert strict(given) == made
    assert schema_of(given) == made
    assert json.dumps(given) == before


def inside(part: Any) -> dict[str, Any]:
    """Return a schema with a part at ``a[].b``."""
    inner = {"type": "object", "properties": {"b": part}}
    return {"type": "object", "properties": {"a": {"type": "array", "items": inner}}}


@pytest.mark.parametrize(
    ("part", "fact"),
    [
        ({}, "accepts any value"),
        (True, "accepts any value"),
        ({"type": "object"}, "is an object with any keys"),
        ({"type": "object", "properties": {}, "additionalProperties": TEXT}, "is .* any keys"),
        ({"type": "array"}, r"\[\] accepts any value"),
        ({"type": "array", "prefixItems": [TEXT, {"type": "null"}]}, "fixed order of types"),
        ({"type": "array", "items": TEXT, "uniqueItems": True}, "has 'uniqueItems'"),
        ({"allOf": [TEXT, TEXT]}, "has 'allOf'|accepts any value"),
        ({**TEXT, "not": {"const": "x"}}, "has 'not'"),
        (
            {**TEXT, "format": "uri"},
            "has the format 'uri'.*: leave it out, or use date, .* or uuid$",
        ),
        ({**TEXT, "pattern": "^(?!a)"}, "has a pattern with a lookaround .*"),
        ({"$ref": "#/$defs/Missing", "title": "t"}, "refers to '#/.defs/Missing'.* not there"),
        ({"$ref": "http://h/x", "title": "t"}, "refers to 'http://h/x', which is not there"),
        ({"$ref": "#/properties/a/items/properties/b", "title": "t"}, "is .* to itself .*"),
        ({"enum": [[1]]}, "allows a list"),
    ],
)
def test_plain_schema_when_the_api_cannot_take_it_then_it_is_refused(part: Any, fact: str) -> None:
    """The message has the place of the part, and what to do."""
    with pytest.raises(TypeError, match=rf"^the schema\.a\[\]\.b.*({fact})($|, which strict .*: )"):
        strict(inside(part))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (shapes.Point, "Point"), (shapes.Box[int], "Box_int"), (list[shapes.Point], "list_Point"),
        (type("A" * 70, (), {}), "A" * 64), ({"title": "a title"}, "a_title"), ({}, "answer"),
        (type("Größe", (), {}), "Gr_e"), (of_pydantic.MORE["pydantic adapter"][0], "User"),
    ],
)  # fmt: skip
def test_name_when_made_then_the_api_allows_it(kind: Any, name: str) -> None:
    """It has the letters, digits, hyphens and underscores of the name, at most 64."""
    assert name_of(kind) == name


def test_formats_when_made_then_both_hold_the_schema() -> None:
    """The two endpoints have different forms; a dictionary is used as it is."""
    named = {"name": "Point", "strict": True, "schema": schema_of(shapes.Point)}
    assert response_format_of(shapes.Point) == {"type": "json_schema", "json_schema": named}
    assert text_format_of(shapes.Point) == {"type": "json_schema", **named}
    plain_format = {"type": "json_object"}
    assert response_format_of(plain_format) is plain_format
    assert text_format_of(plain_format) is plain_format


def test_format_when_the_answer_would_be_no_object_then_it_is_refused() -> None:
    """The API accepts only objects as the whole answer."""
    for kind, title in (
        (list[shapes.Point], r"list\[Point\]"),
        (shapes.Point | None, r"Point \| None"),
        (Union[shapes.Box[int], str], r"Box\[int\] \| str"),  # noqa: UP007  # the older way
    ):
        for make in (response_format_of, text_format_of, agent_text_format):
            with pytest.raises(TypeError, match=f"^{title} is not an object.*has it as a field"):
                make(kind)


@settings(max_examples=20, deadline=None, database=None, derandomize=True)
@given(st.builds(shapes.Documented))
def test_values_when_generated_then_they_come_back(value: shapes.Documented) -> None:
    """Any finite values of a class with parts come back equal."""
    sent = json.dumps(as_json(value))
    if "NaN" not in sent and "Infinity" not in sent:
        assert structure_text(sent, shapes.Documented) == value
