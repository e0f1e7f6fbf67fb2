"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioMuteEvent(BaseModel):
    """Mutes the input."""

    type: Literal["session.input_audio.mute"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
