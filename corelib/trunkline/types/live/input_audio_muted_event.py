"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioMutedEvent(BaseModel):
    """The input is muted."""

    event_id: str
    """ID of the event."""
    type: Literal["session.input_audio.muted"]
    """Type of the object."""
    client_event_id: str | None = None
