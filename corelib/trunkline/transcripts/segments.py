"""The options of groupers, the pieces that they take, and the segments that they report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.values import Value

TranscriptSegmentCloseReason = Literal[
    "speaker_change", "inactivity", "timestamp_reset", "session_closed", "manual"
]
Speaker: TypeAlias = Literal["user", "assistant"]
_LONGEST: Final = 2_147_483_647


# These two are data classes, as in openai-python: programs pass them to `dataclasses.asdict`.
@dataclass(frozen=True)
class TranscriptSegment:
    """The words of one speaker, up to now. Times are in ms of the session."""

    id: str
    """ID within this process; the server does not know it."""
    previous_id: str | None
    """ID of the segment before this one."""
    speaker: Literal["user", "assistant"]
    text: str
    """All text of the segment. Later snapshots of the same segment only add to it."""
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class TranscriptSegmentClosedEvent:
    """A segment to which nothing more is added."""

    segment: TranscriptSegment
    reason: TranscriptSegmentCloseReason


Update: TypeAlias = TranscriptSegment | TranscriptSegmentClosedEvent


class Piece(NamedTuple):
    """A piece of a transcript, as the server sends it. Times are in ms of the session."""

    speaker: Speaker
    text: str
    start_ms: int
    end_ms: int


class Thresholds(Value, frozen=True):
    """The options of a grouper, in ms."""

    min_turn_separation_ms: float = 500
    assistant_silence_ms: float = 2000
    backchannel_max_duration_ms: float = 1000
    backchannel_isolation_ms: float = 2000


def thresholds(given: Mapping[str, Any]) -> Thresholds:
    """Return the options that are not None over the defaults. Raises OpenAIError."""
    told = {name: value for name, value in given.items() if value is not None}
    for name, value in told.items():
        # A bool is an int. Comparing refuses NaN as well.
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not 0 <= value <= _LONGEST:
            raise OpenAIError(
                f"{name} must be a finite number of milliseconds from 0 to {_LONGEST}, "
                f"not {value!r:.40}"
            )
    return Thresholds(**told)
