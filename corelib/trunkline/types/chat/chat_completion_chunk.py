"""The model `ChatCompletionChunk` and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from trunkline import types
from trunkline.models import BaseModel, model
from trunkline.types import chat
from trunkline.types.first_use import names_of

if TYPE_CHECKING:
    from trunkline.types.chat.chat_completion_moderation import (
        Moderation as Moderation,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationInput as ModerationInput,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationInputError as ModerationInputError,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationInputModerationResults as ModerationInputModerationResults,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationInputModerationResultsResult as ModerationInputModerationResultsResult,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationOutput as ModerationOutput,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationOutputError as ModerationOutputError,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationOutputModerationResults as ModerationOutputModerationResults,
    )
    from trunkline.types.chat.chat_completion_moderation import (
        ModerationOutputModerationResultsResult as ModerationOutputModerationResultsResult,
    )
else:
    __getattr__ = names_of("trunkline.types.chat.chat_completion_moderation")


@model
class ChoiceDeltaFunctionCall(BaseModel):
    """A piece of a function call, in the style that tool calls replaced."""

    arguments: str | None = None
    name: str | None = None


@model
class ChoiceDeltaToolCallFunction(BaseModel):
    """A piece of the name or of the arguments of a called function."""

    arguments: str | None = None
    name: str | None = None


@model
class ChoiceDeltaToolCall(BaseModel):
    """A piece of a tool call; pieces with the same `index` belong together."""

    index: int
    """Which of the message's tool calls this continues."""
    id: str | None = None
    """Identifies the call; in its first piece."""
    function: ChoiceDeltaToolCallFunction | None = None
    type: Literal["function"] | None = None


@model
class ChoiceDelta(BaseModel):
    """The piece of a message that an event adds."""

    content: str | None = None
    """The next piece of the text."""
    function_call: ChoiceDeltaFunctionCall | None = None
    """A piece of a function call; `tool_calls` replaced it."""
    refusal: str | None = None
    """The next piece of a refusal."""
    role: Literal["developer", "system", "user", "assistant", "tool"] | None = None
    """Whose message it is; in the first chunk."""
    tool_calls: list[ChoiceDeltaToolCall] | None = None
    """Pieces of tool calls."""


@model
class ChoiceLogprobs(BaseModel):
    """The log probabilities of the tokens in a chunk."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the refusal."""


@model
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


@model
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
    moderation: chat.chat_completion_moderation.Moderation | None = None
    """What moderation found, if the request asked for it."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """The tier that serves the request."""
    system_fingerprint: str | None = None
    """Changes when the backend does, which may change the answers to one seed."""
    usage: types.CompletionUsage | None = None
    """What was charged: in the last chunk, if `stream_options` ask for it."""
