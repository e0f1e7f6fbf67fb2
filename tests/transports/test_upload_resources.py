"""Uploads over sockets: files are closed, and memory stays small."""

from __future__ import annotations

import asyncio
import builtins
import os
import time
import tracemalloc
from collections.abc import AsyncGenerator, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.transports.lanes import (
    Lane,
    answer,
    count,
    distinct_lanes,
)
from tests.uploads.read_forms import files_of
from trunkline.errors import APIError
from trunkline.http import Body
from trunkline.testing.server import FaultyServer
from trunkline_transports.uploads import AsyncContent, AsyncUpload, SyncUpload

MIB = 1 << 20


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(behaviours={"files": answer, "early-count": count}) as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "large.bin"
    path.write_bytes(os.urandom(300_001))
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The files that are opened, kept from the garbage collector."""
    files: list[Any] = []
    really = builtins.open

    def noted(*args: Any, **options: Any) -> Any:
        files.append(really(*args, **options))
        return files[-1]

    monkeypatch.setattr("builtins.open", noted)
    return files


def wait_until_closed(files: list[Any]) -> None:
    """Wait for the thread that still reads from a file when its call has ended, at most 10 s."""
    ends = time.monotonic() + 10
    while not all(file.closed for file in files):
        assert time.monotonic() < ends, "a file stayed open"
        os.sched_yield()


@pytest.mark.thorough
@distinct_lanes
@pytest.mark.parametrize(
    "behaviour", ["files", "status/500", "early", "closed", "reset", "garbage"]
)
def test_file_of_a_path_when_the_call_ends_then_it_is_closed(
    name: str, world: str, behaviour: str, path: Path, server: FaultyServer, opened: list[Any]
) -> None:
    """However it ends, and while its error is still being looked at."""
    lane = Lane(name, world, f"{server.url}/{behaviour}")
    sizes = iter([300_001, 20 * MIB])

    async def scenario(_: Any) -> None:
        for size in sizes:
            os.truncate(path, size)
            error: Exception | None = None
            try:
                await lane.upload(path)
            except APIError as raised:
                error = raised
            assert (error is None) == (behaviour == "files")
            files = [file for file in opened if file.name == str(path)]
            assert files, "it is opened once to see that it can be"
            wait_until_closed(files)

    lane.run(scenario)


@distinct_lanes
def test_file_that_cannot_be_read_on_then_its_own_error_is_raised(
    name: str, world: str, server: FaultyServer
) -> None:
    """Half of the request is on its way; the connection is not used again."""

    class Torn:
        pieces = iter([bytes(65536)])

        def read(self, size: int) -> bytes:
            for piece in self.pieces:
                return piece
            raise OSError("the disk is gone")

    lane = Lane(name, world, server.url)

    async def scenario(_: Any) -> None:
        with pytest.raises(OSError, match="the disk is gone"):
            await lane.upload(Torn())
        assert (await lane.upload(b"next")).id == "file-1"

    lane.run(scenario)
    assert [files_of(request)[0].content for request in server.requests] == [b"next"]


@pytest.mark.thorough
@distinct_lanes
@pytest.mark.parametrize("kind", ["path", "bytes", "generator"])
def test_large_upload_when_sent_then_memory_stays_small(
    name: str, world: str, kind: str, path: Path, server: FaultyServer
) -> None:
    """32 MiB pass through; what is held beside them is a small part of that."""
    os.truncate(path, 32 * MIB)
    lane = Lane(name, world, f"{server.url}/early-count")
    files = {
        "path": path,
        "bytes": path.read_bytes() if kind == "bytes" else b"",
        "generator": (bytes(256 * 1024) for _ in range(128)),
    }

    async def scenario(client: Any) -> Any:
        await lane.upload(b"first, so that all modules are there")
        tracemalloc.start()
        try:
            made = await lane.upload(files[kind])
            return made.bytes, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    size, peak = lane.run(scenario)
    assert 32 * MIB < size < 33 * MIB
    assert peak < 8 * MIB


@pytest.mark.thorough
def test_pieces_that_a_library_begins_anew_or_gives_up_then_they_are_closed() -> None:
    """Also while somebody else holds them."""
    story: list[str] = []
    held: list[Generator[bytes, None, None]] = []

    def pieces() -> Iterator[bytes]:
        def made() -> Generator[bytes, None, None]:
            try:
                yield b"first"
                yield b"second"
            finally:
                story.append("closed")

        held.append(made())
        return held[-1]

    upload = SyncUpload(Body(pieces))
    upload.close()
    assert next(iter(upload)) == b"first"
    assert story == []
    assert list(upload) == [b"first", b"second"]
    assert story == ["closed", "closed"]
    assert next(iter(upload)) == b"first"
    upload.close()
    assert story == ["closed"] * 3


@pytest.mark.thorough
def test_async_pieces_that_a_library_begins_anew_then_all_are_closed() -> None:
    """At the end of the call, whoever else holds them. Bytes begin anew, too."""
    story: list[str] = []
    held: list[AsyncGenerator[bytes, None]] = []

    async def made() -> AsyncGenerator[bytes, None]:
        try:
            yield b"first"
            yield b"second"
        finally:
            story.append("closed")

    def begin(_: Any) -> AsyncGenerator[bytes, None]:
        held.append(made())
        return held[-1]

    async def main() -> None:
        upload = AsyncUpload(Body(lambda: iter(()), async_factory=begin))
        for _ in range(2):
            assert await anext(aiter(upload)) == b"first"
        assert story == []
        await upload.aclose()
        assert story == ["closed", "closed"]
        content = AsyncContent(b"some", 3)
        assert await anext(content) == b"som"
        assert [piece async for piece in content] == [b"som", b"e"]

    asyncio.run(main())
