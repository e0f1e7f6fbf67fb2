"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import agents


class PeriodicAutomation(BaseModel):
    id: str
    created_at: int
    created_by: agents.AutomationCreatedBy
    expression: str
    metadata: dict[str, str]
    name: str
    object: Literal["agent.automation"]
    status: Literal["active", "paused"]
    target: agents.AutomationTarget
    timezone: str
    type: Literal["periodic"]
    pause_reason: Literal["target_session_failed"] | None = None
