"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import agents


class OneTimeAutomation(BaseModel):
    """Automation with a single time."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    created_by: agents.AutomationCreatedBy
    """Who has created it."""
    metadata: dict[str, str]
    """Up to 16 key-value pairs attached to the object."""
    name: str
    object: Literal["agent.automation"]
    """Object type."""
    run_at: int
    status: Literal["active", "paused", "completed"]
    """Whether it is active or paused."""
    target: agents.AutomationTarget
    type: Literal["once"]
    """Type of the object."""
    pause_reason: Literal["target_session_failed"] | None = None
