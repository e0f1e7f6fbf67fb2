"""Streams of chat completions, as servers send them."""

from __future__ import annotations

import json
from typing import Any

from trunkline.testing.replies import Reply


def part(delta: dict[str, Any], reason: str | None = None, index: int = 0) -> dict[str, Any]:
    return {"index": index, "delta": delta, "finish_reason": reason, "logprobs": None}


def chunk(*choices: dict[str, Any], **fields: Any) -> dict[str, Any]:
    usual = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return {**usual, "choices": [*choices], **fields}


def call(index: int, arguments: str = "", **fields: Any) -> dict[str, Any]:
    """A chunk with a piece of the arguments of a tool call; `name` and `id` begin the call."""
    function = {"arguments": arguments, **({"name": fields["name"]} if "name" in fields else {})}
    begun = {"id": fields["id"], "type": "function"} if "id" in fields else {}
    return chunk(part({"tool_calls": [{"index": index, **begun, "function": function}]}))


def content(*chunks: dict[str, Any]) -> bytes:
    lines = [b"data: " + json.dumps(one).encode() + b"\n\n" for one in chunks]
    return b"".join([*lines, b"data: [DONE]\n\n"])


def reply(*chunks: dict[str, Any]) -> Reply:
    return Reply(body=content(*chunks), headers={"content-type": "text/event-stream"})


USAGE = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
TEXT = (
    chunk(part({"role": "assistant", "content": ""})),
    chunk(part({"content": "Good "})),
    chunk(part({"content": "day"})),
    chunk(part({}, "stop")),
    chunk(usage=USAGE),
)
JSON = (
    chunk(part({"role": "assistant", "content": ""})),
    chunk(part({"content": '{"name": "A'})),
    chunk(part({"content": 'da", "age'})),
    chunk(part({"content": '": 36}'})),
    chunk(part({}, "stop")),
)
TOOLS = (
    chunk(part({"role": "assistant", "content": None})),
    call(0, id="a", name="f"),
    call(0, '{"x"'),
    call(0, ": 1}"),
    call(1, "{}", id="b", name="g"),
    chunk(part({}, "tool_calls")),
)
REFUSAL = (
    chunk(part({"role": "assistant", "content": None, "refusal": ""})),
    chunk(part({"refusal": "I can"})),
    chunk(part({"refusal": "not"})),
    chunk(part({}, "stop")),
)
_TOKENS = [{"token": "Good", "logprob": -0.5, "bytes": None, "top_logprobs": []}]
LOGPROBS = (
    chunk({**part({"role": "assistant", "content": "Good"}), "logprobs": {"content": _TOKENS}}),
    chunk({**part({"content": "Good"}), "logprobs": {"content": _TOKENS, "refusal": None}}),
    chunk(part({}, "stop")),
)
SEVERAL = (
    chunk(part({"role": "assistant", "content": ""}), part({"content": ""}, index=1)),
    chunk(part({"content": "a"})),
    chunk(part({"content": "b"}, index=1)),
    chunk(part({}, "stop"), part({}, "stop", index=1)),
)
MORE = {
    "several choices": SEVERAL,
    "text and call": (chunk(part({"role": "assistant", "content": "So:"})), *TOOLS[1:]),
    "cut text": (*TEXT[:3], chunk(part({}, "length"))),
    "filtered text": (*TEXT[:3], chunk(part({}, "content_filter"))),
    "unknown fields": (
        chunk(part({"role": "assistant", "content": "", "reasoning": "H"}), service_tier="flex"),
        chunk(part({"content": "a", "reasoning": "m"}), obfuscation="x"),
        chunk(part({}, "stop")),
    ),
    "function call": (
        chunk(
            part(
                {
                    "role": "assistant",
                    "content": None,
                    "function_call": {"name": "f", "arguments": ""},
                }
            )
        ),
        chunk(part({"function_call": {"arguments": "{}"}})),
        chunk(part({}, "function_call")),
    ),
}
ALL = {"text": TEXT, "json": JSON, "tools": TOOLS, "refusal": REFUSAL, "logprobs": LOGPROBS, **MORE}
