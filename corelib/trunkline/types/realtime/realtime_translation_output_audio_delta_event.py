"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeTranslationOutputAudioDeltaEvent(BaseModel):
    delta: str
    event_id: str
    type: Literal["session.output_audio.delta"]
    channels: int | None = None
    elapsed_ms: int | None = None
    format: Literal["pcm16"] | None = None
    sample_rate: int | None = None
