"""Turns of agents: what the events of a session say about the first one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import deepcopy
from typing import Any, Final

from trunkline.agent_errors import AgentTurnResultError
from trunkline.codec.type_guards import is_mapping
from trunkline.structured.agent_results import AgentTurnResult
from trunkline.types.beta import AgentSessionMessage
from trunkline.types.beta.agents.sessions.turn import Turn
from trunkline.types.responses.output_text import parts

REMEMBERED: Final = 1024
"""The number of recent events that are known again if the server repeats them."""


class TurnState:
    """The first turn of the agent itself, not of a subagent, in the events so far."""

    def __init__(self, session_id: str | None = None) -> None:
        self.session_id = session_id
        self.keeps_messages = False
        self.turn: Turn | None = None
        self.has_ended = False
        """Whether the turn has ended, after which the session still has events."""
        self.is_over = False
        """Whether the session has no more events about the turn."""
        self.has_failed = False
        """Whether the session has failed."""
        self.required_actions: list[Any] = []
        self.messages: dict[str, tuple[int, AgentSessionMessage]] = {}
        """The final messages, each after its place."""
        self._recent: dict[str, None] = {}

    def is_new(self, event: Any) -> bool:
        """Whether the event has not been among the recent ones."""
        known = getattr(event, "event_id", None)
        if known in self._recent:
            return False
        if isinstance(known, str):
            if len(self._recent) == REMEMBERED:
                del self._recent[next(iter(self._recent))]
            self._recent[known] = None
        return True

    def note(self, event: Any) -> None:
        """Note an event. Those after the end of the turn say nothing about it."""
        note = _NOTES.get(getattr(event, "type", ""))
        if note is not None and not self.is_over:
            note(self, event)

    def begin_session(self, event: Any) -> None:
        found = _id_of_session(event)
        if found is not None:
            self.session_id = found

    def begin(self, event: Any) -> None:
        turn = getattr(event, "turn", None)
        if self.turn is None and isinstance(turn, Turn) and turn.subagent_id is None:
            self.turn = deepcopy(turn)
            self.session_id = event.session_id

    def end(self, event: Any) -> None:
        turn = getattr(event, "turn", None)
        if self.turn is not None and isinstance(turn, Turn) and event.turn_id == self.turn.id:
            self.turn = deepcopy(turn)
            self.has_ended = True
            self.required_actions = []

    def add_item(self, event: Any) -> None:
        item = event.item
        is_final = (
            self.keeps_messages
            and getattr(item, "type", None) == "message"
            and item.phase != "commentary"
            and item.status == "completed"
        )
        if is_final and self.turn is not None and item.turn_id == self.turn.id:
            message = AgentSessionMessage.from_dict(deepcopy(item.to_dict()))
            self.messages[item.id] = (event.output_index, message)

    def work(self, event: Any) -> None:
        self.required_actions = []

    def wait(self, event: Any) -> None:
        self.begin_session(event)
        actions: Any = getattr(event.session, "required_actions", None)
        self.required_actions = parts(deepcopy(actions))

    def rest(self, event: Any) -> None:
        if self.has_ended:
            self.required_actions = []
            self.is_over = True

    def fail(self, event: Any) -> None:
        self.begin_session(event)
        self.has_failed = self.is_over = True

    def use_up(self, event: Any) -> None:
        found = _id_of_session(event)
        if found is not None and self.session_id in (None, found):
            if self.turn is None:
                self.session_id = found
                self.is_over = True
            else:
                self.rest(event)


def _id_of_session(event: Any) -> str | None:
    session = getattr(event, "session", None)
    found = session.get("id") if is_mapping(session) else getattr(session, "id", None)
    return found if isinstance(found, str) and found else None


_NOTES: Final[dict[str, Callable[[TurnState, Any], None]]] = {
    "agent.session.created": TurnState.begin_session,
    "agent.session.turn.created": TurnState.begin,
    "agent.session.turn.completed": TurnState.end,
    "agent.session.turn.failed": TurnState.end,
    "agent.session.turn.cancelled": TurnState.end,
    "agent.session.turn.item.done": TurnState.add_item,
    "agent.session.in_progress": TurnState.work,
    "agent.session.requires_action": TurnState.wait,
    "agent.session.idle": TurnState.rest,
    "agent.session.failed": TurnState.fail,
    "agent.session.budget_reached": TurnState.use_up,
}


def _function_of(action: Any) -> str | None:
    """Return the name of the function that an action asks for; None for other actions."""
    is_call = getattr(action, "type", None) == "function_call"
    return getattr(action, "name", None) if is_call else None


class TurnResults:
    """The result of a turn, for those who ask for one before they read its events."""

    def __init__(self, state: TurnState, output_type: Any, converter: Any) -> None:
        self.state = state
        self._output_type = output_type
        self._converter = converter
        self._has_begun = False
        self.cause: Exception | None = None
        """The error that ended the events."""
        self._error: AgentTurnResultError | None = None
        self._result: AgentTurnResult[Any] | None = None
        self._parsed: AgentTurnResult[Any] | None = None

    def keep(self) -> None:
        """Keep the messages from now on. Raises RuntimeError if an event has been read before."""
        if self._has_begun and not self.state.keeps_messages:
            raise RuntimeError(
                "the messages of the events so far are lost: call with_result_collection() before "
                "the first event is read"
            )
        self.state.keeps_messages = True

    def note(self, event: Any) -> None:
        """Note an event."""
        self._has_begun = True
        self.state.note(event)

    def check(self, handled: Collection[str]) -> None:
        """Raise AgentTurnResultError if the turn cannot succeed with the functions `handled`."""
        if self._error is not None:
            raise self._error
        state = self.state
        status = None if state.turn is None else state.turn.status
        if state.has_failed or status == "failed":
            raise self.error("failed")
        if status == "cancelled":
            raise self.error("cancelled")
        if any(_function_of(one) not in handled for one in state.required_actions):
            raise self.error("requires_action")
        if self.cause is not None:
            raise self.error("observation_failed") from self.cause

    def error(self, reason: Any) -> AgentTurnResultError:
        """Return the error that takes the place of the result, always the first one."""
        if self._error is None:
            state = self.state
            self._error = AgentTurnResultError(
                reason,
                turn=state.turn,
                session_id=state.session_id,
                messages=self._messages(),
                required_actions=state.required_actions,
            )
        return self._error

    def _messages(self) -> list[AgentSessionMessage]:
        ordered = sorted(self.state.messages.values(), key=lambda pair: pair[0])
        return [message for _, message in ordered]

    def result(self) -> AgentTurnResult[Any]:
        """Return the result. Raises AgentTurnResultError, and AgentOutputParseError."""
        if self._result is None:
            self.check(())
            turn = self.state.turn
            if not self.state.is_over or turn is None or turn.status != "completed":
                raise self.error("incomplete")
            self._result = AgentTurnResult(turn, self._messages())
        if self._output_type is None:
            return self._result
        if self._parsed is None:
            self._parsed = self._result.parse(self._output_type, converter=self._converter)
        return self._parsed
