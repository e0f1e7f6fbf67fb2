"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class NoiseReduction(BaseModel):
    strength: float | None = None
    type: realtime.NoiseReductionType | None = None


class RealtimeAudioConfigInput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    noise_reduction: NoiseReduction | None = None
    transcription: realtime.AudioTranscription | None = None
    turn_detection: realtime.RealtimeAudioInputTurnDetection | None = None
