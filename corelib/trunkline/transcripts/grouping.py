"""Which pieces of a transcript belong to one segment: pure, with times of the session as arguments.

The assistant often confirms that it listens while the user speaks ("mhm"). Such a backchannel is
not a turn. So a piece of the assistant during or shortly after a turn of the user waits until it is
known to be an answer, which becomes a segment, or a backchannel, which is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from trunkline.transcripts.segments import (
    Piece,
    Speaker,
    Thresholds,
    TranscriptSegment,
    TranscriptSegmentClosedEvent,
    TranscriptSegmentCloseReason,
    Update,
)

_SPACES: Final = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""The spaces of JavaScript, whose SDK groups by the same rules. Python's `strip` knows others."""
_PUNCTUATION: Final = ".,!?;:\"'()[]{}"
_ACKNOWLEDGMENTS: Final = (
    "aha", "alright", "gotcha", "hm", "hmm", "mhm", "mm", "mm hmm", "okay", "ok", "right", "sure",
    "uh huh", "yeah", "yep", "yes",
)  # fmt: skip


def normalized(text: str) -> str:
    """Return a text as acknowledgments are compared: without case, hyphens and punctuation."""
    bare = text.lower().replace("-", " ").strip(_SPACES + _PUNCTUATION)
    return re.sub(f"[{_SPACES}]+", " ", bare)


@dataclass
class SpokenTurn:
    """The words of one speaker, which become a segment."""

    id: str
    previous_id: str | None
    speaker: Speaker
    text: str
    start_ms: int
    end_ms: int
    is_heard_as_answer: bool = False
    """Whether its words, or the pause before them, say that it is not a backchannel."""

    def extend(self, piece: Piece, *, after_other: bool = False) -> None:
        """Add a piece, after a space if words of the other speaker have come between two words."""
        apart = after_other and self.text[-1].isalnum() and piece.text[0].isalnum()
        self.text += f" {piece.text}" if apart else piece.text
        self.end_ms = max(self.end_ms, piece.end_ms)

    def segment(self) -> TranscriptSegment:
        return TranscriptSegment(
            self.id, self.previous_id, self.speaker, self.text, self.start_ms, self.end_ms
        )


class Grouping:
    """The current turn, and the piece of the assistant that waits beside a turn of the user.

    The methods return what has changed, in order.
    """

    def __init__(self, limits: Thresholds, more: Iterable[str], prefix: str) -> None:
        self._acknowledgments = (*_ACKNOWLEDGMENTS, *filter(None, map(normalized, more)))
        self._assistant_ended: int | None = None
        self._current: SpokenTurn | None = None
        self._last_id: str | None = None
        self._limits = limits
        self._made = 0
        self._prefix = prefix
        self._waiting: SpokenTurn | None = None
        """A turn of the assistant; the current one is the user's then."""

    @property
    def speaker(self) -> Speaker | None:
        """The speaker of the current turn."""
        return None if self._current is None else self._current.speaker

    def add(self, pieces: Sequence[Piece]) -> list[Update]:
        """Take pieces, not empty, that have the same interval."""
        first = self.speaker or "user"
        pieces = sorted(pieces, key=lambda piece: piece.speaker != first)
        updates: list[Update] = []
        start = pieces[0].start_ms
        while (due := self.due()) is not None and due < start:
            updates += self.advance(due)
        speakers = {piece.speaker for piece in pieces}
        if self.speaker not in speakers:
            updates += self.advance(start, user_speaks="user" in speakers)
        for piece in pieces:
            updates += self._take(piece)
        return updates

    def due(self) -> float | None:
        """Return when `advance` has something to do, without further pieces; None if never."""
        current, waiting = self._current, self._waiting
        if current is None:
            return None
        if waiting is None:
            return self._silent_at(current) if current.speaker == "assistant" else None
        separate = self._separate_at(current)
        return max(separate, self._isolated_at(waiting)) if self._fate(-inf) is None else separate

    def advance(self, time: float, *, user_speaks: bool = False) -> list[Update]:
        """Let time pass until `time`, at which the user begins to speak, perhaps."""
        current, waiting = self._current, self._waiting
        if current is None:
            return []
        if waiting is not None:
            if time < self._separate_at(current) or (fate := self._fate(time)) is None:
                return []
            self._waiting = None
            return self._begin(waiting) if fate == "answer" else []
        if current.speaker == "user" or user_speaks or time < self._silent_at(current):
            return []
        return self._finish("inactivity")

    def close(self, time: float, reason: TranscriptSegmentCloseReason) -> list[Update]:
        """End all turns. A piece that waits becomes a segment, unless it is to be dropped."""
        waiting = self._waiting
        updates: list[Update] = []
        if waiting is not None and self._fate(time) != "backchannel":
            updates = self._begin(waiting, reason)
        updates += self._finish(reason)
        self._waiting = None
        if reason == "timestamp_reset":
            self._assistant_ended = None
        return updates

    # Sums, and no differences, everywhere: with fractions, `due` must be a time that is reached.
    def _separate_at(self, turn: SpokenTurn) -> float:
        return turn.end_ms + self._limits.min_turn_separation_ms

    def _silent_at(self, turn: SpokenTurn) -> float:
        return turn.end_ms + self._limits.assistant_silence_ms

    def _isolated_at(self, turn: SpokenTurn) -> float:
        return turn.end_ms + self._limits.backchannel_isolation_ms

    def _fate(self, time: float) -> Literal["answer", "backchannel"] | None:
        """Return what the waiting turn is, as far as it is known at `time`."""
        current, waiting = self._current, self._waiting
        if current is None or waiting is None:
            return None
        is_short = self._is_short(waiting.start_ms, waiting.end_ms)
        if waiting.is_heard_as_answer or not is_short:
            return "answer"
        if current.end_ms > waiting.end_ms:
            return "backchannel"
        ended = self._assistant_ended
        if ended is not None and waiting.start_ms <= current.start_ms:
            isolated = ended + self._limits.backchannel_isolation_ms
            if waiting.start_ms < isolated:  # it only finishes its last turn
                return "answer"
        return "backchannel" if time >= self._isolated_at(waiting) else None

    def _is_short(self, start: int, end: int) -> bool:
        return end - start < self._limits.backchannel_max_duration_ms

    def _take(self, piece: Piece) -> list[Update]:
        current = self._current
        if current is not None and piece.speaker == current.speaker:
            current.extend(piece, after_other=self._waiting is not None)
            return [current.segment()]
        if current is None or piece.speaker == "user":
            return self._begin(self._turn(piece))
        return self._take_beside(current, piece)

    def _take_beside(self, user: SpokenTurn, piece: Piece) -> list[Update]:
        """Take a piece of the assistant beside or after a turn of the user."""
        if self._fate(-inf) == "backchannel":
            self._waiting = None
        waiting = self._waiting
        words = self._short_words(piece)
        if piece.start_ms < self._separate_at(user):
            begins = any(one.startswith(words) for one in self._acknowledgments)
            return self._keep_waiting(piece, is_answer=not words or not begins)
        if words in self._acknowledgments:
            return self._keep_waiting(piece, is_answer=waiting is None)
        if waiting is None or self._fate(piece.start_ms) == "backchannel":
            return self._begin(self._turn(piece))
        waiting.extend(piece)
        return self._begin(waiting)

    def _short_words(self, piece: Piece) -> str:
        """Return the waiting text with a piece, normalized; "" if it takes too long."""
        waiting = self._waiting
        start = piece.start_ms if waiting is None else waiting.start_ms
        if not self._is_short(start, piece.end_ms):
            return ""
        return normalized(piece.text if waiting is None else waiting.text + piece.text)

    def _keep_waiting(self, piece: Piece, *, is_answer: bool) -> list[Update]:
        if self._waiting is None:
            self._waiting = self._turn(piece)
        else:
            self._waiting.extend(piece)
        self._waiting.is_heard_as_answer = is_answer
        return []

    def _turn(self, piece: Piece) -> SpokenTurn:
        self._made += 1
        return SpokenTurn(f"{self._prefix}_{self._made - 1}", None, *piece)

    def _begin(
        self, turn: SpokenTurn, reason: TranscriptSegmentCloseReason = "speaker_change"
    ) -> list[Update]:
        """End the current turn for `reason`, and begin another one."""
        updates = self._finish(reason)
        turn.previous_id, self._last_id = self._last_id, turn.id
        self._current, self._waiting = turn, None
        return [*updates, turn.segment()]

    def _finish(self, reason: TranscriptSegmentCloseReason) -> list[Update]:
        turn, self._current = self._current, None
        if turn is None:
            return []
        if turn.speaker == "assistant":
            self._assistant_ended = turn.end_ms
        return [TranscriptSegmentClosedEvent(turn.segment(), reason)]
