"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

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


class RealtimeTranslationSession(BaseModel):
    """Live translation of speech: languages, audio and expiry."""

    id: str
    """Unique ID."""
    audio: Audio
    expires_at: int
    """Time at which it expires, in Unix seconds."""
    model: str
    """Model ID."""
    type: Literal["translation"]
    """Type of the object."""
