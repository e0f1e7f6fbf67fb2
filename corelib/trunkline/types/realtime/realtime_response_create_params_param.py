"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import TypedDict

from trunkline.types.realtime.conversation_item_param import ConversationItemParam
from trunkline.types.realtime.realtime_function_tool_param import RealtimeFunctionToolParam
from trunkline.types.realtime.realtime_reasoning_param import RealtimeReasoningParam
from trunkline.types.realtime.realtime_response_create_audio_output_param import (
    RealtimeResponseCreateAudioOutputParam,
)
from trunkline.types.realtime.realtime_response_create_mcp_tool_param import (
    RealtimeResponseCreateMcpToolParam,
)
from trunkline.types.responses.response_prompt_param import ResponsePromptParam
from trunkline.types.responses.tool_choice_function_param import ToolChoiceFunctionParam
from trunkline.types.responses.tool_choice_mcp_param import ToolChoiceMcpParam
from trunkline.types.responses.tool_choice_options import ToolChoiceOptions
from trunkline.types.shared_params.metadata import Metadata

Tool: TypeAlias = RealtimeFunctionToolParam | RealtimeResponseCreateMcpToolParam


ToolChoice: TypeAlias = ToolChoiceOptions | ToolChoiceFunctionParam | ToolChoiceMcpParam


class RealtimeResponseCreateParamsParam(TypedDict, total=False):
    audio: RealtimeResponseCreateAudioOutputParam
    conversation: str | Literal["auto", "none"]
    input: Iterable[ConversationItemParam]
    instructions: str
    max_output_tokens: int | Literal["inf"]
    metadata: Metadata | None
    output_modalities: list[Literal["text", "audio"]]
    parallel_tool_calls: bool
    prompt: ResponsePromptParam | None
    reasoning: RealtimeReasoningParam
    tool_choice: ToolChoice
    """Default `auto`."""
    tools: Iterable[Tool]
