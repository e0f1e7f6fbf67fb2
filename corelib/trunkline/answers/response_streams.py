"""`client.responses.stream`: events with snapshots."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.answers.event_streams import AsyncEventStream, EventStream, SyncEventStream
from trunkline.answers.listeners import read_to_end
from trunkline.flow import Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.types.responses import ParsedResponse
from trunkline.types.responses.parsed_response_stream_event import ResponseStreamEvent
from trunkline.values import Omit, is_omitted, omit
from trunkline.wire.push import AsyncPushed, pushed

if TYPE_CHECKING:
    from cattrs import BaseConverter

    from trunkline.answers.line_streams import AsyncSource, Source
    from trunkline.operations.endpoint import Invocation
    from trunkline.snapshots.responses import ResponseState
    from trunkline.types.responses import ToolParam

T = TypeVar("T")
R = TypeVarWithDefault("R", default=None)
W = TypeVar("W")


class _OutputTexts:
    """Selects the texts of messages."""

    def push(self, piece: Any) -> Iterable[str]:
        return (piece.delta,) if piece.type == "response.output_text.delta" else ()

    def finish(self) -> Iterable[str]:
        return ()


class _ResponseStream(EventStream[W, ResponseStreamEvent[T]], Generic[W, T]):
    """The methods of a stream in both worlds."""

    def __init__(self, world: W, invocation: Invocation | None, state: ResponseState) -> None:
        super().__init__(world, invocation)
        self._state = state

    @helper
    def get_final_response(self: Any) -> Flow[ParsedResponse[T]]:
        """Read to the end, and return the response with its texts and arguments parsed.

        Raises the error that ended the stream, and RuntimeError if the response is not complete.
        """
        yield from read_to_end(self)
        response: ParsedResponse[T] | None = self._state.response
        if response is None:
            raise RuntimeError(f"there is no response: the stream ended by {self._state.ended_by}")
        return response

    def _events(self, value: Any, event: Any) -> Iterable[Any]:
        return self._state.push(value, event)


class ResponseStream(
    _ResponseStream[Sync, T], SyncEventStream[Sync, ResponseStreamEvent[T]], Generic[T]
):
    """The events of a response. Use it in a ``with`` statement, which closes it."""

    @classmethod
    def from_readable_stream(
        cls,
        source: Source,
        *,
        text_format: type[R] | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        max_event_bytes: int | None = None,
    ) -> ResponseStream[R]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        It has no client and no response. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, a response with `iter_bytes`, or a file.
            text_format: Type of the texts.
            tools: Tools of the request. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import LinesWorld, paired

        world: Any = LinesWorld(source, paired(ResponseStreamEvent, max_event_bytes))
        return ResponseStream(world, None, _state(text_format, tools, converter))

    @property
    def text_deltas(self) -> Iterator[str]:
        """The pieces of the texts, without other events."""
        return pushed(self, _OutputTexts())


class AsyncResponseStream(
    _ResponseStream[Async, T], AsyncEventStream[Async, ResponseStreamEvent[T]], Generic[T]
):
    """The events of a response. Use it in an ``async with`` statement, which closes it."""

    @classmethod
    def from_readable_stream(
        cls,
        source: AsyncSource,
        *,
        text_format: type[R] | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        converter: BaseConverter | None = None,
        max_event_bytes: int | None = None,
    ) -> AsyncResponseStream[R]:
        """Return a stream of the JSON lines of `source`, as `to_readable_stream` yields them.

        It has no client and no response. Raises TypeError for a source of another kind.

        Args:
            source: Pieces of the lines, cut anywhere, or a response with `iter_bytes`.
            text_format: Type of the texts.
            tools: Tools of the request. The arguments of strict ones are parsed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
            max_event_bytes: Size of the largest line, in bytes. Default: no limit.
        """
        from trunkline.answers.line_streams import AsyncLinesWorld, paired

        world: Any = AsyncLinesWorld(source, paired(ResponseStreamEvent, max_event_bytes))
        return AsyncResponseStream(world, None, _state(text_format, tools, converter))

    @property
    def text_deltas(self) -> AsyncIterator[str]:
        """The pieces of the texts, without other events."""
        return AsyncPushed(self, _OutputTexts())


def _state(text_format: Any, tools: Any, converter: BaseConverter | None) -> Any:
    from trunkline.snapshots.responses import ResponseState
    from trunkline.structured.responses import ExpectedResponse

    given = () if is_omitted(tools) else [*tools]
    return ResponseState(ExpectedResponse(text_format, given, converter))
