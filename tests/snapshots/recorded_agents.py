"""Events of sessions of agents, as a server sends them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

PREFIX = "agent.session."
TURN = {
    "id": "t", "agent_id": "a", "created_at": 1, "object": "agent.session.turn", "session_id": "s",
    "status": "in_progress", "subagent_id": None,
}  # fmt: skip
IDLE = {"id": "s", "object": "agent.session", "status": "idle", "required_actions": []}


def event(kind: str, number: object, **fields: Any) -> dict[str, Any]:
    """Return an event of the session; those with equal numbers are the same."""
    return {"type": PREFIX + kind, "event_id": f"e{number}", "session_id": "s", **fields}


def turn(kind: str, number: object, status: str, **fields: Any) -> dict[str, Any]:
    """Return an event about a turn."""
    changed = {**TURN, "status": status, **fields}
    return event(f"turn.{kind}", number, turn_id=changed["id"], turn=changed)


def said(text: str, index: int = 0, **fields: Any) -> dict[str, Any]:
    """Return the event of a message that is complete."""
    content = [{"type": "output_text", "text": text, "annotations": []}]
    item = {
        "id": f"m{index}", "type": "message", "role": "assistant", "status": "completed",
        "turn_id": "t", "phase": "final_answer", "content": content, **fields,
    }  # fmt: skip
    return event("turn.item.done", f"m{index}", turn_id="t", output_index=index, item=item)


def called(arguments: Any, name: str = "add", call_id: str = "c") -> dict[str, Any]:
    """Return the event of a call."""
    item = {
        "id": "i", "type": "function_call", "call_id": call_id, "name": name, "turn_id": "t",
        "status": "in_progress", "arguments": arguments,
    }  # fmt: skip
    return event("turn.item.added", f"c{call_id}{name}", turn_id="t", output_index=0, item=item)


BEGIN = turn("created", 1, "in_progress")
DONE = turn("completed", 8, "completed")
END = event("idle", 9, session=IDLE)


ACTION = {
    "type": "function_call", "name": "add", "call_id": "c", "turn_id": "t", "arguments": "{}",
}  # fmt: skip
WAITING = {**IDLE, "status": "requires_action", "required_actions": [ACTION]}
WAITS = event("requires_action", 5, session=WAITING)
IN_PROGRESS = event("in_progress", 6, session=IDLE)
USED_UP = event("budget_reached", 7, session={"id": "s"})
ANSWER = '{"name": "Ada", "age": 36}'
OF_SUBAGENT = {"id": "u", "subagent_id": "x"}
ALL: dict[str, list[dict[str, Any]]] = {
    "a text": [BEGIN, said("Hi"), DONE, END],
    "a value": [BEGIN, said(ANSWER, 1), said(ANSWER, 0), DONE, END],
    "comments": [BEGIN, said("hm", phase="commentary"), said("a", 1, phase=None), DONE, END],
    "half a message": [
        BEGIN, said("a", status="in_progress"), said("b", 1, turn_id="u"), DONE, END,
    ],
    "a subagent": [
        turn("created", 2, "in_progress", **OF_SUBAGENT), BEGIN,
        turn("completed", 3, "completed", **OF_SUBAGENT), event("idle", 4, session=IDLE),
        said(ANSWER), DONE, END, said("too late", 5),
    ],
    "repeated events": [BEGIN, BEGIN, said(ANSWER), said(ANSWER), DONE, DONE, END],
    "calls": [
        BEGIN, called('{"a": 1}'), called({"a": 2}, call_id="d"), called("{}", "other"),
        {**called('{"a": 1}'), "event_id": "again"}, said(ANSWER), DONE, END,
    ],
    "calls that fail": [
        BEGIN, called("[1]"), called("{", call_id="d"), called("{}", call_id="e"), DONE, END,
    ],
    "an action": [BEGIN, called('{"a": 1}'), WAITS, IN_PROGRESS, said(ANSWER), DONE, END],
    "an action of the user": [BEGIN, called("{}", "other"), {**WAITS, "session": {
        **WAITING, "required_actions": [{**ACTION, "name": "other"}],
    }}, said(ANSWER), DONE, END],
    "a failed turn": [BEGIN, said("a"), turn("failed", 8, "failed"), END],
    "a cancelled turn": [BEGIN, turn("cancelled", 8, "cancelled"), END],
    "a failed session": [BEGIN, event("failed", 8, session=IDLE)],
    "an error": [BEGIN, {"type": "error", "event_id": "e5", "session_id": "s", "error": {
        "message": "no", "type": "t", "code": "c",
    }}, said(ANSWER), DONE, END],
    "a budget": [USED_UP],
    "a budget of another session": [{**USED_UP, "session": {"id": "z"}}, BEGIN, DONE, END],
    "a budget after the turn": [BEGIN, said(ANSWER), DONE, USED_UP],
}  # fmt: skip
"""The events of one turn each, by what is special about them."""


def content(events: Iterable[dict[str, Any]]) -> bytes:
    """Return the body of a stream."""
    return b"".join(f"data: {json.dumps(one)}\n\n".encode() for one in events)
