"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioBufferDtmfEventReceivedEvent(BaseModel):
    event: str
    received_at: int
    type: Literal["input_audio_buffer.dtmf_event_received"]
