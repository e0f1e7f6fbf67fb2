"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_stream_options_param import (
    ChatCompletionStreamOptionsParam,
)
from trunkline.types.sequence_not_str import SequenceNotStr


class CompletionCreateParamsBase(TypedDict, total=False):
    model: Required[str | Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]]
    prompt: Required[str | SequenceNotStr[str] | Iterable[int] | Iterable[Iterable[int]] | None]
    best_of: int | None
    """From 0 to 20, default `1`."""
    echo: bool | None
    """Default `false`."""
    frequency_penalty: float | None
    """From -2 to 2, default `0`."""
    logit_bias: dict[str, int] | None
    logprobs: int | None
    """From 0 to 5."""
    max_tokens: int | None
    """At least 0, default `16`."""
    n: int | None
    """From 1 to 128, default `1`."""
    presence_penalty: float | None
    """From -2 to 2, default `0`."""
    seed: int | None
    stop: str | SequenceNotStr[str] | None
    stream_options: ChatCompletionStreamOptionsParam | None
    suffix: str | None
    temperature: float | None
    """From 0 to 2, default `1`."""
    top_p: float | None
    """From 0 to 1, default `1`."""
    user: str


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    stream: Literal[False] | None


class CompletionCreateParamsStreaming(CompletionCreateParamsBase, total=False):
    stream: Required[Literal[True]]


CompletionCreateParams: TypeAlias = (
    CompletionCreateParamsNonStreaming | CompletionCreateParamsStreaming
)
