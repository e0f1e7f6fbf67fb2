"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class ClientSecret(BaseModel):
    expires_at: int
    value: str


class InputAudioTranscription(BaseModel):
    model: str | None = None


class Tool(BaseModel):
    description: str | None = None
    name: str | None = None
    parameters: object | None = None
    type: Literal["function"] | None = None


class TracingTracingConfiguration(BaseModel):
    group_id: str | None = None
    metadata: object | None = None
    workflow_name: str | None = None


Tracing: TypeAlias = Literal["auto"] | TracingTracingConfiguration


class TurnDetection(BaseModel):
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None
    type: str | None = None


class SessionCreateResponse(BaseModel):
    client_secret: ClientSecret
    input_audio_format: str | None = None
    input_audio_transcription: InputAudioTranscription | None = None
    instructions: str | None = None
    max_response_output_tokens: int | Literal["inf"] | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    output_audio_format: str | None = None
    speed: float | None = None
    temperature: float | None = None
    tool_choice: str | None = None
    tools: list[Tool] | None = None
    tracing: Tracing | None = None
    turn_detection: TurnDetection | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"] | None
    ) = None
