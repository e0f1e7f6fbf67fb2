"""The cost of an answer is bounded: its memory, and its time without a look at the clock."""

from __future__ import annotations

import gzip
import importlib
import importlib.util
import re
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.transports.lanes import Lane
from trunkline import APITimeoutError, Timeout
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange
from trunkline.wire.content_encoding import MAX_MEMBERS

MIB = 1 << 20
EVENT = b'data: {"n":1}\n\n'
WORLDS = ("sync", "asyncio", "trio")


def _chunks(content: bytes, *fields: str) -> Any:
    def behave(exchange: Exchange) -> None:
        exchange.begin(*fields)
        for start in range(0, len(content), 65536):
            exchange.chunk(content[start : start + 65536])
        exchange.chunk(b"")

    return behave


def _bombs() -> dict[str, Any]:
    """Return answers by path: small on the wire, large or slow to decode."""
    empty = gzip.compress(b"")
    found = {
        "warm": ("identity", b"{}"),
        "stream-gzip": ("gzip", gzip.compress(EVENT * (2 * MIB), 9)),
        "stream-twice": ("gzip, gzip", gzip.compress(gzip.compress(EVENT * (2 * MIB), 9), 9)),
        "stream-comments": ("gzip", gzip.compress(b":\n\n" * MIB, 9)),
        "whole-twice": ("deflate, deflate", zlib.compress(zlib.compress(bytes(32 * MIB), 9), 9)),
        "whole-members": ("gzip, gzip", gzip.compress(empty * (40 * MAX_MEMBERS), 9)),
        "whole-gzip": ("gzip", gzip.compress(bytes(32 * MIB), 9)),
    }
    if importlib.util.find_spec("brotli"):
        brotli = importlib.import_module("brotli")
        found["whole-br"] = ("br", brotli.compress(bytes(32 * MIB), quality=5))
    if importlib.util.find_spec("zstandard"):
        zstd = importlib.import_module("zstandard").ZstdCompressor()
        found["whole-zstd"] = ("zstd", zstd.compress(bytes(32 * MIB)))
    return {
        path: _chunks(body, f"content-encoding: {encoding}")
        for path, (encoding, body) in found.items()
    }


@pytest.fixture(scope="module")
def bombs() -> Iterator[FaultyServer]:
    """A server of decompression bombs."""
    with FaultyServer(behaviours=_bombs()) as server:
        yield server


BOUNDED = "APIResponseValidationError: .*more than 1032 times its size"
EXPECTED = {
    "stream-gzip": "2000 events",
    "stream-twice": "2000 events",
    "stream-comments": "0 events",
    "whole-twice": BOUNDED,
    "whole-members": f"APIResponseValidationError: .*more than {MAX_MEMBERS} compressed parts",
    "whole-gzip": f"{32 * MIB} bytes",
    "whole-br": BOUNDED,
    "whole-zstd": BOUNDED,
}


@pytest.mark.thorough
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc and RLIMIT_AS")
@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("world", WORLDS)
def test_bomb_when_memory_is_limited_then_events_come_and_the_rest_is_refused(
    bombs: FaultyServer, world: str, step: int
) -> None:
    """With 96 MiB, streams hand out their first events, and whole bodies are bounded.

    Each world reads another third of the answers, or all of them.
    """
    paths = [path for path in EXPECTED if path in bombs.behaviours]
    paths = paths[WORLDS.index(world) % step :: step]
    finished = subprocess.run(
        [sys.executable, "-m", "tests.answers.within_memory", bombs.url, world, "96", *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.stderr == ""
    outcomes = dict(line.split(": ", 1) for line in finished.stdout.splitlines())
    assert outcomes.keys() == set(paths)
    for path in paths:
        assert re.search(EXPECTED[path], outcomes[path]), (path, outcomes[path])


class Large:
    """Answers of 32 MiB in pieces, which no object of the server holds as a whole."""

    piece = b"x" * 65536

    def __call__(self, exchange: Exchange) -> None:
        exchange.begin()
        for _ in range(32 * MIB // len(self.piece)):
            exchange.chunk(self.piece)
        exchange.chunk(b"")


@pytest.mark.thorough
@pytest.mark.parametrize("world", WORLDS)
def test_whole_answer_when_read_then_it_is_held_once(world: str) -> None:
    """The pieces go into one buffer, which becomes the content without a copy."""

    async def scenario(client: Any) -> int:
        answer = client.get("/large", cast_to=bytes)
        return len(answer if world == "sync" else await answer)

    with FaultyServer(behaviours={"large": Large()}) as server:
        lane = Lane("native", world, server.url)
        tracemalloc.start()
        try:
            assert lane.run(scenario) == 32 * MIB
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    # The buffer grows by an eighth, in place.
    assert peak < 32 * MIB * 1.3


@pytest.fixture(scope="module")
def slow() -> Iterator[FaultyServer]:
    """A server of answers that take long to decode: 192 MiB of comments."""
    compress = zlib.compressobj(1)
    content = b"".join(compress.compress(b":\n\n" * MIB) for _ in range(64)) + compress.flush()
    behaviour = _chunks(content, "content-encoding: deflate")
    with FaultyServer(behaviours={"slow": behaviour}) as server:
        yield server


@pytest.mark.thorough
@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("limit", [{"read": 0.1}, {"total": 0.1}])
def test_whole_answer_when_its_decoding_takes_too_long_then_it_times_out(
    slow: FaultyServer, world: str, limit: dict[str, float]
) -> None:
    """The limits of `read` and `total` hold while a piece that has arrived is decoded."""

    async def scenario(client: Any) -> None:
        answer = client.get("/slow", cast_to=bytes)
        if world != "sync":
            await answer

    with pytest.raises(APITimeoutError):
        Lane("native", world, slow.url, timeout=Timeout(**limit)).run(scenario)


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("limit", [{"total": 0.1}, {"first_event": 0.1}])
def test_stream_when_its_decoding_takes_too_long_then_it_times_out(
    slow: FaultyServer, world: str, limit: dict[str, float]
) -> None:
    """Comments do not count as events, even if all of them are in one piece."""

    async def scenario(client: Any) -> None:
        made = client.post("/slow", body={}, cast_to=object, stream=True)
        stream = made if world == "sync" else await made
        with pytest.raises(APITimeoutError):
            next(stream) if world == "sync" else await stream.__anext__()

    Lane("native", world, slow.url, timeout=Timeout(**limit)).run(scenario)


@pytest.mark.thorough
@pytest.mark.parametrize("world", ["asyncio", "trio"])
@pytest.mark.parametrize("streamed", [False, True])
def test_answer_when_it_is_decoded_then_other_tasks_continue(
    bombs: FaultyServer, world: str, streamed: bool
) -> None:
    """Decoding returns to the event loop after each mebibyte, or 64 KiB of a stream."""
    turns, ended = 0, False

    async def read(client: Any) -> None:
        nonlocal ended
        if streamed:
            stream = await client.post("/stream-comments", body={}, cast_to=object, stream=True)
            assert [event async for event in stream] == []
        else:
            await client.get("/whole-gzip", cast_to=bytes)
        ended = True

    async def scenario(client: Any) -> None:
        loop = client.driver.transport.loop()

        async def count() -> None:
            nonlocal turns
            while not ended:
                turns += 1
                await loop.sleep(0)

        await loop.gather([partial(read, client), count])

    Lane("native", world, bombs.url).run(scenario)
    assert turns >= 20
