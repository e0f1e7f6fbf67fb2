"""The data that a LocalAPI keeps between calls: things by their ids, in order of arrival."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Shelf(Generic[Kept]):
    """Holds up to `most` things and `most_bytes` bytes in total. Threads can share it."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._lock = Lock()
        self._things: dict[str, tuple[Kept, int]] = {}
        self._bytes = 0
        self._next = 1

    def take_number(self) -> int:
        """Return 1, 2, 3, ..., from which unique ids are made."""
        with self._lock:
            taken = self._next
            self._next += 1
        return taken

    def add(self, key: str, thing: Kept, size: int) -> bool:
        """Keep `thing` if there is room for it. Return whether there was."""
        with self._lock:
            fits = len(self._things) < self._most and self._bytes + size <= self._most_bytes
            if fits:
                self._put(key, thing, size)
        return fits

    def replace(self, key: str, thing: Kept, size: int) -> None:
        """Keep `thing` as the newest, and remove the oldest ones until there is room for it."""
        with self._lock:
            self._drop(key)
            self._put(key, thing, size)
            while len(self._things) > self._most or self._bytes > self._most_bytes:
                self._drop(next(iter(self._things)))

    def change(self, key: str, change: Callable[[Kept], Kept]) -> Kept | None:
        """Replace the thing with that id by the result of `change`. Return it, or None."""
        with self._lock:
            found = self._things.get(key)
            if found is None:
                return None
            changed = change(found[0])
            self._things[key] = (changed, found[1])
        return changed

    def get(self, key: str) -> Kept | None:
        """Return the thing with that id, or None."""
        with self._lock:
            found = self._things.get(key)
        return None if found is None else found[0]

    def remove(self, key: str) -> bool:
        """Remove the thing with that id. Return whether there was one."""
        with self._lock:
            return self._drop(key)

    def all(self) -> list[Kept]:
        """Return all things, the oldest first."""
        with self._lock:
            return [thing for thing, _ in self._things.values()]

    def _put(self, key: str, thing: Kept, size: int) -> None:
        self._things[key] = (thing, size)
        self._bytes += size

    def _drop(self, key: str) -> bool:
        found = self._things.pop(key, None)
        if found is not None:
            self._bytes -= found[1]
        return found is not None
