"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class JSONSchema(BaseModel):
    """Named JSON Schema of the output."""

    name: str
    description: str | None = None
    """Purpose of the output format, for the model."""
    schema_: dict[str, object] | None = field(wire="schema", default=None)
    """JSON Schema."""
    strict: bool | None = None
    """Whether output must match the schema exactly. Default `false`."""


class ResponseFormatJSONSchema(BaseModel):
    """Output format: JSON that matches a schema."""

    json_schema: JSONSchema
    """Named JSON Schema of the output."""
    type: Literal["json_schema"]
    """Type of the object."""
