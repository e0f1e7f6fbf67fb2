"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioBufferClearedEvent(BaseModel):
    event_id: str
    type: Literal["input_audio_buffer.cleared"]
