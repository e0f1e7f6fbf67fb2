"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class JSONSchema(TypedDict, total=False):
    """Named JSON Schema of the output."""

    name: Required[str]
    """Name of the schema."""
    description: str
    """Purpose of the output format, for the model."""
    schema: dict[str, object]
    """JSON Schema."""
    strict: bool | None
    """Whether output must match the schema exactly. Default `false`."""


class ResponseFormatJSONSchema(TypedDict, total=False):
    """Output format: JSON that matches a schema."""

    json_schema: Required[JSONSchema]
    """Named JSON Schema of the output."""
    type: Required[Literal["json_schema"]]
    """Type of the object."""
