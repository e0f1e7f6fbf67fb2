"""The helpers of responses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.operations.flow_methods import helper, variant, without_prompt
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
from trunkline.values import Omit, is_omitted, omit

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
    from trunkline.flow import Flow
    from trunkline.flows.polling import PollOptions
    from trunkline.resources.responses import CreateHelperOptions, CreateOptions
    from trunkline.tools import RunnableTool, RunOptions
    from trunkline.types.responses import (
        ParsedResponse,
        Response,
        ResponseIncludable,
        ResponseTextConfigParam,
        ToolParam,
    )

    class CreateResponseAndPollOptions(CreateOptions, PollOptions, total=False):
        """Optional parameters of `Responses.create`, and those of the wait."""

    class ResponseRunOptions(CreateHelperOptions, RunOptions, total=False):
        """Optional parameters of runs, and those of each response."""

        max_responses: int
        """How many responses are requested at most. Default: 10."""


W_co = TypeVar("W_co", bound=World, covariant=True)
T = TypeVarWithDefault("T", default=None)


class ResponseHelpers(Resource[W_co]):
    """Typed answers, streams with snapshots, tools that run, and waiting for responses."""

    @overload
    def parse(
        self: Resource[Sync],
        *,
        text_format: type[T] | Omit = omit,
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: type[T] | None | Omit = omit,
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
        parse_as: Any = omit,
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
            parse_as: Type of their values, if `input` or `text` asks for another schema than
                `text_format` does; None for texts that are not parsed.
            text: Other settings of the text, such as its verbosity.
            tools: Tools that the model may call. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            options: The other parameters of `create`.
        """
        from trunkline.structured.response_requests import parsing

        given = {**options, "text": text, "tools": tools}
        return parsing(self, text_format, parse_as, converter, given)

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

    @helper
    def poll(
        self: Any,
        response_id: str,
        *,
        include: list[ResponseIncludable] | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[Response]:
        """Wait until a response in the background has ended, and return it.

        Check its `status`, which may also be `failed`, `cancelled` or `incomplete`. Raises
        PollTimeoutError.

        Args:
            response_id: ID of the response.
            include: Additional data to return, such as search results or encrypted reasoning.
        """
        from trunkline.flows.polling import poll

        ask = partial(self.with_raw_response.retrieve, response_id, include=include)
        return poll(ask, _is_unfinished, f"the response {response_id}", options)

    @helper
    def create_and_poll(
        self: Any, **options: Unpack[CreateResponseAndPollOptions]
    ) -> Flow[Response]:
        """Create a response in the background, wait until it has ended, and return it.

        The other parameters are those of `create`. Raises PollTimeoutError, and TypeError for
        `background=False`, before anything is sent.
        """
        from trunkline.flows.polling import begin_and_poll

        follow = partial(_followed, self, options.get("include", omit))
        return begin_and_poll(partial(_begun, self), follow, options)


def _begun(
    responses: Any, background: Any = omit, stream: Any = omit, **options: Any
) -> Flow[Response]:
    if not (is_omitted(background) or background is True):
        raise TypeError(
            f"create_and_poll() runs in the background, but background is {background!r}: "
            "leave it out, or use create()"
        )
    if not is_omitted(stream):
        raise TypeError("create_and_poll() has no argument 'stream': use create() or stream()")
    begun: Flow[Response] = responses.create(background=True, **options)
    return begun


def _followed(responses: Any, include: Any, response: Response, **options: Any) -> Flow[Response]:
    polled: Flow[Response] = responses.poll(response.id, include=include, **options)
    return polled


def _is_unfinished(response: Response) -> bool:
    return response.status in ("queued", "in_progress")
