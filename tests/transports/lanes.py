"""Uploads over every transport in each of its worlds: what their tests share."""

from __future__ import annotations

import asyncio
import json
from importlib import import_module
from threading import Event
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.testing.behaviours import LARGE
from trunkline.testing.server import Exchange

_WORLDS = {
    "httpx": ("sync", "asyncio", "trio"),
    "httpx2": ("sync", "asyncio", "trio"),
    "requests": ("sync",),
    "trio": ("trio",),
}
LANES = [(name, world) for name, worlds in _WORLDS.items() for world in worlds]
_ASYNC = [lane for lane in LANES if lane[1] != "sync"]
SECONDS = 5.0

every_lane = pytest.mark.parametrize(("name", "world"), LANES)
async_lanes = pytest.mark.parametrize(("name", "world"), _ASYNC)


def session_of(name: str, world: str) -> Any:
    """A session that a user has configured."""
    library = import_module(name)
    if name == "requests":
        session = library.Session()
        session.trust_env = False
        return session
    kind = library.Client if world == "sync" else library.AsyncClient
    return kind(trust_env=False)


def answer(exchange: Exchange) -> None:
    """Answer like the API: with a file's content to a GET, otherwise with its description."""
    if exchange.request.method == "GET":
        exchange.reply("200 OK", LARGE, "content-type: audio/mpeg")
    else:
        exchange.reply("200 OK", b'{"id":"file-1"}', "content-type: application/json")


def count(exchange: Exchange) -> None:
    """Answer with the size of the body, which is too large to be kept."""
    size = exchange.drop_body()
    exchange.reply("200 OK", json.dumps({"id": "file-1", "bytes": size}).encode())


class Lane:
    """A client over one transport, in one world; an ``async def`` scenario is run with it."""

    def __init__(self, name: str, world: str, base_url: str, **options: Any) -> None:
        self.is_sync = world == "sync"
        self._world = world
        kind: Any = OpenAI if self.is_sync else AsyncOpenAI
        settings = {"transport": name, "api_key": "k", "max_retries": 0, "proxy": ""}
        self.client: Any = kind(base_url=base_url, **{**settings, **options})

    def run(self, scenario: Any) -> Any:
        if self._world == "trio":
            import trio

            return trio.run(self._closing, scenario)
        if self._world == "asyncio":
            return asyncio.run(self._closing(scenario))
        coroutine = self._closing(scenario)
        with pytest.raises(StopIteration) as stop:
            coroutine.send(None)
        return stop.value.value

    async def _closing(self, scenario: Any) -> Any:
        try:
            return await scenario(self.client)
        finally:
            closed = self.client.close()
            if not self.is_sync:
                await closed

    async def upload(self, file: Any) -> Any:
        made = self.client.files.create(file=file, purpose="assistants")
        return made if self.is_sync else await made


class Slow:
    """A file whose only piece comes when it is let go."""

    def __init__(self) -> None:
        self.asked = Event()
        self.released = Event()
        self._content = b"slow"

    def read(self, size: int) -> bytes:
        self.asked.set()
        assert self.released.wait(SECONDS), "nothing else ran while this was read"
        content, self._content = self._content, b""
        return content


async def asked(loop: Any, file: Slow) -> None:
    """Wait, without holding the loop up, until the file is being read."""
    while not file.asked.is_set():
        await loop.sleep(0.001)
