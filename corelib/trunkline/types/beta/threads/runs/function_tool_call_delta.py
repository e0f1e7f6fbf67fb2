"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Function(BaseModel):
    arguments: str | None = None
    name: str | None = None
    output: str | None = None


class FunctionToolCallDelta(BaseModel):
    index: int
    type: Literal["function"]
    id: str | None = None
    function: Function | None = None
