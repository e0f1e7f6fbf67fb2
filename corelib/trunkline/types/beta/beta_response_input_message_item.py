"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class BetaResponseInputMessageItem(BaseModel):
    id: str
    content: beta.BetaResponseInputMessageContentList
    role: Literal["user", "system", "developer"]
    type: Literal["message"]
    agent: Agent | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
