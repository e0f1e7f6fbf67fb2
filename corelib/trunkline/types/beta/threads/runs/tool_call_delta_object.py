"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.threads import runs


class ToolCallDeltaObject(BaseModel):
    type: Literal["tool_calls"]
    tool_calls: list[runs.ToolCallDelta] | None = None
