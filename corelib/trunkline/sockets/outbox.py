"""Messages that wait for a connection to be opened, or opened again."""

from __future__ import annotations

from collections import deque
from threading import Lock

from trunkline.websocket_errors import WebSocketQueueFullError


class Outbox:
    """A bounded queue of messages. While it is `held`, all messages go into it, in order."""

    def __init__(self, most: int) -> None:
        self._bytes = 0
        self._held = True
        self._lock = Lock()
        self._messages: deque[str | bytes] = deque()
        self._most = most

    @property
    def is_held(self) -> bool:
        """Whether messages have to wait."""
        return self._held

    def hold(self) -> None:
        """Keep the messages that are sent from now on."""
        with self._lock:
            self._held = True

    def release(self) -> None:
        """Keep no more messages; those that are kept stay."""
        with self._lock:
            self._held = False

    def take(self, message: str | bytes) -> bool:
        """Keep a message if it has to wait. Raises WebSocketQueueFullError."""
        with self._lock:
            if not self._held:
                return False
            size = _size(message)
            if self._bytes + size > self._most:
                raise WebSocketQueueFullError(
                    f"{self._bytes} bytes wait for the WebSocket connection, and {size} more would "
                    f"exceed max_queue_size={self._most}"
                )
            self._messages.append(message)
            self._bytes += size
            return True

    def first(self) -> str | bytes | None:
        """Return the message to send next. None: there is none, and the next need not wait."""
        with self._lock:
            if self._messages:
                return self._messages[0]
            self._held = False
            return None

    def sent(self) -> None:
        """Forget the first message."""
        with self._lock:
            self._bytes -= _size(self._messages.popleft())

    def unsent(self) -> list[str | bytes]:
        """Return the messages that nobody will send, and keep no more."""
        with self._lock:
            messages = [*self._messages]
            self._messages.clear()
            self._bytes, self._held = 0, False
            return messages


def _size(message: str | bytes) -> int:
    return len(message.encode() if isinstance(message, str) else message)
