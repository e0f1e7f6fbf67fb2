"""The model `ChatCompletion` and its parts."""

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
class ChoiceLogprobs(BaseModel):
    """The log probabilities of an answer's tokens."""

    content: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the content."""
    refusal: list[chat.ChatCompletionTokenLogprob] | None = None
    """For the tokens of the refusal."""


@model
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


@model
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
    metadata: dict[str, str] | None = None
    """Your own labels, for stored completions."""
    moderation: chat.chat_completion_moderation.Moderation | None = None
    """What moderation found, if the request asked for it."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    """The tier that served the request."""
    system_fingerprint: str | None = None
    """Changes when the backend does, which may change the answers to one seed."""
    usage: types.CompletionUsage | None = None
    """What was charged."""
