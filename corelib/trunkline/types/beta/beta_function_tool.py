"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class BetaFunctionTool(BaseModel):
    name: str
    parameters: dict[str, object] | None = None
    strict: bool | None = None
    type: Literal["function"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    async_: bool | None = field(wire="async", default=None)
    defer_loading: bool | None = None
    description: str | None = None
    output_schema: dict[str, object] | None = None
