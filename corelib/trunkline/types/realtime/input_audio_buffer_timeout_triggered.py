"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioBufferTimeoutTriggered(BaseModel):
    audio_end_ms: int
    audio_start_ms: int
    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.timeout_triggered"]
