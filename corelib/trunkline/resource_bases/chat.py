"""The helpers of chat completions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.operations.flow_methods import variant, without_prompt
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.resource_bases.chat_runs import ChatRuns
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from cattrs import BaseConverter
    from typing_extensions import Unpack

    from trunkline.answers.chat_streams import AsyncChatCompletionStream, ChatCompletionStream
    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.resources.chat.completions import CreateHelperOptions
    from trunkline.types.chat import (
        ChatCompletionMessageParam,
        ChatCompletionToolUnionParam,
        ParsedChatCompletion,
        completion_create_params,
    )
    from trunkline.types.shared_params import ChatModel

    class TypedChatOptions(CreateHelperOptions, total=False):
        """Optional parameters of `parse` and `stream`."""

        functions: Iterable[completion_create_params.Function] | Omit


W_co = TypeVar("W_co", bound=World, covariant=True)
T = TypeVarWithDefault("T", default=None)


class ChatHelpers(ChatRuns[W_co]):
    """Typed answers, streams with events, and tools that run."""

    @overload
    def parse(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> ParsedChatCompletion[T]: ...
    @overload
    def parse(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> Coroutine[Any, Any, ParsedChatCompletion[T]]: ...
    @overload
    def parse(
        self: Resource[SyncRaw],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> RawResponse[ParsedChatCompletion[T]]: ...
    @overload
    def parse(
        self: Resource[AsyncRaw],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> Coroutine[Any, Any, RawResponse[ParsedChatCompletion[T]]]: ...
    @overload
    def parse(
        self: Resource[SyncOpenBody],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> ResponseManager[ParsedChatCompletion[T]]: ...
    @overload
    def parse(
        self: Resource[AsyncOpenBody],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> AsyncResponseManager[ParsedChatCompletion[T]]: ...
    @variant
    def parse(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: Any = omit,
        tools: Any = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> Any:
        """Create a completion, and return it with its texts and the arguments of tools parsed.

        The type may be a pydantic model, a dataclass, a class of attrs, a TypedDict, or a struct of
        msgspec. Raises TypeError for a type that has no strict schema and ValueError for a tool
        that is not strict, before anything is sent; LengthFinishReasonError and
        ContentFilterFinishReasonError for an answer that ended early; and
        APIResponseValidationError for one that does not fit.

        Args:
            messages: Messages of the conversation so far, oldest first.
            model: Model ID, such as `gpt-4o`.
            response_format: Type of the texts.
            tools: Strict tools that the model may call, such as those of `pydantic_function_tool`.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: The other parameters of `create`.
        """
        from trunkline.structured.chat import ExpectedCompletion
        from trunkline.structured.chat_requests import parsing

        given = {**options, "messages": messages, "model": model}
        return parsing(self, ExpectedCompletion(response_format, tools, converter), given)

    @overload
    def stream(
        self: Resource[Sync],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> ChatCompletionStream[T]: ...
    @overload
    def stream(
        self: Resource[Async],
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: type[T] | completion_create_params.ResponseFormat | Omit = omit,
        tools: Iterable[ChatCompletionToolUnionParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> AsyncChatCompletionStream[T]: ...
    @without_prompt
    def stream(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: str | ChatModel,
        response_format: Any = omit,
        tools: Any = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[TypedChatOptions],
    ) -> Any:
        """Stream a completion as typed events with snapshots.

        The request is sent when the stream is entered or first read. Raises TypeError for a type
        that has no strict schema.

        Args:
            messages: Messages of the conversation so far, oldest first.
            model: Model ID, such as `gpt-4o`.
            response_format: Type of the texts, as in `parse`, or a format as in `create`.
            tools: Tools that the model may call. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: The other parameters of `create`.
        """
        from trunkline.structured.chat import ExpectedCompletion
        from trunkline.structured.chat_requests import streaming

        given = {**options, "messages": messages, "model": model}
        return streaming(self, ExpectedCompletion(response_format, tools, converter), given)
