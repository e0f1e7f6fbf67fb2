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


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({}, "string"),
        ({"type": "string"}, "string"),
        ({"type": "string", "format": "date"}, "2025-01-01"),
        ({"type": "string", "minLength": 8}, "stringst"),
        ({"type": "string", "maxLength": 3}, "str"),
        ({"type": "integer"}, 1),
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
        ({"$ref": "#/$defs/a~1b", "$defs": {"a/b": {"type": "integer"}}}, 1),
        ({"$ref": "#/definitions/A", "definitions": {"A": {"type": "boolean"}}}, True),
    ],
)
def test_sample_given_a_schema_then_the_value_is_the_plainest(schema: Any, value: object) -> None:
    """The sample has only required properties, first choices and small numbers."""
    assert sampled(schema) == value


def test_sample_given_a_recursive_schema_then_it_ends_at_once() -> None:
    """A recursive schema ends with null or an empty list."""
    node = {
        "type": "object",
        "properties": {
            "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]},
            "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
        },
        "required": ["next", "children"],
    }
    value = sampled({"$ref": "#/$defs/Node", "$defs": {"Node": node}})
    assert value == {"next": None, "children": []}


def test_sample_given_a_type_that_cannot_end_then_it_is_cut_with_null() -> None:
    """A type that requires itself has no valid value and is cut off with null."""
    node = {"properties": {"next": {"$ref": "#"}}, "required": ["next"]}
    assert sampled(node) == {"next": {"next": None}}


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "https://example.com/schema"},
        {"$ref": "#/$defs/Missing"},
        {"type": "array", "minItems": 10**9},
        {
            "$ref": "#/$defs/0",
            "$defs": {
                str(n): {"type": "array", "minItems": 9, "items": {"$ref": f"#/$defs/{n + 1}"}}
                for n in range(30)
            },
        },
    ],
)
def test_sample_given_a_schema_without_a_sensible_value_then_it_is_refused(schema: Any) -> None:
    """Invalid references and huge values get a 400."""
    with pytest.raises(RefusedError) as refusal:
        sampled(schema)
    assert refusal.value.status == 400
