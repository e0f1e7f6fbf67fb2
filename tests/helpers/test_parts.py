"""Uploads of several files and of files in parts: order, concurrency, failures, continuing."""

from __future__ import annotations

import asyncio
import io
import pickle
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.errors import APIError, InternalServerError, OpenAIError, UploadInterruptedError
from trunkline.http import Request
from trunkline.testing import Reply

CONTENT = bytes(range(25))
PLAN: dict[str, Any] = {"mime_type": "text/plain", "purpose": "assistants", "part_size": 10}
IN_MEMORY: dict[str, Any] = {**PLAN, "file": CONTENT, "filename": "a.bin"}
PATIENCE = 5
DONE = {"id": "upload_1", "status": "completed"}


class Site:
    """Answers like the API: parts have the number of their content as ID."""

    def __init__(self, *failing: bytes, delay: float = 0.0, times: int = 99) -> None:
        self.failing = dict.fromkeys(failing, times)
        self.delay = delay
        self.parts: list[bytes] = []
        self.together: threading.Barrier | None = None

    def __call__(self, request: Request) -> Reply:
        path = request.url.path
        if not path.endswith(("/parts", "/files")):
            return Reply.of_json({**DONE, "file_counts": {"in_progress": 0}})
        if self.together is not None:
            self.together.wait(PATIENCE)
        content = sent(request)
        if self.failing.get(content[:1], 0):
            self.failing[content[:1]] -= 1
            return Reply.of_error(500)
        self.parts.append(content)
        reply = Reply.of_json({"id": f"part_{content[0] // 10}"})
        return reply.evolve(delay=self.delay)


def sent(request: Request) -> bytes:
    """Return the content of the file in a form."""
    body: Any = request.body
    head, _, rest = body.rpartition(b"\r\n\r\n")
    assert b'filename="' in head
    return bytes(rest.rpartition(b"\r\n--trunkline")[0])


def chunked(world: Any, client: Any, **arguments: Any) -> Any:
    return world.run(lambda: world.do(client.uploads.upload_file_chunked(**arguments)))


def _on_disk(folder: Path) -> Path:
    path = folder / "a.bin"
    path.write_bytes(CONTENT)
    return path


def _at_its_end() -> io.BytesIO:
    file = io.BytesIO(CONTENT)
    file.read()
    return file


FORMS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "path": lambda folder: {"file": _on_disk(folder)},
    "bytes": lambda _: {"file": CONTENT, "filename": "a.bin"},
    "view": lambda _: {"file": memoryview(CONTENT), "filename": "a.bin", "bytes": 25},
    "open": lambda folder: {"file": _on_disk(folder).open("rb")},
    "read": lambda _: {"file": _at_its_end(), "filename": "a.bin"},
}


@pytest.mark.parametrize("form", FORMS)
def test_parts_when_a_file_is_uploaded_then_they_are_the_file(
    world: Any, form: str, tmp_path: Path
) -> None:
    """Each form of file is cut into parts, which are completed in order."""
    site, done = Site(), []
    client = world.client(site)
    given = FORMS[form](tmp_path)
    upload = chunked(
        world, client, **PLAN, **given, md5="0f", on_progress=lambda *now: done.append(now)
    )
    first, *parts, last = client.transport.requests
    assert upload.status == "completed"
    assert b'"bytes":25' in first.body
    assert b'"filename":"a.bin"' in first.body
    assert site.parts == [CONTENT[:10], CONTENT[10:20], CONTENT[20:]]
    assert [one.url.path for one in parts] == ["/v1/uploads/upload_1/parts"] * 3
    assert last.url.path == "/v1/uploads/upload_1/complete"
    assert last.body == b'{"part_ids":["part_0","part_1","part_2"],"md5":"0f"}'
    assert done == [(10, 25), (20, 25), (25, 25)]
    if form == "open":
        assert not given["file"].closed
        given["file"].close()


def test_parts_when_one_fails_once_then_it_is_sent_again(world: Any) -> None:
    """The retries of the client apply to each part, whose content is read again."""
    site = Site(b"\x0a", times=2)
    client = world.client(site)
    assert chunked(world, client, **IN_MEMORY).status == "completed"
    assert site.parts == [CONTENT[:10], CONTENT[10:20], CONTENT[20:]]
    assert len(client.transport.requests) == 1 + 3 + 2 + 1


def test_parts_when_they_have_no_size_then_a_small_file_is_one(sync_world: Any) -> None:
    """The largest size that the API accepts is the default."""
    site = Site()
    chunked(sync_world, sync_world.client(site), **{**IN_MEMORY, "part_size": None})
    assert site.parts == [CONTENT]


def test_parts_when_one_fails_for_good_then_the_upload_can_be_continued(world: Any) -> None:
    """The error has what is done, survives a pickle, and the rest is uploaded with it."""
    client, done = world.client(Site(b"\x0a"), max_retries=0), []
    with pytest.raises(UploadInterruptedError, match="upload_1 failed after 1 of 3 parts") as info:
        chunked(world, client, **IN_MEMORY)
    error = pickle.loads(pickle.dumps(info.value))
    assert isinstance(info.value.__cause__, InternalServerError)
    assert isinstance(info.value, APIError)
    assert info.value.request.url == info.value.__cause__.request.url
    assert (error.upload_id, error.part_ids) == ("upload_1", ("part_0", None, None))
    assert (error.part_size, error.total_bytes) == (10, 25)

    site = Site()
    client = world.client(site)
    again = {**IN_MEMORY, "part_size": None, "on_progress": lambda *now: done.append(now)}
    assert chunked(world, client, **again, resume=error).status == "completed"
    assert site.parts == [CONTENT[10:20], CONTENT[20:]]
    assert len(client.transport.requests) == 3
    assert b'"part_0","part_1","part_2"' in client.transport.requests[-1].body
    assert done == [(20, 25), (25, 25)]


def test_parts_when_only_the_end_fails_then_only_that_is_done_again(world: Any) -> None:
    """An upload whose completion failed has all its parts."""
    answers = [DONE, *({"id": f"part_{n}"} for n in range(3)), Reply.of_error(400, "md5")]
    client = world.client(answers)
    with pytest.raises(UploadInterruptedError, match=r"3 of 3 parts: .*md5") as info:
        chunked(world, client, **IN_MEMORY)
    client = world.client([DONE])
    assert chunked(world, client, **IN_MEMORY, resume=info.value).status == "completed"
    assert len(client.transport.requests) == 1


def test_parts_when_the_upload_is_not_created_then_its_own_error_comes(world: Any) -> None:
    """An upload that does not exist cannot be continued."""
    with pytest.raises(InternalServerError):
        chunked(world, world.client([Reply.of_error(500)], max_retries=0), **IN_MEMORY)


def test_parts_when_async_then_several_are_sent_at_once(async_world: Any) -> None:
    """Five parts of a second each, two at a time, take three seconds."""
    client = async_world.client(Site(delay=1.0))
    told: list[int] = []

    async def tell(done: int, total: int) -> None:
        await asyncio.sleep(0) if async_world.name == "asyncio" else None
        told.append(done)

    chunked(
        async_world, client, **{**IN_MEMORY, "part_size": 5}, max_concurrency=2, on_progress=tell
    )
    assert client.transport.clock.now() == 3
    assert told == [5, 10, 15, 20, 25]
    assert b'"part_0","part_0","part_1","part_1","part_2"' in client.transport.requests[-1].body


def test_parts_when_sync_then_several_are_sent_at_once(sync_world: Any) -> None:
    """Two parts meet on their way, each in a thread; progress only grows."""
    site, told = Site(), []
    site.together = threading.Barrier(2)
    client = sync_world.client(site)
    arguments = {**IN_MEMORY, "part_size": 5, "file": CONTENT[:20], "max_concurrency": 2}
    chunked(sync_world, client, **arguments, on_progress=lambda done, _: told.append(done))
    assert sorted(site.parts) == [CONTENT[n : n + 5] for n in (0, 5, 10, 15)]
    assert told == [5, 10, 15, 20]


def test_parts_when_the_callback_raises_then_its_error_ends_the_upload(world: Any) -> None:
    """The error of a user's function is not an interruption of the upload."""

    def stop(done: int, total: int) -> None:
        raise ZeroDivisionError(done)

    client = world.client(Site())
    with pytest.raises(ZeroDivisionError, match="10"):
        chunked(world, client, **IN_MEMORY, on_progress=stop)
    assert len(client.transport.requests) == 2


def _no_file() -> Any:
    return iter([b"x"])


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"file": "a.txt"}, TypeError, r"^file must be a pathlib\.Path, bytes, or .* not str"),
        ({"file": SimpleNamespace(read=bytes, seek=bytes)}, TypeError, "not SimpleNamespace"),
        ({"file": _no_file()}, TypeError, "that can seek"),
        ({"file": io.StringIO("x")}, TypeError, "not StringIO"),
        ({"file": Path("no such file")}, FileNotFoundError, "no such file"),
        ({"file": b""}, ValueError, "the file is empty"),
        ({"filename": None}, TypeError, "filename is required"),
        ({"bytes": 7}, ValueError, "the file has 25 bytes, not 7"),
        ({"part_size": 0}, ValueError, "part_size must be from 1 to 67108864, not 0"),
        ({"part_size": 2.5}, TypeError, "part_size must be an int, not float"),
        ({"max_concurrency": 0}, ValueError, "max_concurrency must be at least 1, not 0"),
        ({"max_concurrency": True}, TypeError, "max_concurrency must be an int, not bool"),
        ({"part_sise": 5}, TypeError, "unexpected keyword argument 'part_sise'"),
    ],
)
def test_parts_when_an_argument_is_wrong_then_nothing_is_sent(
    sync_world: Any, arguments: dict[str, Any], error: type[Exception], text: str
) -> None:
    """The error names the argument and what it should be."""
    client = sync_world.client([])
    with pytest.raises(error, match=text):
        chunked(sync_world, client, **{**IN_MEMORY, **arguments})
    assert client.transport.requests == []


@pytest.mark.parametrize(
    ("arguments", "text"),
    [({"file": b"other"}, "has 5 bytes and had 25"), ({"part_size": 9}, "must stay 10")],
)
def test_parts_when_the_file_has_changed_then_its_upload_is_not_continued(
    sync_world: Any, arguments: dict[str, Any], text: str
) -> None:
    """Parts of another file, or of another size, would not fit those that are there."""
    ids = ("part_0", None, None)
    error = UploadInterruptedError(
        "cut", upload_id="upload_1", part_ids=ids, part_size=10, total_bytes=25
    )
    with pytest.raises(ValueError, match=text):
        chunked(sync_world, sync_world.client([]), **{**IN_MEMORY, **arguments}, resume=error)


def test_parts_when_a_file_disappears_then_the_upload_is_interrupted(
    world: Any, tmp_path: Path
) -> None:
    """An error of the file is the cause, and the upload can be continued with the file."""
    path = tmp_path / "a.bin"
    path.write_bytes(CONTENT)
    client = world.client(Site())
    with pytest.raises(UploadInterruptedError, match="1 of 3 parts") as info:
        chunked(world, client, **PLAN, file=path, on_progress=lambda *_: path.unlink())
    assert isinstance(info.value.__cause__, FileNotFoundError)


def test_slices_when_read_then_only_pieces_are_in_memory(tmp_path: Path) -> None:
    """A part of 8 MiB is read in pieces of 256 KiB, again by each attempt."""
    from trunkline.uploads.slices import FileSlice, sliced

    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(16 * 2**20)
    whole = sliced(path)
    with pytest.raises(AttributeError, match="immutable"):
        whole.size = 1  # type: ignore[misc]  # the mistake under test
    part: Any = FileSlice("a", 8 * 2**20, 8 * 2**20, whole.slice).upload_content()
    tracemalloc.start()
    assert [sum(map(len, part.open())) for _ in range(2)] == [8 * 2**20] * 2
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2**20


BATCH: dict[str, Any] = {"vector_store_id": "vs_1"}


def upload_all(world: Any, client: Any, **arguments: Any) -> Any:
    batches = client.vector_stores.file_batches
    return world.run(lambda: world.do(batches.upload_and_poll("vs_1", **arguments)))


def test_files_when_uploaded_as_a_batch_then_they_are_added_in_order(world: Any) -> None:
    """Files that are uploaded already come first."""
    client = world.client(Site())
    batch = upload_all(
        world, client, files=iter([b"\x0a", b"\x14"]), file_ids=["old"], attributes={"a": 1}
    )
    added = client.transport.requests[-2]
    assert batch.id == "upload_1"
    assert b'"file_ids":["old","part_1","part_2"]' in added.body
    assert b'"attributes":{"a":1}' in added.body


def test_files_when_async_then_at_most_so_many_are_uploaded_at_once(async_world: Any) -> None:
    """Seven files of a second each take two seconds with the default of five."""
    client = async_world.client(Site(delay=1.0))
    upload_all(async_world, client, files=[b"\x0a"] * 7)
    assert client.transport.clock.now() == 2


def test_files_when_sync_then_several_are_uploaded_at_once(sync_world: Any) -> None:
    """Three uploads meet, each in a thread."""
    site = Site()
    site.together = threading.Barrier(3)
    upload_all(sync_world, sync_world.client(site), files=[b"\x0a"] * 6, max_concurrency=3)
    assert len(site.parts) == 6


def test_files_when_one_fails_then_its_error_comes_and_nothing_is_added(world: Any) -> None:
    """The uploads that have not begun never do."""
    client = world.client(Site(b"\x0a"), max_retries=0)
    with pytest.raises(InternalServerError):
        upload_all(world, client, files=[b"\x0a"] * 9, max_concurrency=2)
    paths = {one.url.path for one in client.transport.requests}
    assert paths == {"/v1/files"}
    assert len(client.transport.requests) <= 3


@pytest.mark.parametrize("files", [b"x", "a.txt", io.BytesIO(b"x")])
def test_files_when_they_are_a_single_one_then_it_is_refused(sync_world: Any, files: Any) -> None:
    """Its bytes or lines would be taken for files."""
    client = sync_world.client([])
    with pytest.raises(TypeError, match="files must be a list of files"):
        upload_all(sync_world, client, files=files)
    wrong: Any = 5
    with pytest.raises(TypeError, match="files must be a list of files, not int"):
        upload_all(sync_world, client, files=wrong)
    with pytest.raises(ValueError, match=r"^max_concurrency must "):
        upload_all(sync_world, client, files=[], max_concurrency=0)


def test_upload_when_cancelled_then_no_other_part_is_sent(async_world: Any) -> None:
    """A cancellation ends the upload at once, and leaves no response open."""
    client = async_world.client(Site(delay=1000.0))

    sent = client.transport.requests

    async def upload() -> None:
        await client.uploads.upload_file_chunked(**IN_MEMORY, max_concurrency=2)

    async def on_asyncio() -> None:
        task = asyncio.ensure_future(upload())
        while len(sent) < 3:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def on_trio() -> None:
        import trio

        async with trio.open_nursery() as nursery:
            nursery.start_soon(upload)
            while len(sent) < 3:
                await trio.lowlevel.checkpoint()
            nursery.cancel_scope.cancel()

    client.transport.clock.advance = lambda _: None  # the clock does not move
    async_world.run(on_asyncio if async_world.name == "asyncio" else on_trio)
    assert len(sent) == 3
    assert client.transport.open_responses == 0


def test_error_when_of_ours_then_it_is_caught_as_such() -> None:
    """An interrupted upload is an APIError, whose request is that of the part."""
    assert issubclass(UploadInterruptedError, (APIError, OpenAIError))
