"""A conversation: its messages in the form of the chat completions API. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Message = dict[str, Any]

STOPPED = "The user stopped this call."
"""The result of a call of a tool that was interrupted."""


class Talk:
    """The instructions to the model, if there are any, and the messages so far."""

    def __init__(self, system: str | None = None, messages: Iterable[Message] = ()) -> None:
        self.system = system
        self.messages: list[Message] = [*messages]

    def request(self) -> list[Message]:
        """Return the messages to send."""
        first = [] if self.system is None else [{"role": "system", "content": self.system}]
        return [*first, *self.messages]

    def ask(self, text: str, attachments: Sequence[Message] = ()) -> None:
        """Add a message of the user; attachments go before its text."""
        parts = [*attachments, {"type": "text", "text": text}]
        self.messages.append({"role": "user", "content": parts if attachments else text})

    def answer(self, text: str, *, is_refusal: bool = False) -> None:
        """Add an answer, all of it or as much as has arrived."""
        if is_refusal:
            self.messages.append({"role": "assistant", "content": None, "refusal": text})
        else:
            self.messages.append({"role": "assistant", "content": text})


def completed(messages: Sequence[Message]) -> list[Message]:
    """Return messages in which each call of a tool has a result, as servers demand."""
    made: list[Message] = []
    waiting: list[str] = []
    for message in messages:
        if message["role"] == "tool":
            waiting = [one for one in waiting if one != message.get("tool_call_id")]
        else:
            made += map(_stopped, waiting)
            waiting = [call["id"] for call in message.get("tool_calls") or () if "id" in call]
        made.append(message)
    return [*made, *map(_stopped, waiting)]


def _stopped(call: str) -> Message:
    return {"role": "tool", "tool_call_id": call, "content": STOPPED}
