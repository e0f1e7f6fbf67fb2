"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioUnmutedEvent(BaseModel):
    """The input is heard again."""

    event_id: str
    """ID of the event."""
    type: Literal["session.input_audio.unmuted"]
    """Type of the object."""
    client_event_id: str | None = None
