"""A response at one moment while it arrives."""

from __future__ import annotations

# Not the core's `Value`: programs take these apart with the functions of `dataclasses`.
from dataclasses import dataclass


@dataclass(frozen=True)
class ResponsesWebSocketOutput:
    """Some fields of an output item. `text` has pairs of a `content_index` and a text."""

    output_index: int
    item_id: str | None
    type: str | None
    name: str | None
    call_id: str | None
    arguments: str
    input: str
    text: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class ResponsesWebSocketSnapshot:
    """A response so far. `terminal_type` is the type of its last event, None before that."""

    stream_id: str | None
    response_id: str | None
    terminal_type: str | None
    output: tuple[ResponsesWebSocketOutput, ...]

    @property
    def output_text(self) -> str:
        """The texts of all items together."""
        return "".join(text for item in self.output for _, text in item.text)
