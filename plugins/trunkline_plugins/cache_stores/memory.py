"""A store in memory: of one process, bounded by its bytes."""

from __future__ import annotations

from functools import partial

from trunkline_plugins.guarded import Guarded


class MemoryStore(Guarded):
    """Keeps up to `max_bytes`; the values that were not used for the longest time go first."""

    blocks = False

    def __init__(self, max_bytes: int = 64 << 20) -> None:
        super().__init__()
        self.max_bytes = max_bytes
        self.bytes = 0
        """The size of the keys and values that are kept."""
        self._values: dict[str, bytes] = {}
        """The values, in the order of their last use."""

    def get(self, key: str) -> bytes | None:
        with self.alone():
            value = self._values.pop(key, None)
            if value is not None:
                self._values[key] = value
            return value

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        self.change(partial(self._set, key, value))

    def _set(self, key: str, value: bytes) -> None:
        self._drop(key)
        self._values[key] = value
        self.bytes += len(key) + len(value)
        while self.bytes > self.max_bytes:
            self._drop(next(iter(self._values)))

    def _drop(self, key: str) -> None:
        value = self._values.pop(key, None)
        if value is not None:
            self.bytes -= len(key) + len(value)

    # Another process has its own memory.
    def __reduce__(self) -> tuple[type[MemoryStore], tuple[int]]:
        return MemoryStore, (self.max_bytes,)
