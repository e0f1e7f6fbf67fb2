"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class ForkSessionStartEvent(BaseModel):
    """Starts a copy of a session."""

    session: live.ForkSessionConfig
    type: Literal["session.start"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
