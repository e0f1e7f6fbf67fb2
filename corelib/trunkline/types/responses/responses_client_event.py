"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared


class PromptCacheOptions(BaseModel):
    mode: Literal["implicit", "explicit"] | None = None
    ttl: Literal["30m"] | None = None


class ToolChoiceSpecificProgrammaticToolCallingParam(BaseModel):
    """Tool choice that forces programmatic tool calling."""

    type: Literal["programmatic_tool_calling"]
    """Type of the object."""


ToolChoice: TypeAlias = Annotated[
    responses.ToolChoiceOptions
    | responses.ToolChoiceAllowed
    | responses.ToolChoiceTypes
    | responses.ToolChoiceFunction
    | responses.ToolChoiceMcp
    | responses.ToolChoiceCustom
    | ToolChoiceSpecificProgrammaticToolCallingParam
    | responses.ToolChoiceApplyPatch
    | responses.ToolChoiceShell,
    Discriminator("type"),
]


class ModerationPolicyInput(BaseModel):
    mode: Literal["score", "block"]


class ModerationPolicyOutput(BaseModel):
    mode: Literal["score", "block"]


class ModerationPolicy(BaseModel):
    input: ModerationPolicyInput | None = None
    output: ModerationPolicyOutput | None = None


class Moderation(BaseModel):
    model: str
    policy: ModerationPolicy | None = None


class StreamOptions(BaseModel):
    include_obfuscation: bool | None = None


Conversation: TypeAlias = str | responses.ResponseConversationParam


class ContextManagement(BaseModel):
    type: str
    compact_threshold: int | None = None
    """At least 1000."""


class ResponsesClientEvent(BaseModel):
    type: Literal["response.create"]
    background: bool | None = None
    """Default `false`."""
    context_management: list[ContextManagement] | None = None
    conversation: Conversation | None = None
    include: list[responses.ResponseIncludable] | None = None
    input: str | responses.ResponseInput | None = None
    instructions: str | None = None
    max_output_tokens: int | None = None
    """At least 16."""
    max_tool_calls: int | None = None
    metadata: shared.Metadata | None = None
    model: shared.ResponsesModel | None = None
    moderation: Moderation | None = None
    parallel_tool_calls: bool | None = None
    """Default `true`."""
    previous_response_id: str | None = None
    prompt: responses.ResponsePrompt | None = None
    prompt_cache_key: str | None = None
    prompt_cache_options: PromptCacheOptions | None = None
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    """Deprecated."""
    reasoning: shared.Reasoning | None = None
    safety_identifier: str | None = None
    """At most 64 characters."""
    service_tier: responses.ServiceTier | None = None
    store: bool | None = None
    """Default `true`."""
    stream: bool | None = None
    """Default `false`."""
    stream_id: str | None = None
    """At most 256 characters."""
    stream_options: StreamOptions | None = None
    temperature: float | None = None
    """From 0 to 2, default `1`."""
    text: responses.ResponseTextConfig | None = None
    tool_choice: ToolChoice | None = None
    tools: list[responses.Tool] | None = None
    top_logprobs: int | None = None
    """From 0 to 20."""
    top_p: float | None = None
    """From 0 to 1, default `1`."""
    truncation: Literal["auto", "disabled"] | None = None
    """Default `disabled`, deprecated."""
    user: str | None = None
    """Deprecated."""
