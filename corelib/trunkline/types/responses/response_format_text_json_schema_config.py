"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class ResponseFormatTextJSONSchemaConfig(BaseModel):
    """Asks for JSON that follows a schema."""

    name: str
    """The schema's name."""
    schema_: dict[str, object] = field(wire="schema")
    """The JSON Schema."""
    type: Literal["json_schema"]
    """Which kind this is."""
    description: str | None = None
    """What it is for."""
    strict: bool | None = None
    """Whether the schema is followed exactly. Default `false`."""
