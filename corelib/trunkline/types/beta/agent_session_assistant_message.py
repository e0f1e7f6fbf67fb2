"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionAssistantMessage(BaseModel):
    id: str
    content: list[beta.OutputText]
    role: Literal["assistant"]
    status: beta.AgentOutputItemStatus
    turn_id: str
    type: Literal["message"]
    phase: Literal["commentary", "final_answer"] | None = None
