"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import agents


class OneTimeAutomation(BaseModel):
    id: str
    created_at: int
    created_by: agents.AutomationCreatedBy
    metadata: dict[str, str]
    name: str
    object: Literal["agent.automation"]
    run_at: int
    status: Literal["active", "paused", "completed"]
    target: agents.AutomationTarget
    type: Literal["once"]
    pause_reason: Literal["target_session_failed"] | None = None
