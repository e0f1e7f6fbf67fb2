"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime


class AudioInputNoiseReduction(BaseModel):
    strength: float | None = None
    type: realtime.NoiseReductionType | None = None


class AudioInput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: realtime.AudioTranscription | None = None
    turn_detection: realtime.RealtimeTranscriptionSessionTurnDetection | None = None


class Audio(BaseModel):
    input: AudioInput | None = None


class RealtimeTranscriptionSessionCreateResponse(BaseModel):
    id: str
    object: str
    type: Literal["transcription"]
    audio: Audio | None = None
    expires_at: int | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"]] | None = None
