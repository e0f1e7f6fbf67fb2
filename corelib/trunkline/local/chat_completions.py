"""An answer in the two forms of the API: one chat.completion, or a stream of its chunks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from msgspec import Struct

from trunkline.local.models import CREATED
from trunkline.local.reply import event

# Every character is in exactly one match, and no run of spaces is scanned twice.
_WORD = re.compile(r"\s+\S*|\S+")

_ARGUMENT_PIECE = 8


class StreamOptions(Struct):
    """Options of a stream, such as the usage after the text."""

    include_usage: bool | None = None


@dataclass(frozen=True)
class ToolCall:
    """A call of a function, with its arguments as JSON text."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True)
class Choice:
    """One answer: a text, a refusal, calls of tools, or the deprecated call of a function."""

    index: int
    text: str | None
    calls: tuple[ToolCall, ...]
    finish_reason: str
    refusal: str | None = None
    function: ToolCall | None = None


@dataclass(frozen=True)
class Completion:
    """All answers to one request, and the number of words in the request."""

    id: str
    model: str
    choices: tuple[Choice, ...]
    prompt_words: int


def words(text: str) -> list[str]:
    """Return the words of `text`, each with the space before it, so that they join to `text`."""
    return _WORD.findall(text)


def pieces(arguments: str) -> Iterable[str]:
    """Yield the JSON text of arguments in pieces, as a stream sends it."""
    # Even {} comes in two pieces, as clients must join pieces.
    size = min(_ARGUMENT_PIECE, (len(arguments) + 1) // 2)
    return (arguments[start : start + size] for start in range(0, len(arguments), size))


def whole(completion: Completion) -> dict[str, object]:
    """Return the completion as one object."""
    choices = [
        {
            "index": choice.index,
            "message": _message(choice),
            "logprobs": None,
            "finish_reason": choice.finish_reason,
        }
        for choice in completion.choices
    ]
    head = _head(completion, "chat.completion")
    return {**head, "choices": choices, "usage": _usage(completion)}


def events(completion: Completion, *, include_usage: bool) -> Iterator[bytes]:
    """Yield the completion as server-sent events, with the choices in turns, and then [DONE]."""
    head = _head(completion, "chat.completion.chunk")
    usage: dict[str, object] = {"usage": None} if include_usage else {}
    for turn in zip_longest(*(_deltas(choice) for choice in completion.choices)):
        for choice in turn:
            if choice is not None:
                yield event({**head, "choices": [choice], **usage})
    if include_usage:
        yield event({**head, "choices": [], "usage": _usage(completion)})
    yield b"data: [DONE]\n\n"


def _head(completion: Completion, kind: str) -> dict[str, object]:
    return {
        "id": completion.id,
        "object": kind,
        "created": CREATED,
        "model": completion.model,
        "service_tier": "default",
        "system_fingerprint": "fp_local",
    }


def _message(choice: Choice) -> dict[str, object]:
    message: dict[str, object] = {
        "role": "assistant",
        "content": choice.text,
        "refusal": choice.refusal,
        "annotations": [],
    }
    if choice.calls:
        message["tool_calls"] = [_call(call, call.arguments) for call in choice.calls]
    if choice.function is not None:
        message["function_call"] = _function(choice.function, choice.function.arguments)
    return message


def _call(call: ToolCall, arguments: str) -> dict[str, object]:
    return {"id": call.id, "type": "function", "function": _function(call, arguments)}


def _function(call: ToolCall, arguments: str) -> dict[str, object]:
    return {"name": call.name, "arguments": arguments}


def _deltas(choice: Choice) -> Iterator[dict[str, object]]:
    texts = {"content": choice.text, "refusal": choice.refusal}
    begun = {name: None if text is None else "" for name, text in texts.items()}
    yield _chunk(choice.index, {"role": "assistant", **begun})
    for name, text in texts.items():
        for word in words(text or ""):
            yield _chunk(choice.index, {name: word})
    for position, call in enumerate(choice.calls):
        for delta in _call_deltas(position, call):
            yield _chunk(choice.index, {"tool_calls": [delta]})
    if choice.function is not None:
        yield _chunk(choice.index, {"function_call": _function(choice.function, "")})
        for piece in pieces(choice.function.arguments):
            yield _chunk(choice.index, {"function_call": {"arguments": piece}})
    yield _chunk(choice.index, {}, choice.finish_reason)


def _call_deltas(position: int, call: ToolCall) -> Iterator[dict[str, object]]:
    yield {"index": position, **_call(call, "")}
    for piece in pieces(call.arguments):
        yield {"index": position, "function": {"arguments": piece}}


def _chunk(index: int, delta: dict[str, object], reason: str | None = None) -> dict[str, object]:
    return {"index": index, "delta": delta, "logprobs": None, "finish_reason": reason}


def _texts(choice: Choice) -> Iterator[str]:
    yield from (choice.text or "", choice.refusal or "")
    calls = choice.calls if choice.function is None else (choice.function,)
    yield from (call.arguments for call in calls)


def _usage(completion: Completion) -> dict[str, object]:
    written = sum(len(words(text)) for choice in completion.choices for text in _texts(choice))
    return {
        "prompt_tokens": completion.prompt_words,
        "completion_tokens": written,
        "total_tokens": completion.prompt_words + written,
        "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": 0,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }
