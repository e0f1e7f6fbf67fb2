"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InstructionsAppendedEvent(BaseModel):
    """Instructions were added."""

    end_ms: int
    event_id: str
    """ID of the event."""
    start_ms: int
    type: Literal["session.instructions.appended"]
    """Type of the object."""
    client_event_id: str | None = None
