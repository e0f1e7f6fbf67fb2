"""Conversations over WebSocket connections: messages in, messages out. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class LocalTalk(Protocol):
    """One side of a conversation. Messages are JSON in UTF-8, one event in each."""

    def greeting(self) -> Iterable[bytes]:
        """Return the messages that come before any other."""
        ...

    def answer(self, message: bytes) -> Iterable[bytes]:
        """Yield the answers to a message. Raises HangUpError after the last one."""
        ...


class HangUpError(Exception):
    """The stand-in ends the connection without a word, as if it was lost."""
