"""`client.beta.agents.sessions.stream`: the events of a turn, and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.answers.listeners import read_to_end
from trunkline.flow import Flow
from trunkline.flows.agent_turns import AgentTurn, Handlers, final_result, later_options, message_of
from trunkline.flows.tracebacks import forget_locals
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.snapshots.agent_turns import TurnResults, TurnState
from trunkline.structured.schemas import text_format_of
from trunkline.types.beta import AgentSessionEvent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.http import Response
    from trunkline.structured.agent_results import AgentTurnResult

T = TypeVarWithDefault("T", default=Any)
W = TypeVar("W")
_FLOWS: Final = ("trunkline.flows.agent_turns",)
"""The module of the flows, which have arguments and results as locals."""


class _SessionStream(Generic[W, T]):
    """The methods of both worlds."""

    def __init__(self, world: W, turn: AgentTurn) -> None:
        self._world = world
        self._turn = turn
        self._has_begun = False
        self._steps: Any = None

    def _in_flow(self) -> Self:
        return self

    def _begin(self) -> None:
        if self._has_begun or self._turn.is_closed:
            raise RuntimeError("the stream is for one turn: call stream() again")
        self._has_begun = True

    def _opened(self) -> Any:
        """Return the iterator over the events. Raises RuntimeError before `with`."""
        if self._steps is None:
            raise RuntimeError("the turn has not begun: use the stream in a `with` block")
        return self._steps

    @property
    def response(self) -> Response:
        """The response with the events. Raises RuntimeError before `with`."""
        self._opened()
        found: Response = self._turn.stream.response
        return found

    @property
    def request_id(self) -> str | None:
        """The server's identifier of the exchange with the events."""
        return self.response.request_id

    def with_result_collection(self) -> Self:
        """Keep the messages for `get_final_result`, although you read the events before.

        Raises RuntimeError if an event has been read.
        """
        self._turn.results.keep()
        return self

    @helper
    def until_done(self: Any) -> Flow[None]:
        """Read the events that are left, and answer their calls."""
        yield from read_to_end(self)

    @helper
    def get_final_result(self: Any) -> Flow[AgentTurnResult[T]]:
        """Read to the end of the turn, answer its calls, and return its result.

        Raises AgentTurnResultError if the turn has not succeeded or was not read to its end,
        AgentOutputParseError if its text does not fit `output_type`, and RuntimeError if events
        were read without `with_result_collection`.
        """
        if self._turn.stream is None:
            self._opened()
        self._turn.results.keep()
        return final_result(self, self._turn.results, self._turn.handlers.by_name)


class AgentSessionStream(_SessionStream[Sync, T], Generic[T]):
    """The events of one turn of a session, within ``with``, which sends the input.

    The functions in `tool_handlers` are called when the next event is asked for. Closing the
    stream does not end the turn.
    """

    def __enter__(self) -> Self:
        self._begin()
        try:
            self._world.run("AgentSessionStream", self._turn.open())
        except BaseException:
            self.close()
            raise
        self._steps = self._world.iterate(self._turn.events())
        return self

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> AgentSessionEvent:
        if self._turn.is_closed:
            raise StopIteration
        try:
            event: AgentSessionEvent = next(self._opened())
        except Exception as error:
            forget_locals(error, ended=_FLOWS)
            raise
        return event

    def _step(self) -> AgentSessionEvent | None:
        """Return the next event, None at the end."""
        return next(self, None)

    def close(self) -> None:
        """Free the connection. The server continues the turn."""
        self._turn.is_closed = True
        if self._turn.stream is not None:
            self._turn.stream.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncAgentSessionStream(_SessionStream[Async, T], Generic[T]):
    """The events of one turn of a session, within ``async with``, which sends the input.

    The functions in `tool_handlers` are called when the next event is asked for. Closing the
    stream, or cancelling its task, does not end the turn.
    """

    async def __aenter__(self) -> Self:
        self._begin()
        try:
            await self._world.run("AsyncAgentSessionStream", self._turn.open())
        except BaseException:
            await self.close()
            raise
        self._steps = self._world.iterate(self._turn.events())
        return self

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> AgentSessionEvent:
        if self._turn.is_closed:
            raise StopAsyncIteration
        try:
            event: AgentSessionEvent = await anext(self._opened())
        except Exception as error:
            forget_locals(error, ended=_FLOWS)
            raise
        return event

    async def _step(self) -> AgentSessionEvent | None:
        """Return the next event, None at the end."""
        return await anext(self, None)

    async def close(self) -> None:
        """Free the connection, even during a cancellation. The server continues the turn."""
        self._turn.is_closed = True
        if self._turn.stream is not None:
            await self._turn.stream.close()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def streaming(
    sessions: Any, session_id: str, asked: Any, given: Mapping[str, Any], options: Mapping[str, Any]
) -> Any:
    """Return the stream of a turn. `given` has the other parameters of the helper.

    Raises TypeError or ValueError for what cannot work.
    """
    world = sessions._world
    world.in_flow()  # raises TypeError in a world without streams
    if given["output_type"] is not None:
        text_format_of(given["output_type"])  # raises TypeError without a strict schema
    results = TurnResults(TurnState(session_id), given["output_type"], given["converter"])
    answering = Handlers(
        sessions, given["tool_handlers"], given["on_tool_error"], later_options(options)
    )
    turn = AgentTurn(sessions, session_id, message_of(asked), results, answering, options)
    kind: Any = AsyncAgentSessionStream if isinstance(world, Async) else AgentSessionStream
    return kind(world, turn)
