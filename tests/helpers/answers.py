"""Answers of models that call functions, whole and as streams."""

from __future__ import annotations

import json
from typing import Any

from trunkline.testing import Reply

Asked = tuple[str, str]
"""The name of a function, and its arguments as JSON text."""
USAGE = {
    "prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3,
    "prompt_tokens_details": {"cached_tokens": 1},
}  # fmt: skip


def completion(reason: str = "stop", **message: Any) -> dict[str, Any]:
    choice = {"index": 0, "finish_reason": reason, "message": {"role": "assistant", **message}}
    about = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    return {**about, "choices": [choice], "usage": USAGE}


def calling(*asked: Asked, reason: str = "tool_calls") -> dict[str, Any]:
    """A completion that calls tools, which have the identifiers i0, i1, ..."""
    calls = [
        {"id": f"i{n}", "type": "function", "function": {"name": name, "arguments": text}}
        for n, (name, text) in enumerate(asked)
    ]
    return completion(reason, content=None, tool_calls=calls)


def legacy(name: str, text: str) -> dict[str, Any]:
    """A completion that calls a legacy function."""
    call = {"name": name, "arguments": text}
    return completion("function_call", content=None, function_call=call)


def streamed(whole: dict[str, Any]) -> Reply:
    """The same completion as a stream, with its texts in two pieces."""
    choice = whole["choices"][0]
    message = {**choice["message"]}
    deltas: list[dict[str, Any]] = [{"role": message.pop("role"), "content": None}]
    if text := message.pop("content"):
        deltas += [{"content": text[:3]}, {"content": text[3:]}]
    for index, call in enumerate(message.pop("tool_calls", ())):
        name, text = call["function"]["name"], call["function"]["arguments"]
        begin = {**call, "index": index, "function": {"name": name, "arguments": text[:2]}}
        rest = {"index": index, "function": {"arguments": text[2:]}}
        deltas += [{"tool_calls": [begin]}, {"tool_calls": [rest]}]
    if call := message.pop("function_call", None):
        text = call["arguments"]
        deltas += [{"function_call": {**call, "arguments": text[:2]}}]
        deltas += [{"function_call": {"arguments": text[2:]}}]
    about = {**whole, "object": "chat.completion.chunk", "usage": None}
    parts = [*((one, None) for one in deltas), ({}, choice["finish_reason"])]
    chunks = [
        {**about, "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
        for delta, reason in parts
    ]
    return Reply.of_events(*chunks, {**about, "choices": [], "usage": whole["usage"]})


def bodies(client: Any) -> list[dict[str, Any]]:
    """The bodies of the requests."""
    return [json.loads(one.body) for one in client.transport.requests]
