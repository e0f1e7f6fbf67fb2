"""The plugin `cache` with a store in a Redis server, in sync code, asyncio and trio."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.real import programs
from trunkline.testing.replies import Reply
from trunkline_plugins.cache import Cache
from trunkline_plugins.cache_stores import store_of
from trunkline_plugins.cache_stores.redis import RedisStore

redis: Any = pytest.importorskip("redis")

CHAT: Any = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
ALWAYS: Any = {"cache": {"always": True}}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The URL of a running server."""
    with programs.redis() as running:
        yield running


@contextmanager
def caching(url: str, **settings: Any) -> Iterator[Cache]:
    """A cache whose connections are closed at the end."""
    with redis.Redis.from_url(url) as client:
        client.flushdb()
        cache = Cache(RedisStore(client), **settings)
        yield cache
        cache.wait()


def answered(request: Any) -> Reply:
    if request.events:
        chunks: Any = [{"id": text, "choices": []} for text in ("a", "ü")]
        return Reply.of_events(*chunks)
    return Reply.of_json({"id": "whole", "choices": []})


async def called(world: Any, client: Any) -> list[str]:
    """Make a plain and a streamed call, and return their IDs."""
    plain = await world.do(client.chat.completions.create(**CHAT, plugin_options=ALWAYS))
    options = {"stream": True, "plugin_options": ALWAYS}
    stream = await world.do(client.chat.completions.create(**CHAT, **options))
    return [plain.id, *[chunk.id for chunk in await world.items(stream)]]


def test_answers_when_another_client_has_stored_them_then_they_are_used(
    world: Any, url: str
) -> None:
    """Clients with memories of their own share the server; answers live as long as their `ttl`."""
    with caching(url, ttl=60) as first, redis.Redis.from_url(url) as server:
        one = world.client(answered, plugins=[first])
        other = world.client([], plugins=[("cache", {"store": url})])
        assert world.run(lambda: called(world, one)) == ["whole", "a", "ü"]
        first.wait()
        lifetimes = [server.pttl(key) for key in server.keys("trunkline:*")]
        assert len(lifetimes) == 2
        assert all(0 < one <= 60_000 for one in lifetimes)
        assert world.run(lambda: called(world, other)) == ["whole", "a", "ü"]


def test_answer_when_damaged_then_the_server_is_asked(
    world: Any, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A value of somebody else, or of a broken disk, is as if there was none."""
    with caching(url) as cache, redis.Redis.from_url(url) as server:
        client = world.client(answered, plugins=[cache])
        world.run(lambda: called(world, client))
        cache.wait()
        for key in server.keys("trunkline:*"):
            server.setrange(key, 40, b"?")
        assert world.run(lambda: called(world, client)) == ["whole", "a", "ü"]
    assert len(client.transport.requests) == 4
    assert "damaged" in caplog.text


def test_server_when_it_is_down_then_calls_go_on(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Before the call, and between its question and its answer."""
    with programs.redis() as url:
        cache = Cache(url)
        client = world.client(answered, plugins=[cache])
        world.run(lambda: called(world, client))
        cache.wait()
    assert world.run(lambda: called(world, client)) == ["whole", "a", "ü"]
    cache.wait()
    assert len(client.transport.requests) == 4
    assert "the cache cannot read an answer: ConnectionError" in caplog.text
    assert "the cache cannot store an answer: ConnectionError" in caplog.text


def test_redis_when_given_a_url_then_a_call_waits_a_second_at_most() -> None:
    """It asks a server that is down once."""
    for url in ("redis://localhost:1/2", "rediss://localhost:1/2", "unix://localhost/a?db=2"):
        store: Any = store_of(url)
        given = store._client.connection_pool.connection_kwargs
        assert (given["socket_timeout"], given["socket_connect_timeout"], given["db"]) == (1, 1, 2)
        assert given["retry"].get_retries() == 0
