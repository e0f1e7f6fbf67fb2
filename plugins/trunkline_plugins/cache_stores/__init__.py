"""The stores of the plugin `cache`: memory, a file of SQLite, a Redis server, or your own."""

from __future__ import annotations

from typing import Any, Protocol


class Store(Protocol):
    """Keeps bytes under keys. It may lose any of them, and may raise any exception."""

    blocks: bool
    """Whether `get` and `set` wait for a disk or a network: async clients call them in threads."""

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key, or None."""

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        """Keep a value, which nobody needs after so many seconds; None means never."""


def store_of(given: Any) -> Store:
    """Return a store, or the one that a text or a path describes. Raises ValueError for others."""
    if all(hasattr(given, name) for name in ("get", "set")):
        store: Store = given
        return store
    kind, _, place = given.partition(":") if isinstance(given, str) else ("",) * 3
    if given == "memory":
        from trunkline_plugins.cache_stores.memory import MemoryStore

        return MemoryStore()
    if kind in ("redis", "rediss", "unix"):
        from trunkline_plugins.cache_stores.redis import RedisStore

        return RedisStore(given)
    if (kind == "sqlite" and place) or hasattr(given, "__fspath__"):
        from trunkline_plugins.cache_stores.sqlite import SQLiteStore

        return SQLiteStore(place or given)
    # A URL may have a password.
    shown = kind if isinstance(given, str) else type(given).__name__
    raise ValueError(
        'store must be "memory", "sqlite:PATH", a pathlib.Path, "redis://HOST:PORT/NUMBER", or an '
        f"object with `get` and `set`, not {shown!r}"
    )
