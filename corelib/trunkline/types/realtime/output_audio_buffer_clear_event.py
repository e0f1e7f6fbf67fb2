"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioBufferClearEvent(BaseModel):
    type: Literal["output_audio_buffer.clear"]
    event_id: str | None = None
