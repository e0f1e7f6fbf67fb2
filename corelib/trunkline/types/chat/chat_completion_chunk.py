"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline import types
from trunkline.models import BaseModel, Discriminator
from trunkline.types import chat


class ChoiceDeltaFunctionCall(BaseModel):
    """A piece of a function call, in the style that tool calls replaced."""

    arguments: str | None = None
    """The next piece of the arguments' JSON text."""
    name: str | None = None
    """The function; in the first piece."""


class ChoiceDeltaToolCallFunction(BaseModel):
    """A piece of the name or of the arguments of a called function."""

    arguments: str | None = None
    """The next piece of the arguments' JSON text."""
    name: str | None = None
    """The function; in the call's first piece."""


class ChoiceDeltaToolCall(BaseModel):
    """A piece of a tool call; pieces with the same `index` belong together."""

    index: int
    """Which of the message's tool calls this continues."""
    id: str | None = None
    """Identifies the call; in its first piece."""
    function: ChoiceDeltaToolCallFunction | None = None
    """The piece of the function's name and arguments."""
    type: Literal["function"] | None = None
    """Which kind this is."""


class ChoiceDelta(BaseModel):
    """The piece of a message that an event adds."""

    content: str | None = None
    """The next piece of the text."""
    function_call: ChoiceDeltaFunctionCall | None = None
    """A piece of a function call; `tool_calls` replaced it. Deprecated."""
    refusal: str | None = None
    """The next piece of a refusal."""
    role: Literal["developer", "system", "user", "assistant", "tool"] | None = None
    """Whose message it is; in the first chunk."""
    tool_calls: list[ChoiceDeltaToolCall] | None = None
    """Pieces of tool calls."""


class ChoiceLogprobs(BaseModel):
    """The log probabilities of the tokens in a chunk."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the refusal."""


class Choice(BaseModel):
    """What an event adds to one of the `n` answers."""

    delta: ChoiceDelta
    """The piece of the message."""
    finish_reason: (
        Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None
    ) = None
    """Why the model stopped; `None` until it has."""
    index: int
    """The place of this answer among the `n`."""
    logprobs: ChoiceLogprobs | None = None
    """Log probabilities, if asked for."""


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


class ChatCompletionChunk(BaseModel):
    """One event of a streamed completion."""

    id: str
    """Identifies the completion; all of its chunks have the same."""
    choices: list[Choice]
    """What is added; empty in a last chunk that carries only the usage."""
    created: int
    """When the completion was made, in Unix seconds."""
    model: str
    """The model that answers."""
    object: Literal["chat.completion.chunk"]
    """Which kind of object this is."""
    moderation: Moderation | None = None
    """What moderation found, if the request asked for it."""
    obfuscation: str | None = None
    """Random padding, which hides the event's length."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """The tier that serves the request."""
    system_fingerprint: str | None = None
    """Changes when the backend does, which may change the answers to one seed. Deprecated."""
    usage: types.CompletionUsage | None = None
    """What was charged: in the last chunk, if `stream_options` ask for it."""
