"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class JSONSchema(TypedDict, total=False):
    """A named JSON Schema."""

    name: Required[str]
    """The schema's name."""
    description: str
    """What it is for."""
    schema: dict[str, object]
    """The JSON Schema."""
    strict: bool | None
    """Whether the schema is followed exactly. Default `false`."""


class ResponseFormatJSONSchema(TypedDict, total=False):
    """Asks for JSON that follows a schema."""

    json_schema: Required[JSONSchema]
    type: Required[Literal["json_schema"]]
    """Which kind this is."""
