"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class SessionClientSecretExpiresAt(TypedDict, total=False):
    anchor: Literal["created_at"]
    seconds: int


class SessionClientSecret(TypedDict, total=False):
    expires_at: SessionClientSecretExpiresAt


class SessionInputAudioNoiseReduction(TypedDict, total=False):
    type: Literal["near_field", "far_field"]


class SessionInputAudioTranscription(TypedDict, total=False):
    language: str
    model: Literal["gpt-4o-transcribe", "gpt-4o-mini-transcribe", "whisper-1"]
    prompt: str


class SessionTurnDetection(TypedDict, total=False):
    create_response: bool
    eagerness: Literal["low", "medium", "high", "auto"]
    interrupt_response: bool
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float
    type: Literal["server_vad", "semantic_vad"]


class Session(TypedDict, total=False):
    client_secret: SessionClientSecret
    include: SequenceNotStr[str]
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    input_audio_noise_reduction: SessionInputAudioNoiseReduction
    input_audio_transcription: SessionInputAudioTranscription
    modalities: list[Literal["text", "audio"]]
    turn_detection: SessionTurnDetection


class TranscriptionSessionUpdateParam(TypedDict, total=False):
    session: Required[Session]
    type: Required[Literal["transcription_session.update"]]
    event_id: str
