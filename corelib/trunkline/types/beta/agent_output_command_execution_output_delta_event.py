"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentOutputCommandExecutionOutputDeltaEvent(BaseModel):
    delta: str
    event_id: str
    item_id: str
    output_index: int
    session_id: str
    type: Literal["agent.output.command_execution_output.delta"]
    obfuscation: str | None = None
    turn_id: str | None = None
