"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioBufferAppendEvent(BaseModel):
    audio: str
    type: Literal["input_audio_buffer.append"]
    event_id: str | None = None
