"""The model `ResponseFormatJSONSchema` and its parts."""

from __future__ import annotations

from typing import Literal

import attrs

from trunkline.models import BaseModel, model


@model
class JSONSchema(BaseModel):
    """A named JSON Schema."""

    name: str
    description: str | None = None
    schema_: dict[str, object] | None = attrs.field(default=None, metadata={"wire": "schema"})
    strict: bool | None = None


@model
class ResponseFormatJSONSchema(BaseModel):
    """Asks for JSON that follows a schema."""

    json_schema: JSONSchema
    type: Literal["json_schema"]
