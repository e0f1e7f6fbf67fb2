"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline import types
from trunkline.models import BaseModel, Discriminator
from trunkline.types import chat
from trunkline.types.chat.reasoning_text import ReasoningText


class ChoiceDeltaFunctionCall(BaseModel):
    """Delta of a legacy function call; replaced by tool calls."""

    arguments: str | None = None
    """Next piece of the JSON text of the arguments."""
    name: str | None = None
    """Name of the function, in the first delta."""


class ChoiceDeltaToolCallFunction(BaseModel):
    """Delta of the name and arguments of a called function."""

    arguments: str | None = None
    """Next piece of the JSON text of the arguments."""
    name: str | None = None
    """Name of the function, in the first delta of the call."""


class ChoiceDeltaToolCall(BaseModel):
    """Delta of a tool call; deltas with the same `index` belong to one call."""

    index: int
    """Index of the tool call in the message."""
    id: str | None = None
    """ID of the call, in its first delta."""
    function: ChoiceDeltaToolCallFunction | None = None
    """Delta of the function's name and arguments."""
    type: Literal["function"] | None = None
    """Type of the object."""


class ChoiceDeltaAudio(BaseModel):
    """Piece of audio."""

    id: str | None = None
    """Unique ID."""
    data: str | None = None
    """Audio, base64 encoded."""
    expires_at: int | None = None
    """Time at which it expires, in Unix seconds."""
    transcript: str | None = None
    """Piece of the transcript."""


class ChoiceDelta(ReasoningText):
    """Delta of a message."""

    audio: ChoiceDeltaAudio | None = None
    """Piece of audio."""
    content: str | None = None
    """Next piece of the text."""
    function_call: ChoiceDeltaFunctionCall | None = None
    """Delta of a function call; replaced by `tool_calls`. Deprecated."""
    refusal: str | None = None
    """Next piece of the refusal."""
    role: Literal["developer", "system", "user", "assistant", "tool"] | None = None
    """Role of the message author, in the first chunk."""
    tool_calls: list[ChoiceDeltaToolCall] | None = None
    """Deltas of tool calls."""


class ChoiceLogprobs(BaseModel):
    """Log probabilities of the output tokens in a chunk."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """Tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """Tokens of the refusal."""


class Choice(BaseModel):
    """Delta of one of the `n` choices."""

    delta: ChoiceDelta
    """Delta of the message."""
    finish_reason: (
        Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None
    ) = None
    """Reason why generation ended; `None` until then."""
    index: int
    """Index of the choice."""
    logprobs: ChoiceLogprobs | None = None
    """Log probabilities of the output tokens, if requested."""


class ModerationInputModerationResultsResult(BaseModel):
    """Moderation result of one input."""

    categories: dict[str, bool]
    """Whether each category was flagged."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """Input types that each category was evaluated on: text, image."""
    category_scores: dict[str, float]
    """Score of each category, from 0 to 1."""
    flagged: bool
    """Whether any category was flagged."""
    model: str
    """Moderation model."""
    type: Literal["moderation_result"]
    """Type of the object."""


class ModerationInputModerationResults(BaseModel):
    """Moderation results of the input."""

    model: str
    """Moderation model."""
    results: list[ModerationInputModerationResultsResult]
    """Results, one for each input."""
    type: Literal["moderation_results"]
    """Type of the object."""


class ModerationInputError(BaseModel):
    """Error in the moderation of the input."""

    code: str
    """Error code."""
    message: str
    """Error message."""
    type: Literal["error"]
    """Type of the object."""


ModerationInput: TypeAlias = Annotated[
    ModerationInputModerationResults | ModerationInputError, Discriminator("type")
]


class ModerationOutputModerationResultsResult(BaseModel):
    """Moderation result of one output."""

    categories: dict[str, bool]
    """Whether each category was flagged."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """Input types that each category was evaluated on: text, image."""
    category_scores: dict[str, float]
    """Score of each category, from 0 to 1."""
    flagged: bool
    """Whether any category was flagged."""
    model: str
    """Moderation model."""
    type: Literal["moderation_result"]
    """Type of the object."""


class ModerationOutputModerationResults(BaseModel):
    """Moderation results of the output."""

    model: str
    """Moderation model."""
    results: list[ModerationOutputModerationResultsResult]
    """Results, one for each output."""
    type: Literal["moderation_results"]
    """Type of the object."""


class ModerationOutputError(BaseModel):
    """Error in the moderation of the output."""

    code: str
    """Error code."""
    message: str
    """Error message."""
    type: Literal["error"]
    """Type of the object."""


ModerationOutput: TypeAlias = Annotated[
    ModerationOutputModerationResults | ModerationOutputError, Discriminator("type")
]


class Moderation(BaseModel):
    """Moderation results of the input and the output."""

    input: ModerationInput
    """Result for the input."""
    output: ModerationOutput
    """Result for the output."""


class ChatCompletionChunk(BaseModel):
    """Chunk of a streamed chat completion."""

    id: str
    """ID of the chat completion, the same in all its chunks."""
    choices: list[Choice]
    """Deltas of the choices; empty in a final chunk that has only the usage."""
    created: int
    """Creation time of the chat completion, in Unix seconds."""
    model: str
    """Model that generates the completion."""
    object: Literal["chat.completion.chunk"]
    """Object type."""
    moderation: Moderation | None = None
    """Moderation results, if the request asked for them."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """Service tier that processed the request."""
    system_fingerprint: str | None = None
    """Fingerprint of the backend configuration; a change can affect seeded results. Deprecated."""
    usage: types.CompletionUsage | None = None
    """Token usage: in the final chunk, if `stream_options` asked for it."""
