"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.agents import automations


class Error(BaseModel):
    code: str
    message: str


class AutomationInvocation(BaseModel):
    """One invocation of an automation."""

    id: str
    """Unique ID."""
    automation_id: str
    created_at: int
    """Creation time, in Unix seconds."""
    object: Literal["agent.automation.invocation"]
    """Object type."""
    source: automations.AutomationInvocationSource
    status: Literal["queued", "completed", "failed", "skipped"]
    """State of the invocation."""
    error: Error | None = None
    """Why it failed."""
    scheduled_at: int | None = None
    session_id: str | None = None
    """ID of the session."""
    skip_reason: Literal["pending_delivery"] | None = None
