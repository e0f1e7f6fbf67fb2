"""Decisions that a model would make: which functions the stand-in calls, and its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Struct

from trunkline.local.chat_completions import words
from trunkline.local.faults import FILTERED, REFUSING
from trunkline.local.refusals import invalid_value
from trunkline.local.schemas import Schema, sample

SIGNATURE = "This is trunkline's local transport: no key, no network, always the same answer."
_REFUSAL = f"I cannot help with that, because the model is {REFUSING}."

_MOST_CALLS = 128
# Words of a text before the content filter ends it.
_UNFILTERED = 2

_decoder = json.JSONDecoder()

Ending: TypeAlias = Literal["stop", "length", "content_filter"]
"""Why a text ended, in the words of chat completions."""


class Function(Struct):
    """A function that the model may call."""

    name: str
    parameters: Schema | None = None


class MadeCall(NamedTuple):
    """A call of a function, with its arguments as JSON text."""

    name: str
    arguments: str


class Speech(NamedTuple):
    """A text of the model, which may be a refusal, and why it ended."""

    text: str
    is_refusal: bool
    ending: Ending


def named(
    functions: Sequence[Function],
    name: str | None,
    param: str = "tool_choice",
    among: str = "tools",
) -> list[Function]:
    """Return the function that the answer must call. Raises RefusedError (400) if there is none."""
    found = [function for function in functions if function.name == name]
    if not found:
        raise invalid_value(param, f"must name a function in '{among}'")
    return found[:1]


def called(
    functions: Sequence[Function], choice: str | None, text: str, *, parallel: bool
) -> list[MadeCall]:
    """Return the calls in an answer to the user's `text`; none if the answer is text.

    A function is called each time that the text mentions it, in this order, with the JSON object
    that follows its name, or with arguments from its schema.

    Raises RefusedError (400) for a choice that is unknown or impossible.
    """
    if choice not in (None, "none", "auto", "required"):
        raise invalid_value("tool_choice", "must be 'none', 'auto', 'required' or name a function")
    if choice == "none":
        return []
    found = list(islice(_mentioned(functions, text), _MOST_CALLS if parallel else 1))
    if choice == "required" and not found:
        if not functions:
            raise invalid_value("tool_choice", "is 'required', which needs a function in 'tools'")
        return [MadeCall(functions[0].name, json_text(functions[0].parameters))]
    return found


def cut_calls(calls: Sequence[MadeCall], limit: int | None) -> tuple[list[MadeCall], bool]:
    """Return calls with up to `limit` words of arguments, and whether the limit cut them."""
    kept: list[MadeCall] = []
    left = limit
    for call in calls:
        arguments, is_cut = cut(call.arguments, None, left)
        if left is not None:
            left -= len(words(arguments))
        if arguments:
            kept.append(call._replace(arguments=arguments))
        if is_cut:
            return kept, True
    return kept, False


def spoken(model: str, said: str, stops: str | Sequence[str] | None, limit: int | None) -> Speech:
    """Return `said`, or what the model's name requests instead, up to where it ends."""
    is_refusal = model == REFUSING
    text, is_cut = cut(_REFUSAL if is_refusal else said, stops, limit)
    if model == FILTERED:
        return Speech(cut(text, None, _UNFILTERED)[0], False, "content_filter")
    return Speech(text, is_refusal, "length" if is_cut else "stop")


def told(outputs: Sequence[str]) -> str:
    """Return a text with the outputs of tools."""
    noun = "tool" if len(outputs) == 1 else "tools"
    return f"The {noun} said: {', '.join(output.strip() for output in outputs)}"


def signed(said: str, note: str = "") -> str:
    """Return an answer with the sentence that shows that no model has written it."""
    return f"{said}\n\n{SIGNATURE}{note}"


def json_text(schema: Schema | None) -> str:
    """Return the JSON text of a value that fits `schema`."""
    return _readable(msgspec.json.encode(sample(schema)))


def json_answer(said: str) -> str:
    """Return an answer as JSON text, for requests that accept any JSON object."""
    return _readable(msgspec.json.encode({"answer": said}))


def cut(text: str, stops: str | Sequence[str] | None, limit: int | None) -> tuple[str, bool]:
    """Return `text` up to the first of `stops` or `limit` words, and whether the limit cut it."""
    marks = (stops,) if isinstance(stops, str) else stops or ()
    ends = [text.find(stop) for stop in marks if stop and stop in text]
    pieces = words(text[: min(ends)] if ends else text)
    if limit is None or len(pieces) <= limit:
        return "".join(pieces), False
    return "".join(pieces[:limit]), True


def _mentioned(functions: Sequence[Function], text: str) -> Iterator[MadeCall]:
    known = {function.name: function for function in functions if function.name}
    if not known:
        return
    # The longest names first, because a name can begin with another one.
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    place = 0
    pattern = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")
    while match := pattern.search(text, place):
        arguments, place = _arguments(text, match.end())
        yield MadeCall(match.group(), arguments or json_text(known[match.group()].parameters))


def _arguments(text: str, start: int) -> tuple[str, int]:
    """Return the JSON object at `start` of the text, empty if there is none, and its end."""
    begin = start + text.startswith(" ", start)
    if not text.startswith("{", begin):
        return "", start
    try:
        _, end = _decoder.raw_decode(text, begin)
    except (ValueError, RecursionError):
        return "", start
    return text[begin:end], end


def _readable(encoded: bytes) -> str:
    # With spaces, as models write JSON, so that a stream of it has several deltas.
    return msgspec.json.format(encoded, indent=0).decode()
