"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_conversation_param_param import (
    ResponseConversationParamParam,
)
from trunkline.types.responses.response_includable import ResponseIncludable
from trunkline.types.responses.response_input_param import ResponseInputParam
from trunkline.types.responses.response_prompt_param import ResponsePromptParam
from trunkline.types.responses.response_text_config_param import ResponseTextConfigParam
from trunkline.types.responses.service_tier import ServiceTier
from trunkline.types.responses.tool_choice_allowed_param import ToolChoiceAllowedParam
from trunkline.types.responses.tool_choice_apply_patch_param import ToolChoiceApplyPatchParam
from trunkline.types.responses.tool_choice_custom_param import ToolChoiceCustomParam
from trunkline.types.responses.tool_choice_function_param import ToolChoiceFunctionParam
from trunkline.types.responses.tool_choice_mcp_param import ToolChoiceMcpParam
from trunkline.types.responses.tool_choice_options import ToolChoiceOptions
from trunkline.types.responses.tool_choice_shell_param import ToolChoiceShellParam
from trunkline.types.responses.tool_choice_types_param import ToolChoiceTypesParam
from trunkline.types.responses.tool_param import ToolParam
from trunkline.types.shared_params.metadata import Metadata
from trunkline.types.shared_params.reasoning import Reasoning
from trunkline.types.shared_params.responses_model import ResponsesModel


class AccessPrograms(TypedDict, total=False):
    cyber: Literal["standard", "daybreak_blue", "daybreak_red"]


class BackgroundOptions(TypedDict, total=False):
    completion_window: Literal["soonest", "2h", "8h"]
    continuation_id: str


class ContextManagement(TypedDict, total=False):
    type: Required[str]
    compact_threshold: int | None
    """At least 1000."""


Conversation: TypeAlias = str | ResponseConversationParamParam


class Image(TypedDict, total=False):
    context_compression: Literal["auto", "enabled", "disabled"]


class ModerationPolicyInput(TypedDict, total=False):
    mode: Required[Literal["score", "block"]]


class ModerationPolicyOutput(TypedDict, total=False):
    mode: Required[Literal["score", "block"]]


class ModerationPolicy(TypedDict, total=False):
    input: ModerationPolicyInput | None
    output: ModerationPolicyOutput | None


class Moderation(TypedDict, total=False):
    model: Required[str]
    policy: ModerationPolicy | None


class PromptCacheOptions(TypedDict, total=False):
    comparison_response_id: str | None
    mode: Literal["implicit", "explicit"]
    prewarm: bool
    ttl: Literal["30m", "12h"]


class StreamOptions(TypedDict, total=False):
    include_obfuscation: bool


class ToolChoiceSpecificProgrammaticToolCallingParam(TypedDict, total=False):
    """Tool choice that forces programmatic tool calling."""

    type: Required[Literal["programmatic_tool_calling"]]


ToolChoice: TypeAlias = (
    ToolChoiceOptions
    | ToolChoiceAllowedParam
    | ToolChoiceTypesParam
    | ToolChoiceFunctionParam
    | ToolChoiceMcpParam
    | ToolChoiceCustomParam
    | ToolChoiceSpecificProgrammaticToolCallingParam
    | ToolChoiceApplyPatchParam
    | ToolChoiceShellParam
)


class ResponseCreateParamsBase(TypedDict, total=False):
    access_programs: AccessPrograms
    background: bool | None
    """Default `false`."""
    background_options: BackgroundOptions
    context_management: Iterable[ContextManagement] | None
    conversation: Conversation | None
    image: Image
    include: list[ResponseIncludable] | None
    input: str | ResponseInputParam
    instructions: str | None
    max_output_tokens: int | None
    """At least 16."""
    max_tool_calls: int | None
    metadata: Metadata | None
    model: ResponsesModel
    moderation: Moderation | None
    parallel_tool_calls: bool | None
    """Default `true`."""
    previous_response_id: str | None
    prompt: ResponsePromptParam | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """Deprecated."""
    reasoning: Reasoning | None
    safety_identifier: str | None
    """At most 64 characters."""
    service_tier: ServiceTier | None
    store: bool | None
    """Default `true`."""
    stream_options: StreamOptions | None
    temperature: float | None
    """From 0 to 2, default `1`."""
    text: ResponseTextConfigParam
    tool_choice: ToolChoice
    tools: Iterable[ToolParam]
    top_logprobs: int | None
    """From 0 to 20."""
    top_p: float | None
    """From 0 to 1, default `1`."""
    truncation: Literal["auto", "disabled"] | None
    """Default `disabled`, deprecated."""
    user: str
    """Deprecated."""


class ResponseCreateParamsNonStreaming(ResponseCreateParamsBase, total=False):
    stream: Literal[False] | None


class ResponseCreateParamsStreaming(ResponseCreateParamsBase, total=False):
    stream: Required[Literal[True]]


ResponseCreateParams: TypeAlias = ResponseCreateParamsNonStreaming | ResponseCreateParamsStreaming
