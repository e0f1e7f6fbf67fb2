"""`client.responses.run_tools`: what a run of responses offers."""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

from trunkline.answers.runners import AsyncRunner, Runner, SyncRunner, finish
from trunkline.flow import Flow
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.types.responses import ParsedResponse, ResponseInputItemParam, ResponseUsage
from trunkline.types.responses.parsed_response_stream_event import ResponseStreamEvent

E = TypeVar("E")
T = TypeVar("T")
W = TypeVar("W")

EVENTS: Final = (
    "connect", "text", "item", "response", "function_call", "function_call_result", "final_text",
    "final_response", "final_function_call", "final_function_call_result", "total_usage", "error",
    "abort", "end",
)  # fmt: skip
"""The names of the events that listeners can be added for."""
STREAM_EVENTS: Final = (*EVENTS, "event")
"""Those of a run that streams."""


class _ResponseRunner(Runner[W, E], Generic[W, E, T]):
    """The methods of a run in both worlds."""

    @property
    def items(self) -> list[ResponseInputItemParam]:
        """The items so far, as they are sent: the input, the outputs, and results of calls."""
        return [*self._conversation.items]

    @property
    def all_responses(self) -> list[ParsedResponse[T]]:
        """The responses so far."""
        return [*self._conversation.responses]

    @helper
    def final_response(self: Any) -> Flow[ParsedResponse[T]]:
        """Run to the end, and return the last response; check its `status`.

        Raises the error that ended the run.
        """
        yield from finish(self)
        response: ParsedResponse[T] = self._conversation.responses[-1]
        return response

    @helper
    def final_text(self: Any) -> Flow[str]:
        """Run to the end, and return the text of the last response, which may be empty.

        Raises the error that ended the run.
        """
        yield from finish(self)
        text: str = self._conversation.responses[-1].output_text
        return text

    @helper
    def total_usage(self: Any) -> Flow[ResponseUsage]:
        """Run to the end, and return the tokens of all responses."""
        yield from finish(self)
        usage: ResponseUsage = self._conversation.usage()
        return usage


class ResponseRunner(
    _ResponseRunner[Sync, ResponseInputItemParam, T],
    SyncRunner[ResponseInputItemParam],
    Generic[T],
):
    """A run. Iterating over it yields the items that it adds: outputs, and results of calls."""


class ResponseStreamingRunner(
    _ResponseRunner[Sync, ResponseStreamEvent[T], T],
    SyncRunner[ResponseStreamEvent[T]],
    Generic[T],
):
    """A run that streams. Iterating over it yields the events of all responses."""


class AsyncResponseRunner(
    _ResponseRunner[Async, ResponseInputItemParam, T],
    AsyncRunner[ResponseInputItemParam],
    Generic[T],
):
    """A run. Iterating over it yields the items that it adds: outputs, and results of calls."""


class AsyncResponseStreamingRunner(
    _ResponseRunner[Async, ResponseStreamEvent[T], T],
    AsyncRunner[ResponseStreamEvent[T]],
    Generic[T],
):
    """A run that streams. Iterating over it yields the events of all responses."""
