"""A store in memory: of one process, bounded by its bytes."""

from __future__ import annotations

from threading import Lock


class MemoryStore:
    """Keeps up to `max_bytes`; the values that were not used for the longest time go first."""

    blocks = False

    def __init__(self, max_bytes: int = 64 << 20) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        """The size of the keys and values that are kept."""
        self._values: dict[str, bytes] = {}
        """The values, in the order of their last use."""
        self._lock = Lock()

    def get(self, key: str) -> bytes | None:
        with self._lock:
            value = self._values.pop(key, None)
            if value is not None:
                self._values[key] = value
            return value

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        with self._lock:
            self._drop(key)
            self._values[key] = value
            self.bytes += len(key) + len(value)
            while self.bytes > self.max_bytes:
                self._drop(next(iter(self._values)))

    def _drop(self, key: str) -> None:
        value = self._values.pop(key, None)
        if value is not None:
            self.bytes -= len(key) + len(value)

    # A lock cannot be pickled, and another process has its own memory.
    def __reduce__(self) -> tuple[type[MemoryStore], tuple[int]]:
        return MemoryStore, (self.max_bytes,)
