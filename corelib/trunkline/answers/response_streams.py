"""`client.responses.stream`: events with snapshots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.event_streams import AsyncEventStream, EventStream, SyncEventStream
from trunkline.answers.listeners import read_to_end
from trunkline.flow import Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.types.responses import ParsedResponse
from trunkline.types.responses.parsed_response_stream_event import ResponseStreamEvent

if TYPE_CHECKING:
    from trunkline.operations.endpoint import Invocation
    from trunkline.snapshots.responses import ResponseState

T = TypeVar("T")
W = TypeVar("W")


class _ResponseStream(EventStream[W, ResponseStreamEvent[T]], Generic[W, T]):
    """The methods of a stream in both worlds."""

    def __init__(self, world: W, invocation: Invocation, state: ResponseState) -> None:
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


class AsyncResponseStream(
    _ResponseStream[Async, T], AsyncEventStream[Async, ResponseStreamEvent[T]], Generic[T]
):
    """The events of a response. Use it in an ``async with`` statement, which closes it."""
