"""A store in a Redis server, for any number of machines: the extra `redis`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from trunkline.errors import OpenAIError


class RedisStore:
    """Keeps values under `prefix` in the server of a URL, or of a client of redis-py.

    Connecting, and each answer of the server, may take `seconds`. Raises OpenAIError if redis-py is
    not installed, ValueError for a URL that is none.
    """

    blocks = True

    def __init__(self, server: Any, prefix: str = "trunkline:", seconds: float = 1.0) -> None:
        self._prefix = prefix
        self._client = _connected(server, seconds) if isinstance(server, str) else server

    def get(self, key: str) -> bytes | None:
        value: bytes | None = self._client.get(self._prefix + key)
        return value

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        lifetime = None if seconds is None else max(1, round(seconds * 1000))
        self._client.set(self._prefix + key, value, px=lifetime)


def _connected(url: str, seconds: float) -> Any:
    try:
        redis: Any = import_module("redis")
    except ModuleNotFoundError as error:
        advice = "pip install 'trunkline[redis]'"
        raise OpenAIError(f"a store in Redis needs redis-py: {advice}") from error
    # Without its own retries: a call must not wait for a server that is down.
    retry = redis.retry.Retry(redis.backoff.NoBackoff(), 0)
    return redis.Redis.from_url(
        url, socket_timeout=seconds, socket_connect_timeout=seconds, retry=retry
    )
