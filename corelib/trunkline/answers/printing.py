"""Printing the text of a stream as it comes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from trunkline.codec.type_guards import ARRAY

if TYPE_CHECKING:
    from typing import TextIO

    from trunkline.answers.event_reader import EventReader

TEXT_EVENTS = frozenset({"response.output_text.delta", "response.refusal.delta"})
"""The events of Responses whose `delta` is a piece of the text."""


def text_of(event: Any) -> str:
    """Return the piece of the text that an event has; empty if it has none."""
    if getattr(event, "type", None) in TEXT_EVENTS:
        text: Any = getattr(event, "delta", None)
    else:
        choices: Any = getattr(event, "choices", None)
        first = choices[0] if type(choices) is ARRAY and choices else None
        delta = getattr(first, "delta", None)
        text = getattr(first, "text", None) if delta is None else getattr(delta, "content", None)
    return text if isinstance(text, str) else ""


class Printable:
    """The part of a stream that prints it."""

    def print(self: Any, file: TextIO | None = None) -> str:
        """Print the text as it comes, to `file` or to standard output, and return all of it.

        It is the text of the first choice of a completion, or that of a response. Raises the
        errors of the stream.
        """
        printer = _Printer(file)
        with self:
            for event in self:
                printer.add(event)
        return printer.end()


class AsyncPrintable:
    """The same, awaited."""

    async def print(self: Any, file: TextIO | None = None) -> str:
        """Print the text as it comes, to `file` or to standard output, and return all of it.

        It is the text of the first choice of a completion, or that of a response. Raises the
        errors of the stream.
        """
        printer = _Printer(file)
        async with self:
            async for event in self:
                printer.add(event)
        return printer.end()


class _Printer:
    """Writes pieces of a text to a file at once, and a line break at its end."""

    def __init__(self, file: TextIO | None) -> None:
        self._file = sys.stdout if file is None else file
        self._pieces: list[str] = []

    def add(self, event: object) -> None:
        piece = text_of(event)
        if piece:
            self._pieces.append(piece)
            self._file.write(piece)
            self._file.flush()

    def end(self) -> str:
        """Return the whole text, after a line break."""
        text = "".join(self._pieces)
        if text and not text.endswith("\n"):
            self._file.write("\n")
            self._file.flush()
        return text


def described(stream: Any, reader: EventReader[Any]) -> str:
    """Return the repr of a stream: its call, and how far it is. Nothing counts the events."""
    response = stream.response
    waiting = f", {len(reader.ready)} events are waiting" if reader.ready else ""
    state = "ended" if reader.done else "closed" if response.closed else "open"
    # A stream of lines from elsewhere has no request.
    operation = getattr(getattr(response, "request", None), "operation", None)
    status = getattr(response, "status", None)
    facts = (type(stream).__name__, operation, status, stream.request_id)
    return f"<{' '.join(str(fact) for fact in facts if fact)}: {state}{waiting}>"
