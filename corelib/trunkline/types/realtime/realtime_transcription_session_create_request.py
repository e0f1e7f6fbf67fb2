"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranscriptionSessionCreateRequest(BaseModel):
    type: Literal["transcription"]
    audio: realtime.RealtimeTranscriptionSessionAudio | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"]] | None = None
