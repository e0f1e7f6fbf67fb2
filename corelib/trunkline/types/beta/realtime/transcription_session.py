"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ClientSecret(BaseModel):
    expires_at: int
    value: str


class InputAudioTranscription(BaseModel):
    language: str | None = None
    model: Literal["gpt-4o-transcribe", "gpt-4o-mini-transcribe", "whisper-1"] | None = None
    prompt: str | None = None


class TurnDetection(BaseModel):
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None
    type: str | None = None


class TranscriptionSession(BaseModel):
    client_secret: ClientSecret
    input_audio_format: str | None = None
    input_audio_transcription: InputAudioTranscription | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    turn_detection: TurnDetection | None = None
