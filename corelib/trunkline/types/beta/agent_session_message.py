"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionMessage(BaseModel):
    content: list[beta.AgentSessionMessageContent]
    role: Literal["user", "assistant"]
    status: beta.AgentOutputItemStatus
    turn_id: str
    type: Literal["message"]
    id: str | None = None
    phase: Literal["commentary", "final_answer"] | None = None
