"""Transcripts of live sessions: what both speakers say, in segments for a display (ADR 0049)."""

from __future__ import annotations

from trunkline.transcripts.awaiting import AsyncTranscriptGrouper
from trunkline.transcripts.blocking import TranscriptGrouper
from trunkline.transcripts.segments import (
    TranscriptSegment,
    TranscriptSegmentClosedEvent,
    TranscriptSegmentCloseReason,
)

__all__ = [
    "AsyncTranscriptGrouper",
    "TranscriptGrouper",
    "TranscriptSegment",
    "TranscriptSegmentCloseReason",
    "TranscriptSegmentClosedEvent",
]
