"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime, responses


class AudioInputNoiseReduction(BaseModel):
    strength: float | None = None
    type: realtime.NoiseReductionType | None = None


class AudioInputTurnDetectionServerVad(BaseModel):
    type: Literal["server_vad"]
    """Default `server_vad`."""
    create_response: bool | None = None
    """Default `true`."""
    idle_timeout_ms: int | None = None
    """From 5000 to 30000."""
    interrupt_response: bool | None = None
    """Default `true`."""
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None


class AudioInputTurnDetectionSemanticVad(BaseModel):
    type: Literal["semantic_vad"]
    create_response: bool | None = None
    """Default `true`."""
    eagerness: Literal["low", "medium", "high", "auto"] | None = None
    """Default `auto`."""
    interrupt_response: bool | None = None
    """Default `true`."""


AudioInputTurnDetection: TypeAlias = (
    AudioInputTurnDetectionServerVad | AudioInputTurnDetectionSemanticVad
)


class AudioInput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    noise_reduction: AudioInputNoiseReduction | None = None
    transcription: realtime.AudioTranscription | None = None
    turn_detection: AudioInputTurnDetection | None = None


class AudioOutput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    speed: float | None = None
    """From 0.25 to 1.5, default `1`."""
    voice: (
        str
        | Literal[
            "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
        ]
        | None
    ) = None
    """Default `alloy`."""


class Audio(BaseModel):
    input: AudioInput | None = None
    output: AudioOutput | None = None


class TracingTracingConfiguration(BaseModel):
    group_id: str | None = None
    metadata: object | None = None
    workflow_name: str | None = None


Tracing: TypeAlias = Literal["auto"] | TracingTracingConfiguration


class ToolMcpToolAllowedToolsMcpToolFilter(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


ToolMcpToolAllowedTools: TypeAlias = list[str] | ToolMcpToolAllowedToolsMcpToolFilter


class ToolMcpToolRequireApprovalMcpToolApprovalFilterAlways(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


class ToolMcpToolRequireApprovalMcpToolApprovalFilterNever(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


class ToolMcpToolRequireApprovalMcpToolApprovalFilter(BaseModel):
    always: ToolMcpToolRequireApprovalMcpToolApprovalFilterAlways | None = None
    never: ToolMcpToolRequireApprovalMcpToolApprovalFilterNever | None = None


ToolMcpToolRequireApproval: TypeAlias = (
    ToolMcpToolRequireApprovalMcpToolApprovalFilter | Literal["always", "never"]
)


class ToolMcpTool(BaseModel):
    server_label: str
    type: Literal["mcp"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    allowed_tools: ToolMcpToolAllowedTools | None = None
    authorization: str | None = None
    connector_id: (
        Literal[
            "connector_dropbox",
            "connector_gmail",
            "connector_googlecalendar",
            "connector_googledrive",
            "connector_microsoftteams",
            "connector_outlookcalendar",
            "connector_outlookemail",
            "connector_sharepoint",
        ]
        | None
    ) = None
    defer_loading: bool | None = None
    headers: dict[str, str] | None = None
    require_approval: ToolMcpToolRequireApproval | None = None
    """Default `always`."""
    server_description: str | None = None
    server_url: str | None = None
    tunnel_id: str | None = None


Tool: TypeAlias = realtime.RealtimeFunctionTool | ToolMcpTool


ToolChoice: TypeAlias = (
    responses.ToolChoiceOptions | responses.ToolChoiceFunction | responses.ToolChoiceMcp
)


class RealtimeSessionCreateResponse(BaseModel):
    id: str
    object: Literal["realtime.session"]
    type: Literal["realtime"]
    audio: Audio | None = None
    expires_at: int | None = None
    include: list[Literal["item.input_audio_transcription.logprobs"]] | None = None
    instructions: str | None = None
    max_output_tokens: int | Literal["inf"] | None = None
    model: (
        str
        | Literal[
            "gpt-realtime",
            "gpt-realtime-1.5",
            "gpt-realtime-2",
            "gpt-realtime-2.1",
            "gpt-realtime-2.1-mini",
            "gpt-realtime-2025-08-28",
            "gpt-4o-realtime-preview",
            "gpt-4o-realtime-preview-2024-10-01",
            "gpt-4o-realtime-preview-2024-12-17",
            "gpt-4o-realtime-preview-2025-06-03",
            "gpt-4o-mini-realtime-preview",
            "gpt-4o-mini-realtime-preview-2024-12-17",
            "gpt-realtime-mini",
            "gpt-realtime-mini-2025-10-06",
            "gpt-realtime-mini-2025-12-15",
            "gpt-audio-1.5",
            "gpt-audio-mini",
            "gpt-audio-mini-2025-10-06",
            "gpt-audio-mini-2025-12-15",
        ]
        | None
    ) = None
    output_modalities: list[Literal["text", "audio"]] | None = None
    prompt: responses.ResponsePrompt | None = None
    reasoning: realtime.RealtimeReasoning | None = None
    tool_choice: ToolChoice | None = None
    """Default `auto`."""
    tools: list[Tool] | None = None
    tracing: Tracing | None = None
    truncation: realtime.RealtimeTruncation | None = None
