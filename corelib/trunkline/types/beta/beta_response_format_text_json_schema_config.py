"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class BetaResponseFormatTextJSONSchemaConfig(BaseModel):
    name: str
    schema_: dict[str, object] = field(wire="schema")
    type: Literal["json_schema"]
    description: str | None = None
    strict: bool | None = None
    """Default `false`."""
