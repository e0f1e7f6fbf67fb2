"""What the stand-in decides in a model's place: which functions it calls, and what it says."""

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
        """The JSON text of the arguments that it is called with."""
        return json_text(self.parameters)


def named(functions: Sequence[Function], name: str | None) -> list[Function]:
    """The function that the answer must call; raises RefusedError (400) when there is none."""
    found = [function for function in functions if function.name == name]
    if not found:
        raise invalid_value("tool_choice", "must name a function that is among the 'tools'")
    return found[:1]


def called(
    functions: Sequence[Function], choice: str | None, text: str, *, parallel: bool
) -> list[Function]:
    """The functions that an answer to the user's `text` calls; none when the answer is text.

    Raises RefusedError (400) for a choice that is unknown or cannot be.
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
    """What the stand-in says, with the sentence that tells it from a model."""
    return f"{said}\n\n{SIGNATURE}{note}"


def json_text(schema: Schema | None) -> str:
    """The JSON text of a value that fits `schema`."""
    return _readable(msgspec.json.encode(sample(schema)))


def json_answer(said: str) -> str:
    """What the stand-in says where any JSON object will do."""
    return _readable(msgspec.json.encode({"answer": said}))


def cut(text: str, stops: str | Sequence[str] | None, limit: int | None) -> tuple[str, bool]:
    """`text` up to the first of `stops`, at most `limit` words, and whether the limit cut it."""
    marks = (stops,) if isinstance(stops, str) else stops or ()
    ends = [text.find(stop) for stop in marks if stop and stop in text]
    pieces = words(text[: min(ends)] if ends else text)
    if limit is None or len(pieces) <= limit:
        return "".join(pieces), False
    return "".join(pieces[:limit]), True


def _readable(encoded: bytes) -> str:
    # With spaces, as models write it, so that a stream of it has several deltas.
    return msgspec.json.format(encoded, indent=0).decode()
