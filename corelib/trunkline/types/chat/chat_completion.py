"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline import types
from trunkline.models import BaseModel, Discriminator
from trunkline.types import chat, shared


class ChoiceLogprobs(BaseModel):
    """Log probabilities of the output tokens of a choice."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """Tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """Tokens of the refusal."""


class Choice(BaseModel):
    """One of the `n` generated choices."""

    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
    """Reason why generation ended, such as `stop` or `length`."""
    index: int
    """Index of the choice."""
    logprobs: ChoiceLogprobs | None = None
    """Log probabilities of the output tokens, if requested."""
    message: chat.ChatCompletionMessage
    """Generated message."""


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


class ChatCompletion(BaseModel):
    """Chat completion: the messages that a model generated for a conversation."""

    id: str
    """ID of the chat completion."""
    choices: list[Choice]
    """Generated choices, as many as `n` in the request."""
    created: int
    """Creation time, in Unix seconds."""
    model: str
    """Model that generated the completion."""
    object: Literal["chat.completion"]
    """Object type."""
    metadata: shared.Metadata | None = None
    """Up to 16 key-value pairs attached to the stored completion."""
    moderation: Moderation | None = None
    """Moderation results, if the request asked for them."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """Service tier that processed the request."""
    system_fingerprint: str | None = None
    """Fingerprint of the backend configuration; a change can affect seeded results. Deprecated."""
    usage: types.CompletionUsage | None = None
    """Billed usage."""
