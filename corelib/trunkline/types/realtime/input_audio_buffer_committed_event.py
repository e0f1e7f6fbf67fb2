"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioBufferCommittedEvent(BaseModel):
    event_id: str
    item_id: str
    type: Literal["input_audio_buffer.committed"]
    previous_item_id: str | None = None
