"""The events of `client.chat.completions.stream`."""

from __future__ import annotations

from typing import Generic, Literal, TypeAlias, TypeVar

from trunkline.modelling.lazy_fields import make_lazy
from trunkline.models import BaseModel
from trunkline.snapshots.moments import Live, Moment, Tokens
from trunkline.types import chat

ContentType = TypeVar("ContentType")


class ChunkEvent(BaseModel, Generic[ContentType]):
    """A chunk as it came, before the other events that it leads to."""

    type: Literal["chunk"]
    chunk: chat.ChatCompletionChunk
    """The chunk."""
    snapshot: chat.ParsedChatCompletion[ContentType]
    """The completion so far, as of when this is read for the first time."""


class ContentDeltaEvent(BaseModel):
    """A piece of the text."""

    type: Literal["content.delta"]
    delta: str
    """The piece."""
    snapshot: str
    """The text so far, with this piece."""
    parsed: object | None = None
    """The JSON of the text so far, as far as it is complete, if a type was given."""


class ContentDoneEvent(BaseModel, Generic[ContentType]):
    """The end of a text."""

    type: Literal["content.done"]
    content: str
    """The text."""
    parsed: ContentType | None = None
    """The text as the given type."""


class RefusalDeltaEvent(BaseModel):
    """A piece of a refusal."""

    type: Literal["refusal.delta"]
    delta: str
    """The piece."""
    snapshot: str
    """The refusal so far, with this piece."""


class RefusalDoneEvent(BaseModel):
    """The end of a refusal."""

    type: Literal["refusal.done"]
    refusal: str
    """The refusal."""


class FunctionToolCallArgumentsDeltaEvent(BaseModel):
    """A piece of the arguments of a function."""

    type: Literal["tool_calls.function.arguments.delta"]
    name: str
    """Name of the function."""
    index: int
    """Index of the call in the message."""
    arguments: str
    """The JSON text so far, with this piece."""
    parsed_arguments: object | None = None
    """The JSON so far, as far as it is complete, if the tool is strict."""
    arguments_delta: str
    """The piece."""


class FunctionToolCallArgumentsDoneEvent(BaseModel):
    """The end of the arguments of a function."""

    type: Literal["tool_calls.function.arguments.done"]
    name: str
    """Name of the function."""
    index: int
    """Index of the call in the message."""
    arguments: str
    """The JSON text."""
    parsed_arguments: object | None = None
    """The arguments as the type of the tool, or as JSON if the tool is strict."""


class LogprobsContentDeltaEvent(BaseModel):
    """The log probabilities of some tokens of the text."""

    type: Literal["logprobs.content.delta"]
    content: list[chat.ChatCompletionTokenLogprob]
    """Those of this chunk."""
    snapshot: list[chat.ChatCompletionTokenLogprob]
    """All so far."""


class LogprobsContentDoneEvent(BaseModel):
    """The log probabilities of all tokens of the text."""

    type: Literal["logprobs.content.done"]
    content: list[chat.ChatCompletionTokenLogprob]
    """All of them."""


class LogprobsRefusalDeltaEvent(BaseModel):
    """The log probabilities of some tokens of a refusal."""

    type: Literal["logprobs.refusal.delta"]
    refusal: list[chat.ChatCompletionTokenLogprob]
    """Those of this chunk."""
    snapshot: list[chat.ChatCompletionTokenLogprob]
    """All so far."""


class LogprobsRefusalDoneEvent(BaseModel):
    """The log probabilities of all tokens of a refusal."""

    type: Literal["logprobs.refusal.done"]
    refusal: list[chat.ChatCompletionTokenLogprob]
    """All of them."""


ChatCompletionStreamEvent: TypeAlias = (
    ChunkEvent[ContentType]
    | ContentDeltaEvent
    | ContentDoneEvent[ContentType]
    | RefusalDeltaEvent
    | RefusalDoneEvent
    | FunctionToolCallArgumentsDeltaEvent
    | FunctionToolCallArgumentsDoneEvent
    | LogprobsContentDeltaEvent
    | LogprobsContentDoneEvent
    | LogprobsRefusalDeltaEvent
    | LogprobsRefusalDoneEvent
)
"""One of the events."""


make_lazy(ChunkEvent, "snapshot", Live, lambda live: live.make())
make_lazy(ContentDeltaEvent, "snapshot", Moment, Moment.snapshot)
make_lazy(ContentDeltaEvent, "parsed", Moment, Moment.value)
make_lazy(RefusalDeltaEvent, "snapshot", Moment, Moment.snapshot)
make_lazy(FunctionToolCallArgumentsDeltaEvent, "arguments", Moment, Moment.snapshot)
make_lazy(FunctionToolCallArgumentsDeltaEvent, "parsed_arguments", Moment, Moment.value)
make_lazy(LogprobsContentDeltaEvent, "snapshot", Tokens, Tokens.snapshot)
make_lazy(LogprobsRefusalDeltaEvent, "snapshot", Tokens, Tokens.snapshot)
