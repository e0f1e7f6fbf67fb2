"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Event(BaseModel):
    decision: types.Decision
    type: Literal["decision.completed"]


class DecisionEvent(BaseModel):
    """Event of a decision that the session has made."""

    event: Event
    event_id: str
    """ID of the event."""
    type: Literal["decision.event"]
    """Type of the object."""
    delegation_id: str | None = None
    source_event_id: str | None = None
    source_event_type: (
        Literal["session.input_transcript.delta", "session.output_transcript.delta"] | None
    ) = None
    trigger_id: str | None = None
