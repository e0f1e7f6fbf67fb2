"""Uploads over sockets: their framing, the event loop, and cancellation."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.transports.lanes import (
    SECONDS,
    Lane,
    Slow,
    adopting_lanes,
    answer,
    asked,
    async_lanes,
    every_lane,
)
from tests.uploads.read_forms import files_of
from trunkline.errors import APIConnectionError, APIStatusError
from trunkline.network import Limits
from trunkline.testing.behaviours import LARGE
from trunkline.testing.server import FaultyServer


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(behaviours={"files": answer}) as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "large.bin"
    path.write_bytes(os.urandom(300_001))
    return path


@every_lane
def test_upload_of_known_length_then_it_goes_out_with_its_length(
    name: str, world: str, path: Path, server: FaultyServer
) -> None:
    """Every byte of it, and no more; of an open file, wherever the last call has left it."""
    lane, data = Lane(name, world, server.url), path.read_bytes()

    async def scenario(_: Any) -> None:
        with path.open("rb") as opened:
            for file in (path, data, opened, opened):
                assert (await lane.upload(file)).id == "file-1"

    lane.run(scenario)
    assert len(server.requests) == 4
    for request in server.requests:
        assert not request.chunked
        assert request.headers["content-length"] == str(len(request.body))
        assert files_of(request)[0].content == data


@every_lane
def test_upload_of_unknown_length_then_it_goes_out_in_chunks(
    name: str, world: str, path: Path, server: FaultyServer
) -> None:
    """Empty pieces do not end it."""
    lane = Lane(name, world, server.url)
    data = path.read_bytes()

    def pieces() -> Iterator[bytes]:
        yield from (data[:1], b"", data[1:200_000], data[200_000:])

    async def scenario(_: Any) -> None:
        await lane.upload(pieces())

    lane.run(scenario)
    (request,) = server.requests
    assert request.chunked
    assert "content-length" not in request.headers
    assert files_of(request)[0].content == data


@async_lanes
def test_upload_of_an_async_iterator_then_its_pieces_arrive(
    name: str, world: str, path: Path, server: FaultyServer
) -> None:
    """Among others that are read in threads."""
    lane = Lane(name, world, server.url)
    data = path.read_bytes()

    async def pieces() -> AsyncIterator[bytes]:
        for n in range(0, len(data), 100_000):
            await lane.client.transport.loop().sleep(0)
            yield data[n : n + 100_000]

    async def scenario(client: Any) -> None:
        await client.post("/files", body={})
        await client.skills.create(files=[path, ("b", pieces()), path])

    server.behaviours["skills"] = answer
    lane.run(scenario)
    assert [part.content for part in files_of(server.requests[-1])] == [data] * 3


@pytest.mark.thorough
@every_lane
def test_upload_of_a_response_that_is_still_on_the_wire_then_it_goes_through(
    name: str, world: str, server: FaultyServer
) -> None:
    """From one connection to the other, with the length that it came with."""
    lane = Lane(name, world, server.url)

    async def scenario(client: Any) -> None:
        manager = client.files.with_streaming_response.content("f")
        if lane.is_sync:
            with manager as response:
                client.files.create(file=response, purpose="assistants")
        else:
            async with manager as response:
                await client.files.create(file=response, purpose="assistants")

    lane.run(scenario)
    sent = server.requests[-1]
    assert not sent.chunked
    assert (files_of(sent)[0].filename, files_of(sent)[0].content) == ("content.mp3", LARGE)


@async_lanes
def test_event_loop_when_a_slow_file_is_read_then_it_goes_on(
    name: str, world: str, server: FaultyServer
) -> None:
    """Another task lets the file go, which it could not if the loop were waiting for it."""
    lane, file = Lane(name, world, server.url), Slow()

    async def scenario(client: Any) -> None:
        loop = client.transport.loop()

        async def release() -> None:
            await asked(loop, file)
            file.released.set()

        await loop.gather([lambda: lane.upload(file), release])

    lane.run(scenario)
    assert files_of(server.requests[0])[0].content == b"slow"


@pytest.mark.thorough
@async_lanes
def test_many_uploads_when_all_wait_for_their_files_then_none_keeps_another_out(
    name: str, world: str, server: FaultyServer
) -> None:
    """The last one that is let go is read while all others wait: there is a thread for each."""
    lane, files = Lane(name, world, server.url), [Slow() for _ in range(50)]

    async def scenario(client: Any) -> None:
        loop = client.transport.loop()

        async def release() -> None:
            for file in files:
                await asked(loop, file)
            for file in files:
                file.released.set()

        uploads = [lambda file=file: lane.upload(file) for file in files]
        await loop.gather([*uploads, release])

    lane.run(scenario)
    assert len(server.requests) == 50


@async_lanes
def test_upload_when_cancelled_while_its_file_waits_then_nothing_hangs_or_is_lost(
    name: str, world: str, server: FaultyServer
) -> None:
    """The only connection of the pool is free again, and the run ends while the thread waits."""
    limits = Limits(max_connections=1, max_keepalive_connections=1)
    lane, file = Lane(name, world, server.url, limits=limits), Slow()

    async def scenario(client: Any) -> None:
        loop = client.transport.loop()

        async def leave() -> None:
            await asked(loop, file)
            raise LookupError("enough")

        with pytest.raises(LookupError, match="enough"):
            await loop.gather([lambda: lane.upload(file), leave])
        async with loop.timeout(SECONDS):
            assert (await lane.upload(b"next")).id == "file-1"

    try:
        lane.run(scenario)
        assert not file.released.is_set()
    finally:
        file.released.set()
    assert [files_of(request)[0].content for request in server.requests] == [b"next"]


@async_lanes
def test_upload_when_cancelled_within_an_async_iterator_then_that_is_closed(
    name: str, world: str, server: FaultyServer
) -> None:
    """By its own ``finally``, before the call is left."""
    lane, story = Lane(name, world, server.url), list[str]()

    async def scenario(client: Any) -> None:
        loop = client.transport.loop()

        async def pieces() -> AsyncIterator[bytes]:
            try:
                yield b"one"
                story.append("asked")
                await loop.sleep(60)
            finally:
                story.append("closed")

        async def leave() -> None:
            while not story:
                await loop.sleep(0.001)
            raise LookupError("enough")

        with pytest.raises(LookupError, match="enough"):
            await loop.gather([lambda: lane.upload(pieces()), leave])
        story.append("left")

    lane.run(scenario)
    assert story == ["asked", "closed", "left"]


@async_lanes
def test_upload_when_refused_early_then_an_async_iterator_is_closed(
    name: str, world: str, server: FaultyServer
) -> None:
    """Left to the garbage collector it would be a warning in trio."""
    lane, story = Lane(name, world, f"{server.url}/early"), list[str]()

    async def pieces() -> AsyncIterator[bytes]:
        story.append("begun")
        try:
            while True:
                yield bytes(65536)
        finally:
            story.append("closed")

    async def scenario(_: Any) -> None:
        with pytest.raises((APIStatusError, APIConnectionError)):
            await lane.upload(pieces())
        story.append("left")

    lane.run(scenario)
    assert story in (["begun", "closed", "left"], ["left"]), "it may come before the body is begun"


@pytest.mark.thorough
@adopting_lanes
def test_upload_over_a_users_own_session_then_it_is_sent_and_closed_all_the_same(
    name: str, world: str, path: Path, server: FaultyServer
) -> None:
    """Framed by what is known of its length; an error of the file stays the file's."""
    lane = Lane(name, world, server.url, adopts=True)
    data, story = path.read_bytes(), list[str]()

    def failing() -> Iterator[bytes]:
        try:
            yield data
            raise LookupError("no such row")
        finally:
            story.append("closed")

    async def scenario(_: Any) -> None:
        for file in (path, data, iter([data])):
            assert (await lane.upload(file)).id == "file-1"
        with pytest.raises(LookupError, match="no such row"):
            await lane.upload(failing())
        assert story == ["closed"]
        assert (await lane.upload(b"next")).id == "file-1"

    lane.run(scenario)
    assert [request.chunked for request in server.requests] == [False, False, True, False]
    sent = [files_of(request)[0].content for request in server.requests]
    assert sent == [data, data, data, b"next"]
