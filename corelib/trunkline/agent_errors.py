"""The errors of the helpers for agents and computers, in addition to those of `errors`."""

from __future__ import annotations

from typing import Any, Literal

from trunkline.errors import OpenAIError


class AgentFilePreparationError(OpenAIError):
    """Not all files for an environment were uploaded. `prepared` has those that were."""

    def __init__(self, message: str, *, prepared: Any) -> None:
        super().__init__(message)
        self.prepared = prepared


class AgentFileStagingError(OpenAIError):
    """A file was uploaded and not copied into its environment: see `uploaded_file_id`."""

    def __init__(self, message: str, *, uploaded_file_id: str) -> None:
        super().__init__(message)
        self.uploaded_file_id = uploaded_file_id


class AgentTurnResultError(OpenAIError):
    """A turn of an agent has no result that is known to be complete; `reason` says why.

    It is `failed`, `cancelled`, `requires_action`, `incomplete` if the events ended early, or
    `observation_failed` if they could not be read, with the error as `__cause__`. `turn`,
    `messages` and `required_actions` are as far as they are known.
    """

    def __init__(
        self,
        reason: Literal[
            "failed", "cancelled", "requires_action", "incomplete", "observation_failed"
        ],
        *,
        turn: Any,
        session_id: str | None,
        messages: list[Any],
        required_actions: list[Any],
    ) -> None:
        super().__init__(_WITHOUT_RESULT[reason])
        self.reason = reason
        self.turn = turn
        self.session_id = session_id
        self.turn_id: str | None = None if turn is None else turn.id
        self.messages = messages
        self.required_actions = required_actions


_WITHOUT_RESULT = {
    "failed": "the turn or its session has failed: `turn.error` has the server's reason",
    "cancelled": "the turn was cancelled",
    "requires_action": "the session waits for what `required_actions` lists: send it, or pass "
    "a function for it in tool_handlers",
    "incomplete": "the events ended before the turn did, or there was no turn",
    "observation_failed": "the events could not be read to the end of the turn, which may still "
    "succeed",
}


class AgentOutputParseError(OpenAIError):
    """The answer of an agent does not fit the type that was asked for. `result` has its text."""

    def __init__(self, result: Any) -> None:
        super().__init__("the answer of the agent does not fit its type")
        self.result = result


class ComputerUseError(OpenAIError, RuntimeError):
    """A run with a computer has stopped before its end. `response` is the last one, or None.

    The actions before the error have been performed, and may have had effects.
    """

    def __init__(self, message: str, response: Any = None) -> None:
        super().__init__(message)
        self.response = response
