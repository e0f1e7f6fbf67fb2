"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared


class ResponseCreateAccessPrograms(BaseModel):
    cyber: Literal["standard", "daybreak_blue", "daybreak_red"] | None = None


class ResponseCreateBackgroundOptions(BaseModel):
    completion_window: Literal["soonest", "2h", "8h"] | None = None
    continuation_id: str | None = None


class ResponseCreateContextManagement(BaseModel):
    type: str
    compact_threshold: int | None = None


ResponseCreateConversation: TypeAlias = str | responses.ResponseConversationParam


class ResponseCreateImage(BaseModel):
    context_compression: Literal["auto", "enabled", "disabled"] | None = None


class ResponseCreateModerationPolicyInput(BaseModel):
    mode: Literal["score", "block"]


class ResponseCreateModerationPolicyOutput(BaseModel):
    mode: Literal["score", "block"]


class ResponseCreateModerationPolicy(BaseModel):
    input: ResponseCreateModerationPolicyInput | None = None
    output: ResponseCreateModerationPolicyOutput | None = None


class ResponseCreateModeration(BaseModel):
    model: str
    policy: ResponseCreateModerationPolicy | None = None


class ResponseCreatePromptCacheOptions(BaseModel):
    comparison_response_id: str | None = None
    mode: Literal["implicit", "explicit"] | None = None
    prewarm: bool | None = None
    ttl: Literal["30m", "12h"] | None = None


class ResponseCreateStreamOptions(BaseModel):
    include_obfuscation: bool | None = None


class ResponseCreateToolChoiceSpecificProgrammaticToolCallingParam(BaseModel):
    type: Literal["programmatic_tool_calling"]


ResponseCreateToolChoice: TypeAlias = (
    responses.ToolChoiceOptions
    | responses.ToolChoiceAllowed
    | responses.ToolChoiceTypes
    | responses.ToolChoiceFunction
    | responses.ToolChoiceMcp
    | responses.ToolChoiceCustom
    | ResponseCreateToolChoiceSpecificProgrammaticToolCallingParam
    | responses.ToolChoiceApplyPatch
    | responses.ToolChoiceShell
)


class ResponseCreate(BaseModel):
    type: Literal["response.create"]
    access_programs: ResponseCreateAccessPrograms | None = None
    background: bool | None = None
    background_options: ResponseCreateBackgroundOptions | None = None
    context_management: list[ResponseCreateContextManagement] | None = None
    conversation: ResponseCreateConversation | None = None
    generate: bool | None = None
    image: ResponseCreateImage | None = None
    include: list[responses.ResponseIncludable] | None = None
    input: str | responses.ResponseInput | None = None
    instructions: str | None = None
    max_output_tokens: int | None = None
    max_tool_calls: int | None = None
    metadata: shared.Metadata | None = None
    model: shared.ResponsesModel | None = None
    moderation: ResponseCreateModeration | None = None
    parallel_tool_calls: bool | None = None
    previous_response_id: str | None = None
    prompt: responses.ResponsePrompt | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: ResponseCreatePromptCacheOptions | None = None
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    reasoning: shared.Reasoning | None = None
    safety_identifier: str | None = None
    service_tier: (
        Literal["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"] | None
    ) = None
    store: bool | None = None
    stream: bool | None = None
    stream_id: str | None = None
    stream_options: ResponseCreateStreamOptions | None = None
    temperature: float | None = None
    text: responses.ResponseTextConfig | None = None
    tool_choice: ResponseCreateToolChoice | None = None
    tools: list[responses.Tool] | None = None
    top_logprobs: int | None = None
    top_p: float | None = None
    truncation: Literal["auto", "disabled"] | None = None
    user: str | None = None


ResponsesClientEvent: TypeAlias = Annotated[
    ResponseCreate | responses.ResponseSteerEvent, Discriminator("type")
]


ContextManagement: TypeAlias = ResponseCreateContextManagement


Conversation: TypeAlias = ResponseCreateConversation


Moderation: TypeAlias = ResponseCreateModeration


ModerationPolicy: TypeAlias = ResponseCreateModerationPolicy


ModerationPolicyInput: TypeAlias = ResponseCreateModerationPolicyInput


ModerationPolicyOutput: TypeAlias = ResponseCreateModerationPolicyOutput


PromptCacheOptions: TypeAlias = ResponseCreatePromptCacheOptions


StreamOptions: TypeAlias = ResponseCreateStreamOptions


ToolChoice: TypeAlias = ResponseCreateToolChoice


ToolChoiceSpecificProgrammaticToolCallingParam: TypeAlias = (
    ResponseCreateToolChoiceSpecificProgrammaticToolCallingParam
)
