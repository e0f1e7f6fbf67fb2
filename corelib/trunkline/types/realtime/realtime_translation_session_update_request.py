"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class AudioInputNoiseReduction(BaseModel):
    type: realtime.NoiseReductionType
    strength: float | None = None


class AudioInputTranscription(BaseModel):
    model: str


class AudioInput(BaseModel):
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: AudioInputTranscription | None = None


class AudioOutput(BaseModel):
    language: str | None = None


class Audio(BaseModel):
    input: AudioInput | None = None
    output: AudioOutput | None = None


class RealtimeTranslationSessionUpdateRequest(BaseModel):
    """Changes to a translation session."""

    audio: Audio | None = None
