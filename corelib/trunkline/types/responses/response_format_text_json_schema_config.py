"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class ResponseFormatTextJSONSchemaConfig(BaseModel):
    """Output format: JSON that matches a schema."""

    name: str
    """Name of the schema."""
    schema_: dict[str, object] = field(wire="schema")
    """JSON Schema."""
    type: Literal["json_schema"]
    """Type of the object."""
    description: str | None = None
    """Purpose of the output format, for the model."""
    strict: bool | None = None
    """Whether output must match the schema exactly. Default `false`."""
