"""Decisions that a model would make: which functions the stand-in calls, and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from trunkline.local.chat_completions import words
from trunkline.local.refusals import invalid_value
from trunkline.local.schemas import Schema, sample

SIGNATURE = "This is trunkline's local transport: no key, no network, always the same answer."


class Function(Struct):
    """A function that the model may call."""

    name: str
    parameters: Schema | None = None

    @property
    def arguments(self) -> str:
        """The arguments with which the stand-in calls it, as JSON text."""
        return json_text(self.parameters)


def named(functions: Sequence[Function], name: str | None) -> list[Function]:
    """Return the function that the answer must call. Raises RefusedError (400) if there is none."""
    found = [function for function in functions if function.name == name]
    if not found:
        raise invalid_value("tool_choice", "must name a function in 'tools'")
    return found[:1]


def called(
    functions: Sequence[Function], choice: str | None, text: str, *, parallel: bool
) -> list[Function]:
    """Return the functions that an answer to the user's `text` calls; none if the answer is text.

    Raises RefusedError (400) for a choice that is unknown or impossible.
    """
    if choice not in (None, "none", "auto", "required"):
        raise invalid_value("tool_choice", "must be 'none', 'auto', 'required' or name a function")
    if choice == "none":
        return []
    mentioned = [function for function in functions if _mentions(text, function.name)]
    if choice == "required":
        if not functions:
            raise invalid_value("tool_choice", "is 'required', which needs a function in 'tools'")
        mentioned = mentioned or [functions[0]]
    return mentioned if parallel else mentioned[:1]


def _mentions(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


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


def _readable(encoded: bytes) -> str:
    # With spaces, as models write JSON, so that a stream of it has several deltas.
    return msgspec.json.format(encoded, indent=0).decode()
