"""Runs of chat completions: `run_tools` and `run_functions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.operations.flow_methods import without_prompt
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import Async, Sync, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cattrs import BaseConverter
    from typing_extensions import Unpack

    from trunkline.answers.chat_runners import (
        AsyncChatCompletionRunner,
        AsyncChatCompletionStreamingRunner,
        ChatCompletionRunner,
        ChatCompletionStreamingRunner,
    )
    from trunkline.resources.chat.completions import CreateHelperOptions
    from trunkline.tools import RunnableFunction, RunnableTool, RunOptions
    from trunkline.types.chat import ChatCompletionMessageParam, completion_create_params
    from trunkline.types.shared_params import ChatModel

    class ChatRunOptions(CreateHelperOptions, RunOptions, total=False):
        """Optional parameters of runs, and those of each completion."""

        max_chat_completions: int
        """How many completions are requested at most. Default: 10."""


W_co = TypeVar("W_co", bound=World, covariant=True)
T = TypeVarWithDefault("T", default=None)


class ChatRuns(Resource[W_co]):
    """Runs: the functions that the model calls are called, and it gets their results."""

    @overload
    def run_tools(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        tools: Iterable[RunnableTool],
        stream: Literal[False] = False,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> ChatCompletionRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        tools: Iterable[RunnableTool],
        stream: Literal[True],
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> ChatCompletionStreamingRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        tools: Iterable[RunnableTool],
        stream: Literal[False] = False,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> AsyncChatCompletionRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        tools: Iterable[RunnableTool],
        stream: Literal[True],
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> AsyncChatCompletionStreamingRunner[T]: ...
    @without_prompt
    def run_tools(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        tools: Iterable[RunnableTool],
        stream: bool = False,
        response_format: Any = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> Any:
        """Return a run, which calls the functions that the model asks for until it asks for none.

        Nothing is sent before the run is read. The model learns of arguments that cannot be parsed
        and of functions that do not exist, and can correct them. An error of a function ends the
        run. Raises TypeError or ValueError for functions that a model cannot call.

        Args:
            messages: Messages of the conversation so far, oldest first.
            model: Model ID, such as `gpt-4o`.
            tools: Functions, or dictionaries that describe them.
            stream: Whether to stream each completion. Default `False`.
            response_format: Type of the texts, as in `parse`, or a format as in `create`.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: Those of the run, and the other parameters of `create`.
        """
        from trunkline.flows.chat_runs import ChatRun

        given = {**options, "messages": messages, "model": model, "stream": stream}
        return ChatRun(self, response_format, converter, given).with_tools(tools)

    @overload
    def run_functions(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        functions: Iterable[Callable[..., Any] | RunnableFunction],
        stream: Literal[False] = False,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> ChatCompletionRunner[T]: ...
    @overload
    def run_functions(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        functions: Iterable[Callable[..., Any] | RunnableFunction],
        stream: Literal[True],
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> ChatCompletionStreamingRunner[T]: ...
    @overload
    def run_functions(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        functions: Iterable[Callable[..., Any] | RunnableFunction],
        stream: Literal[False] = False,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> AsyncChatCompletionRunner[T]: ...
    @overload
    def run_functions(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        functions: Iterable[Callable[..., Any] | RunnableFunction],
        stream: Literal[True],
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> AsyncChatCompletionStreamingRunner[T]: ...
    @without_prompt
    def run_functions(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        functions: Iterable[Callable[..., Any] | RunnableFunction],
        stream: bool = False,
        response_format: Any = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ChatRunOptions],
    ) -> Any:
        """Return a run with legacy functions, for servers without tools. See `run_tools`.

        Args:
            messages: Messages of the conversation so far, oldest first.
            model: Model ID, such as `gpt-3.5-turbo`.
            functions: Functions, or dictionaries that describe them.
            stream: Whether to stream each completion. Default `False`.
            response_format: Type of the texts, as in `parse`, or a format as in `create`.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: Those of the run, and the other parameters of `create`.
        """
        from trunkline.flows.chat_runs import ChatRun

        given = {**options, "messages": messages, "model": model, "stream": stream}
        return ChatRun(self, response_format, converter, given).with_functions(functions)
