"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FunctionTool(BaseModel):
    name: str
    type: Literal["function"]
    description: str | None = None
    parameters: dict[str, object] | None = None
    strict: bool | None = None
