"""Events as they arrive: what they add to a transcript, and what time adds. It reads no clock."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any, Final, Literal, NamedTuple, TypeGuard

from trunkline.errors import OpenAIError
from trunkline.transcripts.grouping import Grouping
from trunkline.transcripts.segments import Piece, Speaker, Thresholds, Update

_SETTLES: Final = 50
"""Ms for which another speaker's first piece waits: one of the same interval may follow it."""
_LONGEST_WAIT: Final = 2_147_483_647
_LARGEST: Final = 2**53 - 1
"""The largest integer that JavaScript represents exactly."""
_SPEAKERS: Final[dict[str, Speaker]] = {
    "session.input_transcript.delta": "user",
    "session.output_transcript.delta": "assistant",
}


class _Arrival(NamedTuple):
    piece: Piece
    at: float


class Transcript:
    """Groups the events of one session. `now` is in ms of a clock that never goes back."""

    def __init__(self, limits: Thresholds, acknowledgments: Iterable[str], prefix: str) -> None:
        self.is_closed = False
        self._anchor: tuple[int, float] | None = None
        """A time of the session, and when it was: time passes from there on."""
        self._grouping = Grouping(limits, acknowledgments, prefix)
        self._last_start: int | None = None
        self._seen: set[str] = set()
        self._settling: list[_Arrival] = []
        """Pieces of one interval and one speaker."""

    def push(self, event: Any, now: float) -> list[Update] | None:
        """Return the changes; None for an event without any effect. Raises OpenAIError."""
        if self.is_closed:
            raise OpenAIError("the transcript grouper is closed: make one for each session")
        kind = getattr(event, "type", None)
        if not isinstance(kind, str):
            raise OpenAIError(f"push takes the events of live sessions, not {event!r:.80}")
        if kind == "session.closed":
            return self.finish("session_closed", now)
        if kind not in _SPEAKERS:
            return None
        piece = _piece(event)
        if event.event_id in self._seen:
            return None
        self._seen.add(event.event_id)
        return self._take(piece, now) if piece.text else None

    def finish(self, reason: Literal["session_closed", "manual"], now: float) -> list[Update]:
        """End all segments. It has no effect the second time."""
        if self.is_closed:
            return []
        self.is_closed = True
        self._seen.clear()
        return [*self._settle(now), *self._grouping.close(self._session_time(now), reason)]

    def pass_time(self, now: float) -> list[Update]:
        """Return what has changed since then because of the time that has passed."""
        return [*self._settle(now), *self._grouping.advance(self._session_time(now))]

    def due_in(self, now: float) -> int | None:
        """Return after how many ms to call `pass_time`; None if that would have no effect."""
        due = self._grouping.due()
        if self.is_closed or (not self._settling and due is None):
            return None
        if self._settling:
            left = self._settling[0].at + _SETTLES - now
        else:
            assert due is not None, "one of the two is there"
            left = due - self._session_time(now)
        return min(_LONGEST_WAIT, max(0, ceil(left)))

    def _session_time(self, now: float) -> float:
        if self._anchor is None:
            return 0
        time, at = self._anchor
        return time + (now - at)

    def _take(self, piece: Piece, now: float) -> list[Update]:
        settling = self._settling
        if settling and settling[0].piece[2:] == piece[2:]:  # the same interval
            settling.append(_Arrival(piece, now))
            return self._settle(now) if settling[0].piece.speaker != piece.speaker else []
        updates = self._settle(now)
        if self._grouping.speaker == piece.speaker:
            return [*updates, *self._commit([_Arrival(piece, now)], now)]
        self._settling = [_Arrival(piece, now)]
        return updates

    def _settle(self, now: float) -> list[Update]:
        settled, self._settling = self._settling, []
        return self._commit(settled, now) if settled else []

    def _commit(self, arrivals: list[_Arrival], now: float) -> list[Update]:
        pieces = [arrival.piece for arrival in arrivals]
        start, before = pieces[0].start_ms, 0
        updates: list[Update] = []
        if self._last_start is not None and start < self._last_start:
            updates = self._grouping.close(self._session_time(now), "timestamp_reset")
        elif self._anchor is not None:
            before = self._anchor[0]
        self._last_start = start
        ends = [piece.end_ms for piece in pieces]
        self._anchor = max(before, *ends), max(arrival.at for arrival in arrivals)
        return [*updates, *self._grouping.add(pieces)]


def _piece(event: Any) -> Piece:
    """Return the piece of a delta. Raises OpenAIError, as models hold whatever a server sends."""
    start, end, text, key = (
        getattr(event, name, None) for name in ("start_ms", "end_ms", "delta", "event_id")
    )
    are_texts = isinstance(text, str) and isinstance(key, str) and bool(key)
    if not (are_texts and _is_time(start) and _is_time(end) and start <= end):
        raise OpenAIError(
            f"an event {event.type!r} is invalid (event_id={key!r}): it needs an event_id and a "
            "delta, which are texts, and start_ms and end_ms, whole numbers from 0 on, in order"
        )
    return Piece(_SPEAKERS[event.type], str(text), int(start), int(end))


def _is_time(value: Any) -> TypeGuard[float]:
    """Whether it is a whole number. 1.0 is one, as in JavaScript; a bool is not."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and 0 <= value <= _LARGEST and int(value) == value
