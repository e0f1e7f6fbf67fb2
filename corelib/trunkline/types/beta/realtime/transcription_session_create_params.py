"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class ClientSecretExpiresAt(TypedDict, total=False):
    anchor: Literal["created_at"]
    seconds: int


class ClientSecret(TypedDict, total=False):
    expires_at: ClientSecretExpiresAt


class InputAudioNoiseReduction(TypedDict, total=False):
    type: Literal["near_field", "far_field"]


class InputAudioTranscription(TypedDict, total=False):
    language: str
    model: Literal["gpt-4o-transcribe", "gpt-4o-mini-transcribe", "whisper-1"]
    prompt: str


class TurnDetection(TypedDict, total=False):
    create_response: bool
    eagerness: Literal["low", "medium", "high", "auto"]
    interrupt_response: bool
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float
    type: Literal["server_vad", "semantic_vad"]


class TranscriptionSessionCreateParams(TypedDict, total=False):
    client_secret: ClientSecret
    include: SequenceNotStr[str]
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    input_audio_noise_reduction: InputAudioNoiseReduction
    input_audio_transcription: InputAudioTranscription
    modalities: list[Literal["text", "audio"]]
    turn_detection: TurnDetection
