"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentMcpCallItem(BaseModel):
    id: str
    arguments: object
    error: object
    name: str
    output: object
    server_label: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["mcp_call"]
