"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class SessionClientSecretExpiresAfter(BaseModel):
    anchor: Literal["created_at"]
    seconds: int | None = None


class SessionClientSecret(BaseModel):
    expires_after: SessionClientSecretExpiresAfter | None = None


class SessionInputAudioNoiseReduction(BaseModel):
    type: Literal["near_field", "far_field"] | None = None


class SessionInputAudioTranscription(BaseModel):
    language: str | None = None
    model: str | None = None
    prompt: str | None = None


class SessionTool(BaseModel):
    description: str | None = None
    name: str | None = None
    parameters: object | None = None
    type: Literal["function"] | None = None


class SessionTracingTracingConfiguration(BaseModel):
    group_id: str | None = None
    metadata: object | None = None
    workflow_name: str | None = None


SessionTracing: TypeAlias = Literal["auto"] | SessionTracingTracingConfiguration


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
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | None = None
    input_audio_noise_reduction: SessionInputAudioNoiseReduction | None = None
    input_audio_transcription: SessionInputAudioTranscription | None = None
    instructions: str | None = None
    max_response_output_tokens: int | Literal["inf"] | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    model: (
        Literal[
            "gpt-realtime",
            "gpt-realtime-2025-08-28",
            "gpt-4o-realtime-preview",
            "gpt-4o-realtime-preview-2024-10-01",
            "gpt-4o-realtime-preview-2024-12-17",
            "gpt-4o-realtime-preview-2025-06-03",
            "gpt-4o-mini-realtime-preview",
            "gpt-4o-mini-realtime-preview-2024-12-17",
        ]
        | None
    ) = None
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | None = None
    speed: float | None = None
    temperature: float | None = None
    tool_choice: str | None = None
    tools: list[SessionTool] | None = None
    tracing: SessionTracing | None = None
    turn_detection: SessionTurnDetection | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"] | None
    ) = None


class SessionUpdateEvent(BaseModel):
    session: Session
    type: Literal["session.update"]
    event_id: str | None = None
