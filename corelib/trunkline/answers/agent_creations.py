"""`client.beta.agents.sessions.create`: typed sessions, and the result of their first turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.answers.streams import AsyncStream, Stream
from trunkline.codec.type_guards import is_mapping
from trunkline.flow import Flow
from trunkline.flows.agent_turns import Handlers, PendingCall, final_result, later_options
from trunkline.flows.tracebacks import forget_locals
from trunkline.operations.flow_methods import helper
from trunkline.operations.worlds import Async, Sync
from trunkline.snapshots.agent_turns import TurnResults, TurnState
from trunkline.structured.schemas import agent_text_format
from trunkline.types.beta import AgentSessionEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import Self

    from trunkline.operations.endpoint import Invocation
    from trunkline.structured.agent_results import AgentTurnResult

_FLOWS = ("trunkline.flows.agent_turns",)


class _Result:
    """The methods of both worlds."""

    _world: Any
    _pending: PendingCall | None = None

    def _in_flow(self) -> Self:
        return self

    def attached(self, world: Any, results: TurnResults, handlers: Handlers) -> Self:
        """Return the stream, after it got what it notes its events in, and what answers calls."""
        self._world, self._results, self._handlers = world, results, handlers
        return self

    def with_result_collection(self) -> Self:
        """Keep the messages for `get_final_result`, although you read the events before.

        Raises RuntimeError if an event has been read.
        """
        self._results.keep()
        return self

    @helper
    def get_final_result(self: Any) -> Flow[AgentTurnResult[Any]]:
        """Read to the end of the first turn, answer its calls, and return its result.

        Raises AgentTurnResultError if the turn has not succeeded or was not read to its end,
        AgentOutputParseError if its text does not fit `output_type`, and RuntimeError if events
        were read without `with_result_collection`.
        """
        self._results.keep()
        return final_result(self, self._results, self._handlers.by_name)

    def _note(self, event: AgentSessionEvent) -> AgentSessionEvent:
        self._results.note(event)
        self._pending = self._handlers.pending(event)
        return event

    def _answer(self, response: Any) -> Flow[None]:
        """Answer the call of the event before, if the stream is open."""
        call, self._pending = self._pending, None
        if call is not None and not response.closed:
            yield from self._handlers.answer(call)


class AgentSessionEventStream(_Result, Stream[AgentSessionEvent]):
    """The events of a new session.

    The functions in `tool_handlers` are called when the next event is asked for.
    """

    def __next__(self) -> AgentSessionEvent:
        try:
            if self._pending is not None:
                self._world.run("AgentSessionEventStream", self._answer(self.response))
            return self._note(super().__next__())
        except StopIteration:
            raise
        except Exception as error:
            self._results.cause = error
            self.close()
            forget_locals(error, ended=_FLOWS)
            raise

    def _step(self) -> AgentSessionEvent | None:
        """Return the next event, None at the end."""
        return next(self, None)

    def __iter__(self) -> Iterator[AgentSessionEvent]:
        return _each(self)


class AsyncAgentSessionEventStream(_Result, AsyncStream[AgentSessionEvent]):
    """The events of a new session.

    The functions in `tool_handlers` are called when the next event is asked for.
    """

    async def __anext__(self) -> AgentSessionEvent:
        try:
            if self._pending is not None:
                await self._world.run("AsyncAgentSessionEventStream", self._answer(self.response))
            return self._note(await super().__anext__())
        except StopAsyncIteration:
            raise
        except Exception as error:
            self._results.cause = error
            await self.close()
            forget_locals(error, ended=_FLOWS)
            raise

    async def _step(self) -> AgentSessionEvent | None:
        """Return the next event, None at the end."""
        return await anext(self, None)


def _each(stream: AgentSessionEventStream) -> Iterator[AgentSessionEvent]:
    try:
        while (event := next(stream, None)) is not None:
            yield event
    finally:  # also if the loop was left early, as with other streams
        stream.close()


def prepared(invocation: Invocation, world: Any) -> Invocation:
    """Return the invocation of `create` with the schema of `output_type`, and with its stream.

    Raises TypeError for a type without a strict schema, or a handler that cannot be called, and
    ValueError for handlers without ``stream=True`` and a schema beside `output_type`.
    """
    options = {**invocation.options}
    kind, handlers = options.pop("output_type", None), options.pop("tool_handlers", None)
    body: Any = invocation.body
    if kind is not None:
        body = {**body, "agent": _with_schema(body.get("agent"), kind)}
    if handlers is not None and invocation.event is None:
        raise ValueError("tool_handlers needs stream=True: without it, nobody sees the calls")
    made = invocation.evolve(body=body)
    if invocation.event is None:
        return made
    sessions: Any = world.client.beta.agents.sessions
    answering = Handlers(sessions, handlers, None, later_options(options))
    return made.evolve(stream=partial(_stream, sessions._world, answering, kind))


def _with_schema(agent: Any, kind: Any) -> dict[str, Any]:
    settings: dict[str, Any] = {**agent} if is_mapping(agent) else {}
    text: dict[str, Any] = {**(settings.get("text") or {})}
    if text.get("format") is not None:
        raise ValueError("pass either output_type or agent['text']['format']")
    return {**settings, "text": {**text, "format": agent_text_format(kind)}}


def _stream(
    world: Sync | Async, answering: Handlers, kind: Any, client: Any, response: Any, reader: Any
) -> Any:
    results = TurnResults(TurnState(), kind, None)
    if isinstance(world, Async):
        loop = client.driver.transport.loop()
        waiting = AsyncAgentSessionEventStream(response, reader, loop)
        return waiting.attached(world, results, answering)
    stream = AgentSessionEventStream(response, reader, client.driver.clock)
    return stream.attached(world, results, answering)
