"""Streams of runs of assistants, as the API sends them."""

from __future__ import annotations

import json
from typing import Any

from trunkline.testing.replies import Reply

RUN = {
    "id": "run_1", "object": "thread.run", "created_at": 1, "assistant_id": "asst_1",
    "thread_id": "thread_1", "model": "gpt-4o", "instructions": "i", "tools": [], "metadata": {},
    "parallel_tool_calls": True, "required_action": None, "usage": None,
}  # fmt: skip
Event = tuple[str, Any]


def run(status: str, **fields: Any) -> Event:
    """Return an event about the run."""
    state = "queued" if status == "created" else status
    return f"thread.run.{status}", {**RUN, "status": state, **fields}


def message(event: str, *content: dict[str, Any], name: str = "msg_1") -> Event:
    """Return an event with a whole message."""
    status = "in_progress" if event in ("created", "in_progress") else event
    return f"thread.message.{event}", {
        "id": name, "object": "thread.message", "created_at": 2, "assistant_id": "asst_1",
        "thread_id": "thread_1", "run_id": "run_1", "role": "assistant", "status": status,
        "content": [*content], "metadata": {}, "attachments": [],
    }  # fmt: skip


def message_delta(*parts: Any, name: Any = "msg_1") -> Event:
    """Return an event with parts of a message."""
    delta = {"content": [*parts]}
    return "thread.message.delta", {"id": name, "object": "thread.message.delta", "delta": delta}


def text(value: str, index: Any = 0, **fields: Any) -> dict[str, Any]:
    return {"index": index, "type": "text", "text": {"value": value, **fields}}


def image(file: str, index: int = 0) -> dict[str, Any]:
    return {"index": index, "type": "image_file", "image_file": {"file_id": file}}


def step(event: str, details: dict[str, Any], name: str = "step_1", **fields: Any) -> Event:
    """Return an event with a whole run step."""
    status = "in_progress" if event in ("created", "in_progress") else event
    return f"thread.run.step.{event}", {
        "id": name, "object": "thread.run.step", "created_at": 2, "run_id": "run_1",
        "assistant_id": "asst_1", "thread_id": "thread_1", "type": details["type"],
        "status": status, "step_details": details, "usage": None, **fields,
    }  # fmt: skip


def step_delta(*calls: Any, name: Any = "step_1") -> Event:
    """Return an event with parts of the tool calls of a run step."""
    delta = {"step_details": {"type": "tool_calls", "tool_calls": [*calls]}}
    return "thread.run.step.delta", {"id": name, "object": "thread.run.step.delta", "delta": delta}


def call(kind: str, index: Any, call_id: str | None = None, /, **part: Any) -> dict[str, Any]:
    """Return a part of a tool call; its first one has the ID."""
    begun = {} if call_id is None else {"id": call_id}
    return {"index": index, "type": kind, **begun, kind: part}


def wrote(name: str = "msg_1") -> dict[str, Any]:
    """Return the details of a step that wrote a message."""
    return {"type": "message_creation", "message_creation": {"message_id": name}}


def called(*calls: dict[str, Any]) -> dict[str, Any]:
    """Return the details of a step that called tools."""
    return {"type": "tool_calls", "tool_calls": [*calls]}


BEGIN = [run("created"), run("queued"), run("in_progress")]
USAGE = {"prompt_tokens": 5, "completion_tokens": 7, "total_tokens": 12}
CITED = {
    "index": 0, "type": "file_citation", "text": "[0]", "start_index": 4, "end_index": 7,
    "file_citation": {"file_id": "file_1"},
}  # fmt: skip
TEXT = [
    *BEGIN,
    step("created", wrote()),
    step("in_progress", wrote()),
    message("created"),
    message("in_progress"),
    message_delta(text("Good", annotations=[])),
    message_delta(text(" day")),
    message_delta(text("[0]", annotations=[CITED])),
    message_delta(text("", annotations=[{**CITED, "index": 1}])),
    message("completed", {"type": "text", "text": {"value": "Good day[0]", "annotations": []}}),
    step("completed", wrote(), usage=USAGE),
    run("completed", usage=USAGE),
]
PICTURES = [
    *BEGIN,
    step("created", wrote()),
    message("created"),
    message_delta(image("file_1")),
    message_delta(text("Two", index=1, annotations=[]), text(" parts", index=1)),
    message_delta(image("file_2", index=2), text("End", index=3)),
    message_delta({"index": 4, "type": "refusal", "refusal": "No"}),
    message_delta({"index": 4, "type": "refusal", "refusal": "!"}),
    message(
        "incomplete",
        {"type": "image_file", "image_file": {"file_id": "file_1"}},
        {"type": "text", "text": {"value": "Two parts", "annotations": []}},
        {"type": "image_file", "image_file": {"file_id": "file_2"}},
        {"type": "text", "text": {"value": "End", "annotations": []}},
        {"type": "refusal", "refusal": "No!"},
    ),
    step("completed", wrote()),
    run("incomplete", incomplete_details={"reason": "max_completion_tokens"}),
]
FUNCTIONS = [
    *BEGIN,
    step("created", called()),
    step("in_progress", called()),
    step_delta(call("function", 0, "call_1", name="add", arguments="", output=None)),
    step_delta(call("function", 0, arguments='{"a"')),
    step_delta(call("function", 0, arguments=": 1}")),
    step_delta(call("function", 1, "call_2", name="now", arguments="", output=None)),
    step_delta(call("function", 1, arguments="{}")),
    run("requires_action", required_action={"type": "submit_tool_outputs"}),
]
CODE = [
    *BEGIN,
    step("created", called()),
    step_delta(call("code_interpreter", 0, "call_1", input="", outputs=[])),
    step_delta(call("code_interpreter", 0, input="print(")),
    step_delta(call("code_interpreter", 0, input="1)")),
    step_delta(call("code_interpreter", 0, outputs=[{"index": 0, "type": "logs", "logs": "1"}])),
    step_delta(call("code_interpreter", 0, outputs=[{"index": 0, "type": "logs", "logs": "\n"}])),
    step_delta(
        call(
            "code_interpreter",
            0,
            outputs=[{"index": 1, "type": "image", "image": {"file_id": "file_1"}}],
        )
    ),
    step("completed", called()),
    step("created", called(), name="step_2"),
    step_delta(call("code_interpreter", 0, "call_2", input="2", outputs=[]), name="step_2"),
    step("failed", called(), name="step_2", last_error={"code": "server_error", "message": "m"}),
    run("failed", last_error={"code": "server_error", "message": "m"}),
]
RESULT = {"file_id": "file_1", "file_name": "a.txt", "score": 0.5}
SEARCH = [
    *BEGIN,
    step("created", called()),
    step_delta(call("file_search", 0, "call_1")),
    step_delta(
        call(
            "file_search",
            0,
            ranking_options={"ranker": "auto", "score_threshold": 0.0},
            results=[RESULT],
        )
    ),
    step("completed", called()),
    *TEXT[3:],
]
TWO_MESSAGES = [
    *TEXT[:-1],
    message("created", name="msg_2"),
    message_delta(text("More", annotations=[]), name="msg_2"),
    message(
        "completed", {"type": "text", "text": {"value": "More", "annotations": []}}, name="msg_2"
    ),
    run("expired"),
]
RESUMED = [
    run("queued"),
    step("completed", called({"id": "call_1", "type": "function", "function": {"name": "add"}})),
    *TEXT[2:],
]
ERROR = {"message": "overloaded", "type": "server_error", "code": "c"}
FAILED = [*TEXT[:8], ("error", {"error": ERROR})]
CREATED = [("thread.created", {"id": "thread_1", "object": "thread", "created_at": 0}), *TEXT]
CANCELLED = [*TEXT[:9], run("cancelling"), step("cancelled", wrote()), run("cancelled")]
ALL = {
    "text of a run": TEXT,
    "pictures of a run": PICTURES,
    "functions of a run": FUNCTIONS,
    "code of a run": CODE,
    "search of a run": SEARCH,
    "two messages of a run": TWO_MESSAGES,
    "resumed run": RESUMED,
    "failed run": FAILED,
    "created thread": CREATED,
    "cancelled run": CANCELLED,
    "unknown event of a run": [*BEGIN, ("thread.run.reticulated", {"id": "x"}), run("completed")],
}


def content(events: list[Event]) -> bytes:
    """Return the body of a stream."""
    blocks = [f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events]
    return "".join([*blocks, "event: done\ndata: [DONE]\n\n"]).encode()


def reply(events: list[Event]) -> Reply:
    return Reply(body=content(events), headers={"content-type": "text/event-stream"})
