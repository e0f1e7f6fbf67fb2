"""Turns of agents: input is sent to a session, its events arrive, and its calls are answered."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from functools import partial
from typing import Any, Final

from trunkline.agent_errors import AgentOutputParseError, AgentTurnResultError
from trunkline.codec.text import decode, encode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import BadRequestError, StreamTruncatedError
from trunkline.flow import Call, Emit, Flow, Sleep, TimedOut
from trunkline.flows.calling import new_idempotency_key
from trunkline.flows.polling import repeated
from trunkline.flows.tools import call_named, needs_async
from trunkline.operations.worlds import Sync
from trunkline.snapshots.agent_turns import TurnResults
from trunkline.structured.agent_results import AgentTurnResult
from trunkline.structured.agent_tools import AgentFunctionTool, output_of
from trunkline.structured.functions import is_async
from trunkline.tools import AgentToolError
from trunkline.types.beta import AgentFunctionCallItem, AgentSession
from trunkline.values import Value

PAUSES: Final = (0.1, 0.3, 0.6)
"""The seconds before a result is sent again to a server that does not know its call yet."""
_KEY = "idempotency-key"


class PendingCall(Value, frozen=True):
    """A call that an event has asked for, as it was before the user got the event."""

    session_id: str
    item: AgentFunctionCallItem
    handler: Callable[[dict[str, Any]], Any]


class Handlers:
    """The functions that answer the calls of an agent, by name.

    Raises TypeError unless they can be called, and for async ones if the client is sync.
    """

    def __init__(
        self,
        sessions: Any,
        handlers: Mapping[str, Callable[..., Any]] | None,
        on_error: Callable[[AgentToolError], Any] | None,
        options: Mapping[str, Any],
    ) -> None:
        self.by_name = dict(handlers or {})
        given = {f"the handler of {name}": one for name, one in self.by_name.items()}
        for name, one in {**given, "on_tool_error": on_error}.items():
            if one is None and name == "on_tool_error":
                continue
            if not callable(one):
                raise TypeError(f"{name} must be a function, not {type(one).__name__}")
            if isinstance(sessions._world, Sync) and _needs_loop(one):
                raise needs_async(name)
        self._sessions = sessions._in_flow()
        self._on_error = on_error
        self._options = options
        self._begun: set[tuple[str, str]] = set()

    def pending(self, event: Any) -> PendingCall | None:
        """Return the call that an event asks for, if it has a function and was not begun."""
        item = getattr(event, "item", None)
        is_call = event.type == "agent.session.turn.item.added"
        if not is_call or not isinstance(item, AgentFunctionCallItem):
            return None
        handler = self.by_name.get(item.name)
        key = (item.turn_id, item.call_id)
        if handler is None or key in self._begun:
            return None
        self._begun.add(key)
        return PendingCall(event.session_id, deepcopy(item), handler)

    def answer(self, call: PendingCall) -> Flow[None]:
        """Call the function, and send its result, or that it has failed."""
        stage: Any = "arguments"
        try:
            given: Any = _arguments(call.item)
            handler, shape = call.handler, _output
            if isinstance(handler, AgentFunctionTool):
                given, handler, shape = handler.parse(given), handler.call, output_of
            stage = "execution"
            output = yield from call_named(f"the handler of {call.item.name}", handler, given)
            stage = "output"
            result = {"success": True, "output": shape(output)}
        except TimedOut:  # of a flow that contains this one
            raise
        except Exception as error:  # functions raise any error, of which the agent learns nothing
            result = {"success": False, "error": "The function has failed."}
            yield from self._report(call, error, stage)
        yield from self._send(call, result)

    def _report(self, call: PendingCall, error: Exception, stage: Any) -> Flow[None]:
        if self._on_error is None:
            return
        item = call.item
        failure = AgentToolError(
            error, item.name, call.session_id, item.turn_id, item.call_id, stage
        )
        try:
            yield from call_named("on_tool_error", self._on_error, failure)
        except TimedOut:  # of a flow that contains this one
            raise
        except Exception as own:  # it only observes, and the turn continues
            warnings.warn(f"on_tool_error has failed: {own!r}", RuntimeWarning, stacklevel=2)

    def _send(self, call: PendingCall, result: Mapping[str, Any]) -> Flow[None]:
        item = call.item
        event = {
            "type": "agent.session.input.tool_result",
            "turn_id": item.turn_id,
            "call_id": item.call_id,
            **result,
        }
        key = yield from new_idempotency_key()
        for pause in (*PAUSES, None):
            try:
                yield from self._sessions.events.create(
                    call.session_id, events=[event], idempotency_key=key, **self._options
                )
            except BadRequestError as error:
                if pause is None or not _is_early(error, item.call_id):
                    raise
            else:
                return
            yield from Sleep(pause)


def _needs_loop(handler: Any) -> bool:
    return handler.is_async if isinstance(handler, AgentFunctionTool) else is_async(handler)


def _arguments(item: AgentFunctionCallItem) -> dict[str, Any]:
    given: Any = item.arguments
    found = decode(given.encode()) if isinstance(given, str) else given
    if not is_mapping(found):
        raise ValueError(f"the arguments of {item.name} are not a JSON object")
    return dict(found)


def _output(output: Any) -> Any:
    """Return a result as it is sent. Raises TypeError or ValueError unless it is JSON."""
    if is_mapping(output):
        return encode(dict(output)).decode()
    if output is None or isinstance(output, str):
        return output
    if isinstance(output, bytes | bytearray) or not isinstance(output, Iterable):
        kind = type(output).__name__
        raise TypeError(f"a result must be a text, a mapping or a list of parts, not {kind}")
    listed: list[Any] = [*output]
    encode(listed)
    return listed


def _is_early(error: BadRequestError, call_id: str) -> bool:
    """Whether the event of a call has arrived before the server knows the call itself."""
    body: Any = error.body if is_mapping(error.body) else {}
    text = f"Unknown pending tool call: {call_id}"
    return (body.get("code"), body.get("message")) == ("invalid_request_error", text)


class AgentTurn:
    """One turn of an idle session, from its input to the end of its events."""

    def __init__(
        self,
        sessions: Any,
        session_id: str,
        message: Mapping[str, Any],
        results: TurnResults,
        handlers: Handlers,
        options: Mapping[str, Any],
    ) -> None:
        self._sessions = sessions._in_flow()
        self._is_sync = isinstance(sessions._world, Sync)
        self._session_id = session_id
        self._message = message
        self._options = options
        self.results = results
        self.handlers = handlers
        self.stream: Any = None
        self.is_closed = False

    def open(self) -> Flow[None]:
        """Subscribe to the events, and send the input. Raises ValueError if the session works."""
        others = later_options(self._options)
        asking: Flow[AgentSession] = self._sessions.retrieve(self._session_id, **others)
        session = yield from asking
        if session.status != "idle":
            raise ValueError(
                f"the session is {session.status}, and stream() begins a turn of an idle one: use "
                "sessions.events.stream to follow it"
            )
        self.stream = yield from self._sessions.events.stream(self._session_id, **others)
        options = {**self._options, "extra_headers": others.get("extra_headers")}
        options["idempotency_key"] = yield from _key(self._options)
        yield from self._sessions.events.create(self._session_id, events=[self._message], **options)

    def events(self) -> Flow[None]:
        """Emit the events, and answer the call of each one after it."""
        try:
            yield from self._events()
        except Exception as error:
            self.results.cause = error
            yield from Call(self.stream.close)
            raise

    def _events(self) -> Flow[None]:
        state = self.results.state
        step = next_of(self.stream, is_sync=self._is_sync)
        while (event := (yield step)) is not None:
            if not state.is_new(event):
                continue
            self.results.note(event)
            call = self.handlers.pending(event)
            if state.is_over:
                yield from Call(self.stream.close)
            yield Emit(event)
            if state.is_over or self.is_closed:
                return
            if call is not None:
                yield from self.handlers.answer(call)
            if self.is_closed:
                return
        request = self.stream.response.request
        raise StreamTruncatedError("the events of the session ended before its turn", request)


def next_of(stream: Any, *, is_sync: bool) -> Call[Any]:
    """Return the effect that reads the next event of a stream, None at the end."""
    return Call(partial(next if is_sync else anext, stream, None))


def later_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options for calls after the input, whose key and body they do not get."""
    headers: Mapping[str, Any] = options.get("extra_headers") or {}
    kept = {name: value for name, value in headers.items() if name.lower() != _KEY}
    return {**repeated(options), "extra_headers": kept}


def _key(options: Mapping[str, Any]) -> Flow[Any]:
    """Return the key of the input: that of the headers, of the option, or a new one."""
    headers: Mapping[str, Any] = options.get("extra_headers") or {}
    for name, value in headers.items():
        if name.lower() == _KEY:
            return value if isinstance(value, str) else None
    return options.get("idempotency_key") or (yield from new_idempotency_key())


def final_result(stream: Any, results: TurnResults, handled: Mapping[str, Any]) -> Flow[Any]:
    """Read to the end of the turn, close the stream, and return the result.

    Raises AgentTurnResultError, also for errors of the stream, and AgentOutputParseError.
    """
    try:
        result = yield from _read_result(stream, results, handled)
    except TimedOut:  # of a flow that contains this one
        raise
    except (AgentTurnResultError, AgentOutputParseError):
        yield from Call(stream.close)
        raise
    except Exception as error:  # of the connection, and of functions that raise in vain
        yield from Call(stream.close)
        raise results.error("observation_failed") from error
    yield from Call(stream.close)
    return result


def _read_result(
    stream: Any, results: TurnResults, handled: Mapping[str, Any]
) -> Flow[AgentTurnResult[Any]]:
    results.check(handled)
    while not results.state.is_over and (yield from Call(stream._step)) is not None:
        results.check(handled)
    return results.result()


def message_of(given: Any) -> dict[str, Any]:
    """Return the event for an input. Raises ValueError if it is empty, TypeError for no list."""
    listed: list[Any]
    if isinstance(given, str):
        listed = [{"role": "user", "content": [{"type": "input_text", "text": given}]}]
    elif is_mapping(given) or not isinstance(given, Iterable):
        raise TypeError(f"input must be a text or a list, not {type(given).__name__}")
    else:
        listed = [*given]
    if not given or not listed:
        raise ValueError("input is empty: pass a text, or messages")
    return {"type": "agent.session.input.message", "input": listed}
