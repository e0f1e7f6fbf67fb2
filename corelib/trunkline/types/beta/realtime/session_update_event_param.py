"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class SessionClientSecretExpiresAfter(TypedDict, total=False):
    anchor: Required[Literal["created_at"]]
    seconds: int


class SessionClientSecret(TypedDict, total=False):
    expires_after: SessionClientSecretExpiresAfter


class SessionInputAudioNoiseReduction(TypedDict, total=False):
    type: Literal["near_field", "far_field"]


class SessionInputAudioTranscription(TypedDict, total=False):
    language: str
    model: str
    prompt: str


class SessionTool(TypedDict, total=False):
    description: str
    name: str
    parameters: object
    type: Literal["function"]


class SessionTracingTracingConfiguration(TypedDict, total=False):
    group_id: str
    metadata: object
    workflow_name: str


SessionTracing: TypeAlias = Literal["auto"] | SessionTracingTracingConfiguration


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
    input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    input_audio_noise_reduction: SessionInputAudioNoiseReduction
    input_audio_transcription: SessionInputAudioTranscription
    instructions: str
    max_response_output_tokens: int | Literal["inf"]
    modalities: list[Literal["text", "audio"]]
    model: Literal[
        "gpt-realtime",
        "gpt-realtime-2025-08-28",
        "gpt-4o-realtime-preview",
        "gpt-4o-realtime-preview-2024-10-01",
        "gpt-4o-realtime-preview-2024-12-17",
        "gpt-4o-realtime-preview-2025-06-03",
        "gpt-4o-mini-realtime-preview",
        "gpt-4o-mini-realtime-preview-2024-12-17",
    ]
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    speed: float
    temperature: float
    tool_choice: str
    tools: Iterable[SessionTool]
    tracing: SessionTracing
    turn_detection: SessionTurnDetection
    voice: str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"]


class SessionUpdateEventParam(TypedDict, total=False):
    session: Required[Session]
    type: Required[Literal["session.update"]]
    event_id: str
