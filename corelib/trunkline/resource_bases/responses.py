"""The helpers of responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from cattrs import BaseConverter
    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.response_runners import (
        AsyncResponseRunner,
        AsyncResponseStreamingRunner,
        ResponseRunner,
        ResponseStreamingRunner,
    )
    from trunkline.answers.response_streams import AsyncResponseStream, ResponseStream
    from trunkline.resources.responses import CreateHelperOptions
    from trunkline.tools import RunnableTool, RunOptions
    from trunkline.types.responses import ParsedResponse, ResponseTextConfigParam, ToolParam

    class ResponseRunOptions(CreateHelperOptions, RunOptions, total=False):
        """Optional parameters of runs, and those of each response."""

        max_responses: int
        """How many responses are requested at most. Default: 10."""


W_co = TypeVar("W_co", bound=World, covariant=True)
T = TypeVarWithDefault("T", default=None)


class ResponseHelpers(Resource[W_co]):
    """Typed answers, streams with snapshots, and tools that run."""

    @overload
    def parse(
        self: Resource[Sync],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> ParsedResponse[T]: ...
    @overload
    def parse(
        self: Resource[Async],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> Coroutine[Any, Any, ParsedResponse[T]]: ...
    @overload
    def parse(
        self: Resource[SyncRaw],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> RawResponse[ParsedResponse[T]]: ...
    @overload
    def parse(
        self: Resource[AsyncRaw],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> Coroutine[Any, Any, RawResponse[ParsedResponse[T]]]: ...
    @overload
    def parse(
        self: Resource[SyncOpenBody],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> ResponseManager[ParsedResponse[T]]: ...
    @overload
    def parse(
        self: Resource[AsyncOpenBody],
        *,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> AsyncResponseManager[ParsedResponse[T]]: ...
    @variant
    def parse(
        self,
        *,
        text_format: Any = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> Any:
        """Create a response, and return it with its texts and the arguments of tools parsed.

        The type may be a pydantic model, a dataclass, a class of attrs, a TypedDict, or a struct of
        msgspec. Raises TypeError for a type that has no strict schema, before anything is sent, and
        APIResponseValidationError for an answer that does not fit.

        Args:
            text_format: Type of the texts.
            text: Other settings of the text, such as its verbosity.
            tools: Tools that the model may call. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: The other parameters of `create`.
        """
        from trunkline.structured.response_requests import parsing

        given = {**options, "text": text, "tools": tools}
        return parsing(self, text_format, converter, given)

    @overload
    def stream(
        self: Resource[Sync],
        *,
        text_format: type[T] | Omit = omit,
        response_id: str | Omit = omit,
        starting_after: int | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> ResponseStream[T]: ...
    @overload
    def stream(
        self: Resource[Async],
        *,
        text_format: type[T] | Omit = omit,
        response_id: str | Omit = omit,
        starting_after: int | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> AsyncResponseStream[T]: ...
    @without_prompt
    def stream(
        self,
        *,
        text_format: Any = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        response_id: Any = omit,
        starting_after: Any = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[CreateHelperOptions],
    ) -> Any:
        """Stream a response as events with the texts so far.

        The request is sent when the stream is entered or first read. Raises TypeError for a type
        that has no strict schema, and for arguments that contradict each other.

        Args:
            text_format: Type of the texts, as in `parse`.
            text: Other settings of the text, such as its verbosity.
            tools: Tools that the model may call. The arguments of strict ones are parsed.
            response_id: ID of a stored response, to resume its stream.
            starting_after: Sequence number of the last event that you have of it.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: The other parameters of `create`; those of `retrieve` for a stored response.
        """
        from trunkline.structured.response_requests import streaming

        given = {**options, "text": text, "tools": tools}
        return streaming(self, text_format, converter, response_id, starting_after, given)

    @overload
    def run_tools(
        self: Resource[Sync],
        *,
        tools: Iterable[RunnableTool | ToolParam],
        stream: Literal[False] = False,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ResponseRunOptions],
    ) -> ResponseRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Sync],
        *,
        tools: Iterable[RunnableTool | ToolParam],
        stream: Literal[True],
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ResponseRunOptions],
    ) -> ResponseStreamingRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Async],
        *,
        tools: Iterable[RunnableTool | ToolParam],
        stream: Literal[False] = False,
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ResponseRunOptions],
    ) -> AsyncResponseRunner[T]: ...
    @overload
    def run_tools(
        self: Resource[Async],
        *,
        tools: Iterable[RunnableTool | ToolParam],
        stream: Literal[True],
        text_format: type[T] | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ResponseRunOptions],
    ) -> AsyncResponseStreamingRunner[T]: ...
    @without_prompt
    def run_tools(
        self,
        *,
        tools: Iterable[RunnableTool | ToolParam],
        stream: bool = False,
        text_format: Any = omit,
        text: ResponseTextConfigParam | Omit = omit,
        converter: BaseConverter | None = None,
        **options: Unpack[ResponseRunOptions],
    ) -> Any:
        """Return a run, which calls the functions that the model asks for until it asks for none.

        Nothing is sent before the run is read. The model learns of arguments that cannot be parsed
        and of functions that do not exist, and can correct them. An error of a function ends the
        run. Raises TypeError or ValueError for functions that a model cannot call.

        Args:
            tools: Functions, or dictionaries that describe them, and other tools of the API.
            stream: Whether to stream each response. Default `False`.
            text_format: Type of the texts, as in `parse`.
            text: Other settings of the text, such as its verbosity.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: Those of the run, and the other parameters of `create`.
        """
        from trunkline.flows.response_runs import with_tools

        given = {**options, "text": text, "stream": stream}
        return with_tools(self, tools, text_format, converter, given)
