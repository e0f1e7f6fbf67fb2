"""The local API: values that fit a JSON schema."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from trunkline.local.refusals import RefusedError
from trunkline.local.schemas import Schema, sample


def sampled(schema: object) -> object:
    """Return the sample of a JSON schema."""
    return sample(msgspec.json.decode(json.dumps(schema).encode(), type=Schema))


FORMATS = {
    "date": "2025-01-01",
    "date-time": "2025-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "other": "string",
}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({}, "string"),
        ({"type": "string"}, "string"),
        (
            {"properties": {name: {"format": name} for name in FORMATS}, "required": [*FORMATS]},
            FORMATS,
        ),
        ({"type": "string", "minLength": 8}, "stringst"),
        ({"type": "string", "maxLength": 3}, "str"),
        ({"type": "integer", "properties": {}, "items": True}, 1),
        ({"type": "integer", "minimum": 4.5}, 5),
        ({"type": "integer", "exclusiveMinimum": 4}, 5),
        ({"type": "integer", "maximum": -2}, -2),
        ({"type": "number", "exclusiveMaximum": 1}, 0.5),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"type": ["integer", "null"]}, 1),
        ({"enum": [None, "a"]}, None),
        ({"const": None}, None),
        ({"type": "array", "items": {"type": "integer"}}, [1]),
        ({"type": "array", "minItems": 2}, ["string", "string"]),
        ({"type": "array", "maxItems": 0}, []),
        ({"prefixItems": [{"type": "integer"}, True], "type": "array"}, [1, "string"]),
        ({"properties": {"a": {"type": "integer"}, "b": {}}, "required": ["a"]}, {"a": 1}),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, 1),
        ({"oneOf": [{"type": "boolean"}]}, True),
        (
            {
                "allOf": [{"properties": {"a": {"type": "integer"}}, "required": ["a"]}],
                "required": ["b"],
            },
            {"a": 1, "b": "string"},
        ),
        ({"$ref": "#/$defs/a~1b~01%20", "$defs": {"a/b~1 ": {"type": "integer"}}}, 1),
        ({"$ref": "#/definitions/A", "definitions": {"A": {"type": "boolean"}}}, True),
    ],
)
def test_sample_given_a_schema_then_the_value_is_the_plainest(schema: Any, value: object) -> None:
    """The sample has only required properties, first choices and small numbers."""
    assert sampled(schema) == value


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer", "minimum": 3}, 3),
        ({"type": "integer", "exclusiveMinimum": 1}, 2),
        ({"type": "integer", "exclusiveMinimum": 0}, 1),
        ({"type": "integer", "maximum": -1.5}, -2),
        ({"type": "integer", "exclusiveMaximum": 1}, 0),
        ({"type": "integer", "exclusiveMaximum": 1.5}, 1),
        ({"type": "number", "minimum": 1.25}, 1.25),
        ({"type": "number", "exclusiveMinimum": 1}, 1.5),
        ({"type": "number", "maximum": 0.25}, 0.25),
        ({"type": "number", "exclusiveMaximum": 0.75}, 0.5),
        ({"minLength": 10**9}, ("string" * 1667)[:10_000]),
        ({"minLength": 6, "maxLength": -1}, ""),
        ({"type": "array", "minItems": 0}, ["string"]),
        ({"type": "array", "minItems": 9998}, ["string"] * 9998),
        ({"allOf": [{"type": "integer"}, {"type": "null"}]}, 1),
        ({"type": "array", "items": {"type": "integer"}, "properties": {}}, [1]),
        ({"items": False}, ["string"]),
    ],
)
def test_sample_given_bounds_then_the_value_is_within_them(schema: Any, value: object) -> None:
    """Numbers, texts and lists have the bounds of the schema, and are not huge."""
    assert sampled(schema) == value


def test_sample_given_a_recursive_schema_then_it_ends_at_once() -> None:
    """A recursive schema ends with null or an empty list."""
    node = {
        "type": "object",
        "properties": {
            "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]},
            "other": {"oneOf": [{"$ref": "#/$defs/Node"}, {"type": "boolean"}]},
            "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
        },
        "required": ["next", "other", "children"],
    }
    value = sampled({"$ref": "#/$defs/Node", "$defs": {"Node": node}})
    assert value == {"next": None, "other": True, "children": []}


def test_sample_given_a_type_that_cannot_end_then_it_is_cut_with_null() -> None:
    """A type that requires itself has no valid value and is cut off with null."""
    node = {"properties": {"next": {"$ref": "#"}}, "required": ["next"]}
    assert sampled(node) == {"next": {"next": None}}


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        (
            {"$ref": "https://example.com/schema"},
            "refers to 'https://example.com/schema', which it does not define.",
        ),
        (
            {"$ref": "#/$defs/Missing", "definitions": {"Missing": True}},
            "refers to '#/$defs/Missing', which it does not define.",
        ),
        ({"type": "array", "minItems": 10_000}, "describes a value that is too large."),
        (
            {
                "$ref": "#/$defs/0",
                "$defs": {
                    str(n): {"type": "array", "minItems": 9, "items": {"$ref": f"#/$defs/{n + 1}"}}
                    for n in range(30)
                }
                | {"30": True},
            },
            "describes a value that is too large.",
        ),
    ],
)
def test_sample_given_a_schema_without_a_sensible_value_then_it_is_refused(
    schema: Any, told: str
) -> None:
    """Invalid references and huge values get a 400."""
    with pytest.raises(RefusedError) as refusal:
        sampled(schema)
    assert refusal.value.status == 400
    assert refusal.value.message == f"The JSON schema {told}"
