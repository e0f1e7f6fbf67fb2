"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioMuteEvent(BaseModel):
    type: Literal["session.input_audio.mute"]
    event_id: str | None = None
