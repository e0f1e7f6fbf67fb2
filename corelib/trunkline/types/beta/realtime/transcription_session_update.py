"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SessionClientSecretExpiresAt(BaseModel):
    anchor: Literal["created_at"] | None = None
    seconds: int | None = None


class SessionClientSecret(BaseModel):
    expires_at: SessionClientSecretExpiresAt | None = None


class SessionInputAudioNoiseReduction(BaseModel):
    type: Literal["near_field", "far_field"] | None = None


class SessionInputAudioTranscription(BaseModel):
    language: str | None = None
    model: Literal["gpt-4o-transcribe", "gpt-4o-mini-transcribe", "whisper-1"] | None = None
    prompt: str | None = None


class SessionTurnDetection(BaseModel):
    create_response: bool | None = None
    eagerness: Literal["low", "medium", "high", "auto"] | None = None
    interrupt_response: bool | None = None
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None
    type: Literal["server_vad", "semantic_vad"] | None = None


class Session(BaseModel):
    client_secret: SessionClientSecret | None = None
    include: list[str] | None = None
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | None = None
    input_audio_noise_reduction: SessionInputAudioNoiseReduction | None = None
    input_audio_transcription: SessionInputAudioTranscription | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    turn_detection: SessionTurnDetection | None = None


class TranscriptionSessionUpdate(BaseModel):
    session: Session
    type: Literal["transcription_session.update"]
    event_id: str | None = None
