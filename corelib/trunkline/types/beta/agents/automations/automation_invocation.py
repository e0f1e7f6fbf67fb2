"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.agents import automations


class Error(BaseModel):
    code: str
    message: str


class AutomationInvocation(BaseModel):
    id: str
    automation_id: str
    created_at: int
    object: Literal["agent.automation.invocation"]
    source: automations.AutomationInvocationSource
    status: Literal["queued", "completed", "failed", "skipped"]
    error: Error | None = None
    scheduled_at: int | None = None
    session_id: str | None = None
    skip_reason: Literal["pending_delivery"] | None = None
