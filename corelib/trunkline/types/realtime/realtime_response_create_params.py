"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime, responses, shared

Tool: TypeAlias = realtime.RealtimeFunctionTool | realtime.RealtimeResponseCreateMcpTool


ToolChoice: TypeAlias = (
    responses.ToolChoiceOptions | responses.ToolChoiceFunction | responses.ToolChoiceMcp
)


class RealtimeResponseCreateParams(BaseModel):
    audio: realtime.RealtimeResponseCreateAudioOutput | None = None
    conversation: str | Literal["auto", "none"] | None = None
    input: list[realtime.ConversationItem] | None = None
    instructions: str | None = None
    max_output_tokens: int | Literal["inf"] | None = None
    metadata: shared.Metadata | None = None
    output_modalities: list[Literal["text", "audio"]] | None = None
    parallel_tool_calls: bool | None = None
    prompt: responses.ResponsePrompt | None = None
    reasoning: realtime.RealtimeReasoning | None = None
    tool_choice: ToolChoice | None = None
    """Default `auto`."""
    tools: list[Tool] | None = None
