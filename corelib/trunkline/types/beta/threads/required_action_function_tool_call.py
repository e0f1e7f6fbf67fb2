"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Function(BaseModel):
    arguments: str
    name: str


class RequiredActionFunctionToolCall(BaseModel):
    id: str
    function: Function
    type: Literal["function"]
