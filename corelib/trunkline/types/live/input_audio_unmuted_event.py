"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioUnmutedEvent(BaseModel):
    event_id: str
    type: Literal["session.input_audio.unmuted"]
    client_event_id: str | None = None
