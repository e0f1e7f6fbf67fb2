"""`client.chat.completions.run_tools`: what a run of chat completions offers."""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

from trunkline.answers.chat_streams import ITERATED
from trunkline.answers.runners import AsyncRunner, Runner, SyncRunner, finish
from trunkline.flow import Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.types import CompletionUsage
from trunkline.types.chat import (
    ChatCompletionMessageParam,
    ChatCompletionStreamEvent,
    ParsedChatCompletion,
    ParsedChatCompletionMessage,
)

E = TypeVar("E")
T = TypeVar("T")
W = TypeVar("W")

EVENTS: Final = (
    "connect", "content", "message", "chat_completion", "function_call", "function_call_result",
    "final_content", "final_message", "final_chat_completion", "final_function_call",
    "final_function_call_result", "total_usage", "error", "abort", "end",
)  # fmt: skip
"""The names of the events that listeners can be added for."""
STREAM_EVENTS: Final = (*EVENTS, "chunk", *ITERATED)
"""Those of a run that streams."""


class _ChatRunner(Runner[W, E], Generic[W, E, T]):
    """The methods of a run in both worlds."""

    @property
    def messages(self) -> list[ChatCompletionMessageParam]:
        """The messages so far, as they are sent: those that were given, answers, and results."""
        return [*self._conversation.messages]

    @property
    def all_chat_completions(self) -> list[ParsedChatCompletion[T]]:
        """The completions so far."""
        return [*self._conversation.completions]

    @helper
    def final_chat_completion(self: Any) -> Flow[ParsedChatCompletion[T]]:
        """Run to the end, and return the last completion. Raises the error that ended the run."""
        yield from finish(self)
        completion: ParsedChatCompletion[T] = self._conversation.completions[-1]
        return completion

    @helper
    def final_message(self: Any) -> Flow[ParsedChatCompletionMessage[T]]:
        """Run to the end, and return the last answer. Raises the error that ended the run."""
        yield from finish(self)
        message: ParsedChatCompletionMessage[T]
        message = self._conversation.completions[-1].choices[0].message
        return message

    @helper
    def final_content(self: Any) -> Flow[str | None]:
        """Run to the end, and return the text of the last answer, None if it has none.

        Raises the error that ended the run.
        """
        yield from finish(self)
        text: str | None = self._conversation.completions[-1].choices[0].message.content
        return text

    @helper
    def total_usage(self: Any) -> Flow[CompletionUsage]:
        """Run to the end, and return the tokens of all completions.

        With ``stream=True`` they are 0 unless the server was asked for them by
        ``stream_options={"include_usage": True}``.
        """
        yield from finish(self)
        usage: CompletionUsage = self._conversation.usage()
        return usage


class ChatCompletionRunner(
    _ChatRunner[Sync, ChatCompletionMessageParam, T],
    SyncRunner[ChatCompletionMessageParam],
    Generic[T],
):
    """A run. Iterating over it yields the messages that it adds: answers, and results of calls."""


class ChatCompletionStreamingRunner(
    _ChatRunner[Sync, ChatCompletionStreamEvent[T], T],
    SyncRunner[ChatCompletionStreamEvent[T]],
    Generic[T],
):
    """A run that streams. Iterating over it yields the events of all completions."""


class AsyncChatCompletionRunner(
    _ChatRunner[Async, ChatCompletionMessageParam, T],
    AsyncRunner[ChatCompletionMessageParam],
    Generic[T],
):
    """A run. Iterating over it yields the messages that it adds: answers, and results of calls."""


class AsyncChatCompletionStreamingRunner(
    _ChatRunner[Async, ChatCompletionStreamEvent[T], T],
    AsyncRunner[ChatCompletionStreamEvent[T]],
    Generic[T],
):
    """A run that streams. Iterating over it yields the events of all completions."""
