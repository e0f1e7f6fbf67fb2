"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentFunctionCallItem(BaseModel):
    id: str
    arguments: object
    call_id: str
    name: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["function_call"]
