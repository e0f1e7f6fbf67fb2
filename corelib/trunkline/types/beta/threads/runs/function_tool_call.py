"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.threads.growing_texts import GrowingArguments


class Function(GrowingArguments):
    arguments: str
    name: str
    output: str | None = None


class FunctionToolCall(BaseModel):
    id: str
    function: Function
    type: Literal["function"]
