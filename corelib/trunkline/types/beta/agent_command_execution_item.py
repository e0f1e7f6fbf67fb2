"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentCommandExecutionItem(BaseModel):
    id: str
    command: str
    status: beta.AgentFunctionCallStatus
    turn_id: str
    type: Literal["command_execution"]
    cwd: str | None = None
    duration_ms: int | None = None
    exit_code: int | None = None
    output: str | None = None
