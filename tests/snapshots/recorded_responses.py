"""Streams of responses, as the API sends them."""

from __future__ import annotations

import json
from typing import Any

from trunkline.testing.replies import Reply


def response(status: str, *output: dict[str, Any]) -> dict[str, Any]:
    return {"id": "r", "object": "response", "status": status, "output": [*output]}


def message(*texts: str) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": []} for text in texts]
    return {"type": "message", "id": "m", "role": "assistant", "content": content}


def event(kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": f"response.{kind}", **fields}


def delta(text: Any, output_index: Any = 0, content_index: Any = 0) -> dict[str, Any]:
    place = {"output_index": output_index, "content_index": content_index, "item_id": "m"}
    return event("output_text.delta", delta=text, logprobs=[], **place)


def text_of(*pieces: str) -> list[dict[str, Any]]:
    place = {"output_index": 0, "content_index": 0, "item_id": "m"}
    whole = "".join(pieces)
    return [
        event("created", response=response("in_progress")),
        event("output_item.added", output_index=0, item=message()),
        event("content_part.added", part={"type": "output_text", "text": ""}, **place),
        *map(delta, pieces),
        event("output_text.done", text=whole, logprobs=[], **place),
        event("completed", response=response("completed", message(whole))),
    ]


CALL = {"type": "function_call", "call_id": "c", "name": "f", "arguments": ""}
TOOL = [
    event("created", response=response("in_progress")),
    event("output_item.added", output_index=0, item=CALL),
    event("function_call_arguments.delta", output_index=0, item_id="f", delta='{"a"'),
    event("function_call_arguments.delta", output_index=0, item_id="f", delta=": 1}"),
    event("completed", response=response("completed", {**CALL, "arguments": '{"a": 1}'})),
]


def content(events: list[dict[str, Any]]) -> bytes:
    numbered = ({**one, "sequence_number": n} for n, one in enumerate(events))
    return b"".join(b"data: " + json.dumps(one).encode() + b"\n\n" for one in numbered)


def reply(events: list[dict[str, Any]]) -> Reply:
    return Reply(body=content(events), headers={"content-type": "text/event-stream"})


ALL = {
    "text of a response": text_of("Good ", "day"),
    "JSON of a response": text_of('{"name": "A', 'da", "age": 36}'),
    "call of a response": TOOL,
    "incomplete response": [
        *text_of("a")[:-1], event("incomplete", response=response("incomplete")),
    ],
}  # fmt: skip
