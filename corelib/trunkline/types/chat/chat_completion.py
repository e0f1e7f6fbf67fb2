"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline import types
from trunkline.models import BaseModel, Discriminator
from trunkline.types import chat, shared


class ChoiceLogprobs(BaseModel):
    """The log probabilities of an answer's tokens."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the refusal."""


class Choice(BaseModel):
    """One of the `n` answers of a completion."""

    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
    """Why the model stopped."""
    index: int
    """The place of this answer among the `n`."""
    logprobs: ChoiceLogprobs | None = None
    """Log probabilities, if asked for."""
    message: chat.ChatCompletionMessage
    """The answer."""


class ModerationInputModerationResultsResult(BaseModel):
    """What one moderation model says about the prompt."""

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


class ModerationInputModerationResults(BaseModel):
    """What moderation found in the prompt."""

    model: str
    """The model's id."""
    results: list[ModerationInputModerationResultsResult]
    """One finding for each input."""
    type: Literal["moderation_results"]
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
    ModerationInputModerationResults | ModerationInputError, Discriminator("type")
]


class ModerationOutputModerationResultsResult(BaseModel):
    """What one moderation model says about the answer."""

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


class ModerationOutputModerationResults(BaseModel):
    """What moderation found in the answer."""

    model: str
    """The model's id."""
    results: list[ModerationOutputModerationResultsResult]
    """One finding for each output."""
    type: Literal["moderation_results"]
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
    ModerationOutputModerationResults | ModerationOutputError, Discriminator("type")
]


class Moderation(BaseModel):
    """What moderation found in the prompt and in the answer."""

    input: ModerationInput
    """What it found in the prompt."""
    output: ModerationOutput
    """What it found in the answer."""


class ChatCompletion(BaseModel):
    """A model's answer to a conversation."""

    id: str
    """Identifies this completion."""
    choices: list[Choice]
    """The answers, as many as `n` asked for."""
    created: int
    """When it was made, in Unix seconds."""
    model: str
    """The model that answered."""
    object: Literal["chat.completion"]
    """Which kind of object this is."""
    metadata: shared.Metadata | None = None
    """Your own labels, for stored completions."""
    moderation: Moderation | None = None
    """What moderation found, if the request asked for it."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """The tier that served the request."""
    system_fingerprint: str | None = None
    """Changes when the backend does, which may change the answers to one seed. Deprecated."""
    usage: types.CompletionUsage | None = None
    """What was charged."""
