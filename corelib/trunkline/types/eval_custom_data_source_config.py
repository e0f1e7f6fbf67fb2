"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class EvalCustomDataSourceConfig(BaseModel):
    schema_: dict[str, object] = field(wire="schema")
    type: Literal["custom"]
