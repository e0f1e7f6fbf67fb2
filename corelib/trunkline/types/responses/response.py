"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared
from trunkline.types.responses.output_text import OutputText


class ToolChoiceSpecificProgrammaticToolCallingParam(BaseModel):
    """Makes the model call tools by a program."""

    type: Literal["programmatic_tool_calling"]
    """Which kind this is."""


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


class IncompleteDetails(BaseModel):
    """Why an answer is incomplete."""

    reason: Literal["max_output_tokens", "content_filter"] | None = None
    """What cut it short."""


class PromptCacheOptions(BaseModel):
    """How a prompt's beginning is cached, and for how long."""

    mode: Literal["implicit", "explicit"]
    """Whether the API chooses what to cache, or your marks do."""
    ttl: Literal["30m"]
    """How long it stays cached."""


class ModerationInputModerationResult(BaseModel):
    """What moderation found in the prompt."""

    categories: dict[str, bool]
    """By category, whether it applies."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """By category, what was looked at: text, pictures."""
    category_scores: dict[str, float]
    """By category, how sure the model is that it applies, from 0 to 1."""
    flagged: bool
    """Whether any category applies."""
    model: str
    """The model's id."""
    type: Literal["moderation_result"]
    """Which kind this is."""


class ModerationInputError(BaseModel):
    """Why the prompt was not moderated."""

    code: str
    """The error's code, for programs."""
    message: str
    """What went wrong, in words."""
    type: Literal["error"]
    """Which kind this is."""


ModerationInput: TypeAlias = Annotated[
    ModerationInputModerationResult | ModerationInputError, Discriminator("type")
]


class ModerationOutputModerationResult(BaseModel):
    """What moderation found in the answer."""

    categories: dict[str, bool]
    """By category, whether it applies."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """By category, what was looked at: text, pictures."""
    category_scores: dict[str, float]
    """By category, how sure the model is that it applies, from 0 to 1."""
    flagged: bool
    """Whether any category applies."""
    model: str
    """The model's id."""
    type: Literal["moderation_result"]
    """Which kind this is."""


class ModerationOutputError(BaseModel):
    """Why the answer was not moderated."""

    code: str
    """The error's code, for programs."""
    message: str
    """What went wrong, in words."""
    type: Literal["error"]
    """Which kind this is."""


ModerationOutput: TypeAlias = Annotated[
    ModerationOutputModerationResult | ModerationOutputError, Discriminator("type")
]


class Moderation(BaseModel):
    """What moderation found in the prompt and in the answer."""

    input: ModerationInput
    """What it found in the prompt."""
    output: ModerationOutput
    """What it found in the answer."""


class Conversation(BaseModel):
    """The conversation that a response belongs to."""

    id: str
    """The conversation's id."""


class Response(OutputText):
    """A model's answer, and what was asked."""

    id: str
    """Identifies the response, to go on from it."""
    created_at: float
    """When it was made, in Unix seconds."""
    error: responses.ResponseError | None = None
    """Why no answer came, if so."""
    incomplete_details: IncompleteDetails | None = None
    """Why the answer is incomplete, if it is."""
    instructions: str | list[responses.ResponseInputItem] | None = None
    """What the model was told first."""
    metadata: shared.Metadata | None = None
    """Up to 16 labels of your own."""
    model: shared.ResponsesModel
    """The model that answered."""
    object: Literal["response"]
    """Which kind of object this is."""
    output: list[responses.ResponseOutputItem]
    """What the model did, in its order: messages, tool calls, reasoning."""
    parallel_tool_calls: bool
    """Whether several tools may be called at once. Default `true`."""
    temperature: float | None = None
    """How freely tokens are chosen: the higher, the wilder. From 0 to 2, default `1`."""
    tool_choice: ToolChoice
    """Whether and which tools are to be called."""
    tools: list[responses.Tool]
    """What the model may call."""
    top_p: float | None = None
    """Only the likeliest tokens of this total probability are chosen from. From 0 to 1, default `1`."""
    background: bool | None = None
    """Whether it is worked on behind the request. Default `false`."""
    completed_at: float | None = None
    """When it was finished, in Unix seconds."""
    conversation: Conversation | None = None
    """The conversation that it belongs to."""
    max_output_tokens: int | None = None
    """At most so many tokens, reasoning included."""
    max_tool_calls: int | None = None
    """At most so many calls of built-in tools."""
    moderation: Moderation | None = None
    """What moderation found, if the request asked for it."""
    previous_response_id: str | None = None
    """The response that this one goes on from."""
    prompt: responses.ResponsePrompt | None = None
    """The stored prompt that was used."""
    prompt_cache_key: str | None = None
    """Requests with the same key are likelier to find their beginning cached."""
    prompt_cache_options: PromptCacheOptions | None = None
    """How the prompt's beginning is cached, and for how long."""
    prompt_cache_retention: Literal["in_memory", "24h"] | None = None
    """How long the prompt's beginning stays cached. Deprecated."""
    reasoning: shared.Reasoning | None = None
    """How much the model thinks, and what it tells of it."""
    safety_identifier: str | None = None
    """Your end user's id, hashed, to trace misuse. At most 64 characters."""
    service_tier: responses.ServiceTier | None = None
    """The tier that serves the request."""
    status: responses.ResponseStatus | None = None
    """How far it has come."""
    text: responses.ResponseTextConfig | None = None
    """The form of the answer's text."""
    top_logprobs: int | None = None
    """How many of the likeliest tokens are given at each place. From 0 to 20."""
    truncation: Literal["auto", "disabled"] | None = None
    """What happens to a conversation that is too long. Default `disabled`."""
    usage: responses.ResponseUsage | None = None
    """What was charged."""
    user: str | None = None
    """Your end user's id; `safety_identifier` and `prompt_cache_key` replaced it. Deprecated."""
