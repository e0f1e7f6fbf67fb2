"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class JSONSchema(BaseModel):
    """A named JSON Schema."""

    name: str
    description: str | None = None
    """What it is for."""
    schema_: dict[str, object] | None = field(wire="schema", default=None)
    """The JSON Schema."""
    strict: bool | None = None
    """Whether the schema is followed exactly. Default `false`."""


class ResponseFormatJSONSchema(BaseModel):
    """Asks for JSON that follows a schema."""

    json_schema: JSONSchema
    type: Literal["json_schema"]
    """Which kind this is."""
