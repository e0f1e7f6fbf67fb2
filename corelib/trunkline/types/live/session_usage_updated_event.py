"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class ContextWindow(BaseModel):
    usage_ratio: float


class SessionUsageUpdatedEvent(BaseModel):
    """Usage of the session so far."""

    event_id: str
    """ID of the event."""
    type: Literal["session.usage.updated"]
    """Type of the object."""
    usage: live.SessionUsage
    """Seconds that the session has used."""
    client_event_id: str | None = None
    context_window: ContextWindow | None = None
