"""Descriptions and restrictions that annotations add to a type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec

_NUMERIC = {
    "gt": "exclusiveMinimum",
    "ge": "minimum",
    "lt": "exclusiveMaximum",
    "le": "maximum",
    "multiple_of": "multipleOf",
}
_TEXTUAL = {"min_length": "minLength", "max_length": "maxLength", "pattern": "pattern"}
_SEVERAL = {"min_length": "minItems", "max_length": "maxItems"}
_KEYWORDS = {"integer": _NUMERIC, "number": _NUMERIC, "string": _TEXTUAL, "array": _SEVERAL}
"""The keywords of JSON Schema by type, with the names that msgspec and annotated-types use."""
_TYPES: dict[type, str] = {int: "integer", float: "number", str: "string", list: "array"}


def limits_of(metadata: Sequence[Any]) -> dict[str, Any]:
    """Return the restrictions in the metadata of ``Annotated``, by msgspec's names."""
    found: dict[str, Any] = {}
    for one in metadata:
        for name in (*_NUMERIC, *_TEXTUAL):
            value = getattr(one, name, None)
            if value is not None:
                found[name] = value
        found.update(limits_of(getattr(one, "metadata", ())))  # pydantic's Field(...)
    return found


def description_of(metadata: Sequence[Any]) -> str | None:
    """Return the description in the metadata: of ``Doc``, msgspec's ``Meta``, pydantic's Field."""
    for one in metadata:
        text = getattr(one, "documentation", None) or getattr(one, "description", None)
        if isinstance(text, str):
            return text
    return None


def limited(schema: dict[str, Any], limits: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with those restrictions that its type has."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [limited(one, limits) for one in schema["anyOf"]]}
    keywords = _KEYWORDS.get(str(schema.get("type")), {})
    return {**schema, **{key: limits[name] for name, key in keywords.items() if name in limits}}


def check_limits(value: object, limits: dict[str, Any]) -> None:
    """Raise msgspec.ValidationError for decoded JSON that exceeds the restrictions of its type."""
    names = _KEYWORDS.get(_TYPES.get(type(value), ""), {}).keys() & limits.keys()
    if names:
        restricted = msgspec.Meta(**{name: limits[name] for name in names})
        msgspec.convert(value, Annotated[type(value), restricted])
