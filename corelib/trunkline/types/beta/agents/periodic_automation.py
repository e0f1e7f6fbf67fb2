"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import agents


class PeriodicAutomation(BaseModel):
    """Automation with times that repeat."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    created_by: agents.AutomationCreatedBy
    """Who has created it."""
    expression: str
    metadata: dict[str, str]
    """Up to 16 key-value pairs attached to the object."""
    name: str
    object: Literal["agent.automation"]
    """Object type."""
    status: Literal["active", "paused"]
    """Whether it is active or paused."""
    target: agents.AutomationTarget
    timezone: str
    """IANA time zone, such as `Europe/Paris`."""
    type: Literal["periodic"]
    """Type of the object."""
    pause_reason: Literal["target_session_failed"] | None = None
