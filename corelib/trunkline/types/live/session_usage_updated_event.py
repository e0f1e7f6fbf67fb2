"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class ContextWindow(BaseModel):
    usage_ratio: float


class SessionUsageUpdatedEvent(BaseModel):
    event_id: str
    type: Literal["session.usage.updated"]
    usage: live.SessionUsage
    client_event_id: str | None = None
    context_window: ContextWindow | None = None
