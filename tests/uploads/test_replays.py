"""Uploads that are retried, files that change meanwhile, and memory use."""

from __future__ import annotations

import asyncio
import io
import os
import pickle
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.uploads.read_forms import files_of
from trunkline.errors import (
    APIConnectionError,
    AuthenticationError,
    BadRequestError,
    InternalServerError,
    OpenAIError,
)
from trunkline.http import Body
from trunkline.testing.replies import Reply
from trunkline.uploads.forms import form
from trunkline.uploads.sources import PIECE

TEXT = b"0123456789" * 10
FILE = {"id": "file-1", "object": "file"}
MIB = 1 << 20


class Again:
    """Pieces that can be iterated over repeatedly."""

    def __iter__(self) -> Iterator[bytes]:
        return iter([TEXT[:50], TEXT[50:]])


class Later:
    """Async pieces that can be iterated over repeatedly."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield TEXT[:50]
        yield TEXT[50:]


def half_read() -> Any:
    file = io.BytesIO(TEXT)
    file.seek(3)
    return file


def pipe() -> Any:
    reading, writing = os.pipe()
    os.write(writing, TEXT)
    os.close(writing)
    return open(reading, "rb")


async def pieces_later() -> AsyncIterator[bytes]:
    yield TEXT


REPLAYED: dict[str, Callable[[Path], Any]] = {
    "path": lambda path: path,
    "open-file": lambda path: path.open("rb"),
    "half-read": lambda _: half_read(),
    "bytes": lambda _: TEXT,
    "iterable": lambda _: Again(),
    "async-iterable": lambda _: ("upload", Later()),
    "two": lambda path: ("upload", path),
}
ONCE: dict[str, Callable[[Path], Any]] = {
    "iterator": lambda _: iter([TEXT]),
    "generator": lambda _: (piece for piece in [TEXT]),
    "pipe": lambda _: pipe(),
    "async-generator": lambda _: pieces_later(),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "upload"
    path.write_bytes(TEXT)
    return path


def upload(world: Any, client: Any, file: Any) -> Any:
    """Upload `file`, close it, and return the result."""
    try:
        return world.run(lambda: world.do(client.files.create(file=file, purpose="batch")))
    finally:
        if hasattr(file, "close"):
            file.close()


@pytest.mark.parametrize("form_of_file", REPLAYED)
@pytest.mark.parametrize("failure", ["status", "connection"])
def test_file_that_can_be_read_again_when_an_attempt_fails_then_it_is_sent_whole_again(
    world: Any, path: Path, form_of_file: str, failure: str
) -> None:
    """A retry sends the file from its beginning, with the same boundary."""
    if world.is_sync and form_of_file.startswith("async"):
        form_of_file = "iterable"
    broken = Reply.of_error(500)
    failed = broken if failure == "status" else APIConnectionError("reset", phase="send")
    client = world.client([failed, failed, FILE])
    assert upload(world, client, REPLAYED[form_of_file](path)).id == "file-1"
    first, *others = client.transport.requests
    assert len(others) == 2
    assert all(request.body == first.body for request in others)
    assert files_of(first)[0].content == TEXT


@pytest.mark.parametrize("form_of_file", ONCE)
@pytest.mark.parametrize("failure", ["status", "connection"])
def test_file_that_can_be_read_once_when_an_attempt_fails_then_that_is_final(
    world: Any, path: Path, form_of_file: str, failure: str
) -> None:
    """A one-shot file is never sent again."""
    if world.is_sync and form_of_file.startswith("async"):
        form_of_file = "generator"
    broken = Reply.of_error(500)
    failed = broken if failure == "status" else APIConnectionError("reset", phase="send")
    client = world.client([failed, FILE])
    with pytest.raises((InternalServerError, APIConnectionError)):
        upload(world, client, ONCE[form_of_file](path))
    (request,) = client.transport.requests
    assert files_of(request)[0].content == TEXT
    assert client.transport.open_responses == 0


def test_form_when_one_of_its_files_can_be_read_once_then_it_is_sent_once(
    world: Any, path: Path
) -> None:
    """One one-shot file prevents the retry of the whole form."""
    client = world.client([Reply.of_error(500), FILE])
    with pytest.raises(InternalServerError):
        world.run(lambda: world.do(client.skills.create(files=[path, iter([TEXT]), TEXT])))
    assert len(client.transport.requests) == 1


@pytest.mark.parametrize(("again", "sent"), [(True, 2), (False, 1)])
def test_upload_when_the_key_is_refused_then_only_what_can_be_read_again_is_sent_again(
    world: Any, path: Path, again: bool, sent: int
) -> None:
    """After a 401 only a repeatable file is sent again with the new key."""
    keys = iter(["old", "new", "newer"])
    client = world.client([Reply.of_error(401), FILE], api_key=lambda: next(keys))
    if again:
        assert upload(world, client, path).id == "file-1"
    else:
        with pytest.raises(AuthenticationError):
            upload(world, client, iter([TEXT]))
    requests = client.transport.requests
    assert [files_of(request)[0].content for request in requests] == [TEXT] * sent
    assert [one.headers["authorization"] for one in requests] == ["Bearer old", "Bearer new"][:sent]


@pytest.mark.parametrize("answer", [Reply.of_error(400), APIConnectionError("reset", phase="send")])
def test_error_of_an_upload_then_it_pickles(world: Any, path: Path, answer: Any) -> None:
    """The error of an upload can be pickled, because it drops the body."""
    client = world.client([answer], max_retries=0)
    with pytest.raises((BadRequestError, APIConnectionError)) as raised:
        upload(world, client, path)
    error = pickle.loads(pickle.dumps(raised.value))
    assert str(error) == str(raised.value)
    assert error.request.body == b""


def test_path_when_the_file_grows_meanwhile_then_what_it_held_is_sent(path: Path) -> None:
    """A file that grows, such as a log, is sent with its original length."""
    with path.open("rb") as opened:
        for file in (path, opened):
            body, _ = form({"file": file}, ["file"])
            assert isinstance(body, Body)
            held = path.read_bytes()
            with path.open("ab") as more:
                more.write(b"more")
            assert len(body.read()) == body.length
            assert held in body.read()
            assert held + b"more" not in body.read()


def test_file_when_it_hides_its_length_then_it_is_read_to_its_end() -> None:
    """A file that reports length 0, as some virtual files do, is read to its end."""

    class Virtual(io.BytesIO):
        def seek(self, position: int, whence: int = 0) -> int:
            return super().seek(0 if whence == io.SEEK_END else position)

    body, _ = form({"file": Virtual(TEXT)}, ["file"])
    assert isinstance(body, Body)
    assert body.length is None
    assert TEXT in body.read()
    assert TEXT in body.read()


def test_path_when_the_file_shrinks_meanwhile_then_it_is_an_error(path: Path) -> None:
    """A file that shrinks is an error, because the server would wait for the rest."""
    body, _ = form({"file": path}, ["file"])
    assert isinstance(body, Body)
    path.write_bytes(TEXT[:7])
    with pytest.raises(OpenAIError, match=f"a length of {body.length} bytes but yielded only"):
        body.read()


def test_bytes_when_their_owner_changes_them_meanwhile_then_it_does_not_matter() -> None:
    """A buffer is copied, so later changes do not affect the upload."""
    buffer = bytearray(2 * MIB)
    body, _ = form({"file": buffer}, ["file"])
    assert isinstance(body, Body)
    buffer[:4] = b"next"
    sent = body.read()
    assert bytes(2 * MIB) in sent
    assert b"next" not in sent


def test_form_when_it_is_small_and_in_memory_then_it_is_bytes() -> None:
    """A small form in memory is bytes; a large one is sent in pieces."""
    assert isinstance(form({"file": bytes(1000)}, ["file"])[0], bytes)
    body, _ = form({"file": bytes(3 * MIB)}, ["file"])
    assert isinstance(body, Body)
    assert max(map(len, body.pieces())) <= PIECE
    assert body.length == len(body.read())


def test_length_when_every_file_has_one_then_it_is_known(path: Path) -> None:
    """The length is known if every file has one."""
    with path.open("rb") as opened:
        body, _ = form({"a": 1, "file": [path, opened, io.BytesIO(TEXT), TEXT]}, ["file"])
        assert isinstance(body, Body)
        assert body.length == len(body.read())
    body, _ = form({"file": [path, iter([TEXT])]}, ["file"])
    assert isinstance(body, Body)
    assert body.length is None


def sparse(folder: Path) -> Path:
    """Create a sparse file of 200 MiB."""
    path = folder / "large.bin"
    with path.open("wb") as file:
        file.truncate(200 * MIB)
    return path


def repeated() -> Iterator[bytes]:
    piece = bytes(256 * 1024)
    for _ in range(800):
        yield piece


async def in_place(function: Callable[[], Any]) -> Any:
    """Run `function` in this thread."""
    return function()


@pytest.mark.thorough
@pytest.mark.parametrize("source", ["path", "open-file", "generator"])
@pytest.mark.parametrize("awaited", [False, True])
def test_large_upload_when_its_pieces_are_taken_then_memory_stays_small(
    tmp_path: Path, source: str, awaited: bool
) -> None:
    """An upload of 200 MiB needs less than 2 MiB of memory."""
    path = sparse(tmp_path)
    with path.open("rb") as opened:
        sources = {"path": path, "open-file": opened, "generator": repeated()}
        body, _ = form({"file": sources[source]}, ["file"])
        assert isinstance(body, Body)
        tracemalloc.start()
        try:
            size = asyncio.run(_measured(body)) if awaited else sum(map(len, body.pieces()))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert 200 * MIB < size < 201 * MIB
    assert peak < 2 * MIB


async def _measured(body: Body) -> int:
    return sum([len(piece) async for piece in body.async_pieces(in_place)])
