"""Simultaneous uploads of one open file: each is complete or raises an error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.http import Body
from trunkline.uploads.forms import form
from trunkline.uploads.sources import PIECE

TEXT = os.urandom(4 * PIECE + 1)


class Later(io.BytesIO):
    """A file with async `read` and `seek`."""

    async def read(self, size: int = -1) -> bytes:  # type: ignore[override]  # awaited, as frameworks have it
        return super().read(size)

    async def seek(self, position: int) -> int:  # type: ignore[override]  # awaited, as frameworks have it
        return super().seek(position)


class Stream:
    """A file that cannot seek."""

    def __init__(self) -> None:
        self.read = io.BytesIO(TEXT).read


def body_of(file: Any) -> Body:
    body, _ = form({"file": file}, ["file"])
    assert isinstance(body, Body)
    return body


async def in_place(function: Callable[[], Any]) -> Any:
    """Run `function` in this thread."""
    return function()


@pytest.mark.parametrize("buffering", [-1, 0])
def test_open_file_when_uploads_take_turns_then_each_is_whole(
    tmp_path: Path, buffering: int
) -> None:
    """Each upload is complete, even one that begins during others; openai-python mixes them."""
    path = tmp_path / "file"
    path.write_bytes(TEXT)
    with path.open("rb", buffering=buffering) as file:
        bodies = [body_of(file), body_of(file)]
        sent = [list[bytes](), list[bytes](), list[bytes]()]
        turns: list[Iterator[bytes]] = [body.pieces() for body in bodies]
        for pieces in zip_longest(*turns, fillvalue=b""):
            bodies.append(body_of(file))
            for pile, piece in zip(sent, pieces, strict=False):
                pile.append(piece)
        sent[2] += body_of(file).pieces()
    assert all(b"".join(pile).count(TEXT) == 1 for pile in sent)


def test_open_file_when_threads_upload_it_at_once_then_each_upload_is_whole() -> None:
    """Uploads in threads are complete: no other thread can seek between a seek and its read."""
    file = io.BytesIO(TEXT)

    class Slow:
        """A file that lets other threads run before each read."""

        seek, seekable, tell = file.seek, file.seekable, file.tell

        def read(self, size: int) -> bytes:
            for _ in range(10_000):
                pass
            return file.read(size)

    slow, start, interval = Slow(), Barrier(4), sys.getswitchinterval()

    def uploads(_: int) -> list[bytes]:
        start.wait()
        return [body_of(slow).read() for _ in range(20)]

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            sent = [one for several in pool.map(uploads, range(4)) for one in several]
    finally:
        sys.setswitchinterval(interval)
    assert all(one.count(TEXT) == 1 for one in sent)


def test_file_that_cannot_seek_when_another_upload_reads_it_then_that_is_an_error() -> None:
    """A second upload raises an error; after the first is closed, another gets the rest."""
    file = Stream()
    first, second, third = (body_of(file).pieces() for _ in range(3))
    for _ in range(2):
        next(first)
    with pytest.raises(OpenAIError, match="another upload is reading this file: wait"):
        list(second)
    first.close()
    assert TEXT[PIECE:] in b"".join(third)


@pytest.mark.parametrize("ended", ["whole", "closed"])
def test_async_file_when_another_upload_reads_it_then_that_is_an_error(
    async_world: Any, ended: str
) -> None:
    """An async file serves one upload at a time, because other tasks run between seek and read."""
    file = Later(TEXT)
    first, second, third = (body_of(file).async_pieces(in_place) for _ in range(3))

    async def scenario() -> None:
        pieces = [await first.__anext__() for _ in range(2)]
        with pytest.raises(OpenAIError, match="another upload is reading this file: wait"):
            assert [piece async for piece in second]
        await second.aclose()
        if ended == "whole":
            pieces += [piece async for piece in first]
            assert TEXT in b"".join(pieces)
        else:
            for _ in range(2):
                await first.aclose()
        assert TEXT in b"".join([piece async for piece in third])

    async_world.run(scenario)
