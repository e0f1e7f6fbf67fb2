"""Uploads over every transport in each of its worlds: what their tests share."""

from __future__ import annotations

import json
from importlib import import_module
from threading import Event
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.testing.behaviours import LARGE
from trunkline.testing.server import Exchange

WORLDS = {
    "native": ("sync", "asyncio", "trio"),
    "trio": ("trio",),
    "httpx": ("sync", "asyncio", "trio"),
    "httpx2": ("sync", "asyncio", "trio"),
    "requests": ("sync",),
    "aiohttp": ("asyncio",),
}
"""The worlds of each transport that uses the network."""
LANES = [(name, world) for name, worlds in WORLDS.items() for world in worlds]
_ASYNC = [lane for lane in LANES if lane[1] != "sync"]
SECONDS = 5.0

_ADOPTING = [lane for lane in LANES if lane[0] not in ("native", "trio")]


def _cases(lanes: list[tuple[str, str]]) -> list[Any]:
    """Lanes as parameters; httpx2 has the adapter of httpx, so one world is in the quick run."""
    same = ("httpx2", "asyncio"), ("httpx2", "trio")
    thorough = pytest.mark.thorough
    return [pytest.param(*lane, marks=[thorough] if lane in same else []) for lane in lanes]


every_lane = pytest.mark.parametrize(("name", "world"), _cases(LANES))
distinct_lanes = pytest.mark.parametrize(
    ("name", "world"), [lane for lane in LANES if lane[0] not in ("httpx2", "trio")]
)
"""The lanes that differ in our code: httpx2 has the adapter of httpx, trio the engine of native."""
async_lanes = pytest.mark.parametrize(("name", "world"), _cases(_ASYNC))
adopting_lanes = pytest.mark.parametrize(("name", "world"), _cases(_ADOPTING))


def session_of(name: str, world: str, *, trust_env: bool = False) -> Any:
    """A session that a user has configured; one of aiohttp is made in its loop."""
    library = import_module(name)
    if name == "aiohttp":
        return library.ClientSession(trust_env=trust_env)
    if name == "requests":
        session = library.Session()
        session.trust_env = trust_env
        return session
    kind = library.Client if world == "sync" else library.AsyncClient
    return kind(trust_env=trust_env)


async def close_session(session: Any) -> None:
    """Close a session of any library."""
    closed = (session.aclose if hasattr(session, "aclose") else session.close)()
    if closed is not None:
        await closed


def run(world: str, scenario: Any) -> Any:
    """Run an ``async def`` scenario in that world; in sync code it waits for nothing."""
    return World(world).run(scenario)


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
    """A client over one transport, in one world; an ``async def`` scenario is run with it.

    `adopts`: the transport is made of a user's session.
    """

    client: Any

    def __init__(
        self, name: str, world: str, base_url: str, *, adopts: bool = False, **options: Any
    ) -> None:
        self.is_sync = world == "sync"
        self._adopts = adopts
        self._name = name
        self._world = world
        self._options = {"base_url": base_url, "api_key": "k", "max_retries": 0, **options}

    def session(self) -> Any:
        """A session of a user."""
        return session_of(self._name, self._world)

    def run(self, scenario: Any) -> Any:
        return run(self._world, lambda: self._played(scenario))

    async def _played(self, scenario: Any) -> Any:
        kind: Any = OpenAI if self.is_sync else AsyncOpenAI
        if not self._adopts:
            self.client = kind(**{"transport": self._name, "proxy": "", **self._options})
            return await self._closing(scenario)
        session = self.session()
        self.client = kind(transport=session, **self._options)
        try:
            return await self._closing(scenario)
        finally:
            await close_session(session)

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
