"""A conversation: its messages in the form of the chat completions API. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Message = dict[str, Any]

STOPPED = "The user stopped this call."
"""The result of a call of a tool that was interrupted."""


class Talk:
    """The messages so far. The instructions, if there are any, are the first message."""

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self.messages: list[Message] = [*messages]

    @property
    def system(self) -> str | None:
        """The instructions to the model."""
        first = self.messages[0] if self.messages else {}
        return first.get("content") if first.get("role") == "system" else None

    @system.setter
    def system(self, text: str | None) -> None:
        rest = self.messages[self.system is not None :]
        self.messages = [{"role": "system", "content": text}, *rest] if text else rest

    def ask(self, text: str, attachments: Sequence[Message] = ()) -> None:
        """Add a message of the user; attachments go before its text."""
        parts = [*attachments, *([{"type": "text", "text": text}] if text else [])]
        self.messages.append({"role": "user", "content": parts if attachments else text})

    def answer(self, text: str, *, refused: bool = False) -> None:
        """Add an answer, all of it or as much as has arrived."""
        message: Message = {"role": "assistant", "content": None if refused else text}
        self.messages.append({**message, "refusal": text} if refused else message)

    def clear(self) -> None:
        """Forget everything but the instructions."""
        self.messages = self.messages[: self.system is not None]

    def undo(self, length: int) -> None:
        """Forget all messages after the first `length`."""
        del self.messages[length:]


def completed(messages: Sequence[Message]) -> list[Message]:
    """Return messages in which each call of a tool has a result, as servers demand."""
    made: list[Message] = []
    waiting: list[str] = []
    for message in messages:
        if message["role"] == "tool":
            waiting = [one for one in waiting if one != message.get("tool_call_id")]
        else:
            made += map(_stopped, waiting)
            waiting = [call["id"] for call in message.get("tool_calls") or ()]
        made.append(message)
    return [*made, *map(_stopped, waiting)]


def _stopped(call: str) -> Message:
    return {"role": "tool", "tool_call_id": call, "content": STOPPED}
