"""The common part of both groupers: their options, and the functions that they call."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar, overload

from typing_extensions import Self

from trunkline.errors import OpenAIError
from trunkline.sockets.handlers import EventHandlers
from trunkline.transcripts.arriving import Transcript
from trunkline.transcripts.segments import (
    TranscriptSegment,
    TranscriptSegmentClosedEvent,
    Update,
    thresholds,
)

R = TypeVar("R")
Updated: TypeAlias = Callable[[TranscriptSegment], R]
Closed: TypeAlias = Callable[[TranscriptSegmentClosedEvent], R]

_NAMES: Final = {
    TranscriptSegment: "segment.updated",
    TranscriptSegmentClosedEvent: "segment.closed",
}
_NUMBERS: Final = count()


class AnyTranscriptGrouper(Generic[R]):
    """Groups the transcripts of one live session into segments. R is what functions return."""

    def __init__(
        self,
        *,
        min_turn_separation_ms: float | None = None,
        assistant_silence_ms: float | None = None,
        backchannel_max_duration_ms: float | None = None,
        backchannel_isolation_ms: float | None = None,
        additional_acknowledgments: Sequence[str] | None = None,
    ) -> None:
        """Create a grouper. None means the default of an option.

        Raises OpenAIError for an option that is not a number of milliseconds, or a list of texts.

        Args:
            min_turn_separation_ms: Words of the assistant begin a segment at once if this has
                passed since the user spoke. Default: 500.
            assistant_silence_ms: A segment of the assistant ends after such a silence.
                Default: 2000.
            backchannel_max_duration_ms: Words of the assistant beside those of the user are
                dropped if they are shorter, and the user continues; 0 keeps them. Default: 1000.
            backchannel_isolation_ms: They are dropped as well if nothing follows for so long.
                Default: 2000.
            additional_acknowledgments: Words such as "okay" in other languages, which are
                dropped like the English ones.
        """
        given = {
            "min_turn_separation_ms": min_turn_separation_ms,
            "assistant_silence_ms": assistant_silence_ms,
            "backchannel_max_duration_ms": backchannel_max_duration_ms,
            "backchannel_isolation_ms": backchannel_isolation_ms,
        }
        words = additional_acknowledgments or ()
        if isinstance(words, str):
            raise OpenAIError("additional_acknowledgments must be a list of texts, not a text")
        self._handlers = EventHandlers()
        self._transcript = Transcript(thresholds(given), words, f"segment_{next(_NUMBERS)}")
        self._updates: deque[Update] = deque()
        """The changes that no function was called with yet."""
        self._set_up()

    def _set_up(self) -> None:
        """Make what a world needs for waiting."""

    @overload
    def on(self, event_type: Literal["segment.updated"], handler: Updated[R]) -> Self: ...
    @overload
    def on(self, event_type: Literal["segment.closed"], handler: Closed[R]) -> Self: ...
    @overload
    def on(self, event_type: Literal["segment.updated"]) -> Callable[[Updated[R]], Updated[R]]: ...
    @overload
    def on(self, event_type: Literal["segment.closed"]) -> Callable[[Closed[R]], Closed[R]]: ...
    def on(self, event_type: str, handler: Any = None) -> Any:
        """Call `handler` with each update of this type. Without a handler, this is a decorator.

        Raises ValueError for an unknown type.
        """
        return self._add(event_type, handler, once=False)

    @overload
    def once(self, event_type: Literal["segment.updated"], handler: Updated[R]) -> Self: ...
    @overload
    def once(self, event_type: Literal["segment.closed"], handler: Closed[R]) -> Self: ...
    @overload
    def once(
        self, event_type: Literal["segment.updated"]
    ) -> Callable[[Updated[R]], Updated[R]]: ...
    @overload
    def once(self, event_type: Literal["segment.closed"]) -> Callable[[Closed[R]], Closed[R]]: ...
    def once(self, event_type: str, handler: Any = None) -> Any:
        """Call `handler` with the next update of this type only. Otherwise as `on`."""
        return self._add(event_type, handler, once=True)

    def off(
        self,
        event_type: Literal["segment.updated", "segment.closed"],
        handler: Callable[..., R],
    ) -> Self:
        """Do not call `handler` any more, or once less if it was added several times."""
        self._handlers.remove(event_type, handler)
        return self

    def _add(self, event_type: str, handler: Any, *, once: bool) -> Any:
        if event_type not in _NAMES.values():
            known = " and ".join(map(repr, _NAMES.values()))
            raise ValueError(f"a transcript grouper has no event {event_type!r}: there are {known}")

        def register(function: Callable[..., R]) -> Callable[..., R]:
            self._handlers.add(event_type, function, once=once)
            return function

        if handler is None:
            return register
        register(handler)
        return self

    def _functions(self, update: Update) -> list[Callable[..., R]]:
        return self._handlers.take(_NAMES[type(update)])
