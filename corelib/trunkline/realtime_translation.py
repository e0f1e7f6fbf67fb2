"""Sessions that translate speech, over WebSocket connections (ADR 0049)."""

from __future__ import annotations

from trunkline.sockets.translating import (
    AsyncTranslationConnection,
    AsyncTranslationSession,
    TranslationConnection,
    TranslationSession,
)

__all__ = [
    "AsyncTranslationConnection",
    "AsyncTranslationSession",
    "TranslationConnection",
    "TranslationSession",
]
