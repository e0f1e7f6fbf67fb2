"""Files in every form that users have, from the call to the body."""

from __future__ import annotations

import gzip
import io
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.uploads.read_forms import Part, files_of
from trunkline import InternalServerError, to_file
from trunkline.answers.binary import BinaryContent
from trunkline.http import URL, Headers, Request, Response
from trunkline.testing.replies import Reply
from trunkline.uploads.forms import file_from_path

TEXT = b"line one\r\nline two \xff\x00"
FILE = {"id": "file-1", "object": "file"}
PLAIN, UNKNOWN = "text/plain", "application/octet-stream"


class Again:
    """Pieces that can be iterated over repeatedly, in sync and async code."""

    def __iter__(self) -> Iterator[bytes]:
        return iter([TEXT[:5], b"", TEXT[5:]])

    def __aiter__(self) -> AsyncIterator[bytes]:
        return pieces_later()


class Blocking:
    """Pieces that can be iterated over repeatedly in sync code only."""

    __iter__ = Again.__iter__


class Later:
    """Pieces that can be iterated over repeatedly in async code only."""

    __aiter__ = Again.__aiter__


class Bare:
    """A minimal file, which has only `read`."""

    def __init__(self) -> None:
        self._file = io.BytesIO(TEXT)

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)


class BareLater(Bare):
    """An upload as web frameworks pass it, with async `read`."""

    filename = "C:\\Users\\anna\\sent.txt"

    async def read(self, size: int = -1) -> bytes:  # type: ignore[override]  # awaited, as frameworks have it
        return super().read(size)


async def pieces_later() -> AsyncIterator[bytes]:
    yield TEXT[:5]
    yield b""
    yield TEXT[5:]


def at_end(file: Any, content: bytes = TEXT) -> Any:
    file.write(content)
    return file


def read_to_end(file: Any, position: int = 0) -> Any:
    file.seek(position)
    file.read()
    return file


class Rewinding(io.BytesIO):
    """An upload as web frameworks pass it, with `seek` but without `seekable`."""

    seekable: Any = property()  # raises AttributeError, so it seems absent

    async def read(self, size: int = -1) -> bytes:  # type: ignore[override]  # awaited, as frameworks have it
        return super().read(size)

    async def seek(self, position: int) -> int:  # type: ignore[override]  # awaited, as frameworks have it
        return super().seek(position)


class Threaded(Rewinding):
    """A file like those of aiofiles, with async `seekable`."""

    async def seekable(self) -> bool:
        return True


class Spooled(io.BytesIO):
    """A spooled file as in `tempfile` before Python 3.11, without `seekable`."""

    seekable: Any = property()  # raises AttributeError, so it seems absent


def spooled(content: bytes) -> Any:
    file = tempfile.SpooledTemporaryFile()  # noqa: SIM115  # `send` closes it
    file.write(content)
    file.seek(0)
    return file


def pipe() -> Any:
    reading, writing = os.pipe()
    os.write(writing, TEXT)
    os.close(writing)
    return open(reading, "rb")


FORMS: dict[str, tuple[Callable[[Path], Any], str, str]] = {
    "path": (lambda path: path, "notes.txt", PLAIN),
    "open-file": (lambda path: path.open("rb"), "notes.txt", PLAIN),
    "unbuffered": (lambda path: path.open("rb", buffering=0), "notes.txt", PLAIN),
    "pipe": (lambda _: pipe(), "upload", UNKNOWN),
    "spooled": (lambda _: spooled(TEXT), "upload", UNKNOWN),
    "bytes": (lambda _: TEXT, "upload", UNKNOWN),
    "bytearray": (lambda _: bytearray(TEXT), "upload", UNKNOWN),
    "memoryview": (lambda _: memoryview(b"-" + TEXT)[1:], "upload", UNKNOWN),
    "bytes-io": (lambda _: io.BytesIO(TEXT), "upload", UNKNOWN),
    "bare-file": (lambda _: Bare(), "upload", UNKNOWN),
    "iterator": (lambda _: iter([TEXT[:5], memoryview(TEXT)[5:]]), "upload", UNKNOWN),
    "iterable": (lambda _: Blocking(), "upload", UNKNOWN),
    "name-bytes": (lambda _: ("a.png", TEXT), "a.png", "image/png"),
    "name-list": (lambda _: ("a.bin", [TEXT[:5], TEXT[5:]]), "a.bin", UNKNOWN),
    "name-path": (lambda path: ("b.mp3", path), "b.mp3", "audio/mpeg"),
    "no-name": (lambda path: (None, path), "notes.txt", PLAIN),
    "name-iterator": (lambda _: ("c.jsonl", iter([TEXT])), "c.jsonl", UNKNOWN),
    "type": (lambda _: ("d", io.BytesIO(TEXT), "audio/x-own"), "d", "audio/x-own"),
    "no-type": (lambda path: ("d.txt", path, None), "d.txt", PLAIN),
    "headers": (lambda _: ("e", TEXT, "a/b", {"X-Own": "1"}), "e", "a/b"),
    "to-file": (lambda _: to_file(iter([TEXT]), "f.wav", type="audio/wav"), "f.wav", "audio/wav"),
    "read-at-once": (file_from_path, "notes.txt", PLAIN),
    "both-ways": (lambda _: ("g", Again()), "g", UNKNOWN),
    "async-iterator": (lambda _: pieces_later(), "upload", UNKNOWN),
    "async-iterable": (lambda _: ("h", Later()), "h", UNKNOWN),
    "async-file": (lambda _: BareLater(), "sent.txt", PLAIN),
}
WRITTEN: dict[str, Callable[[Path], Any]] = {
    "bytes-io": lambda _: at_end(io.BytesIO()),
    "new": lambda path: at_end(path.open("w+b")),
    "read": lambda path: read_to_end(path.open("rb")),
    "unbuffered": lambda path: read_to_end(path.open("rb", buffering=0)),
    "half-read": lambda path: read_to_end(path.open("rb"), 4),
    "beyond": lambda path: read_to_end(path.open("rb"), len(TEXT) + 9),
    "temporary": lambda _: at_end(tempfile.TemporaryFile()),  # noqa: SIM115  # the test closes it
    "spooled": lambda _: at_end(tempfile.SpooledTemporaryFile()),  # noqa: SIM115  # the test closes it
    "spooled-of-old": lambda _: at_end(Spooled()),
}
"""Open files with the text whose position is not its beginning."""
ASYNC_ONLY = {"async-iterator", "async-iterable", "async-file"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder whose name must not be sent."""
    path = tmp_path / "notes.txt"
    path.write_bytes(TEXT)
    return path


def send(world: Any, file: Any) -> Part:
    """Upload one file and return the received part."""
    client = world.client([FILE])
    try:
        made = world.run(lambda: world.do(client.files.create(file=file, purpose="assistants")))
    finally:
        if hasattr(file, "close"):
            file.close()
    assert made.id == "file-1"
    found, *more = files_of(client.transport.requests[0])
    assert not more, "the file was sent twice"
    assert found.name == "file"
    return found


@pytest.mark.parametrize("form", FORMS)
def test_file_in_any_form_then_its_bytes_arrive_with_a_name_and_a_type(
    world: Any, path: Path, form: str
) -> None:
    """Every form is sent with a name and a type; a sync client refuses async files."""
    make, filename, media_type = FORMS[form]
    if world.is_sync and form in ASYNC_ONLY:
        with pytest.raises(TypeError, match="the request body is async, but this client is sync"):
            send(world, make(path))
        return
    sent = send(world, make(path))
    assert (sent.filename, sent.media_type, sent.content) == (filename, media_type, TEXT)


@pytest.mark.parametrize("form", WRITTEN)
def test_open_file_when_it_is_not_at_its_beginning_then_it_is_sent_whole_each_time(
    world: Any, path: Path, form: str
) -> None:
    """An open file is sent from its beginning each time, and stays open at its end."""
    send_thrice(world, WRITTEN[form](path))


@pytest.mark.parametrize("kind", [Rewinding, Threaded])
def test_async_file_when_it_is_not_at_its_beginning_then_it_is_sent_whole_each_time(
    async_world: Any, kind: type[Rewinding]
) -> None:
    """An async file is sent from its beginning each time, with or without `seekable`."""
    send_thrice(async_world, at_end(kind()))


def send_thrice(world: Any, file: Any) -> None:
    with file:
        client = world.client([FILE] * 3)
        for given in (file, file, ("named.txt", file)):
            world.run(lambda g=given: world.do(client.files.create(file=g, purpose="batch")))
            assert file.tell() == len(TEXT)
        assert [files_of(one)[0].content for one in client.transport.requests] == [TEXT] * 3


def test_file_that_cannot_seek_when_it_has_been_read_from_then_its_rest_is_sent(world: Any) -> None:
    """A file that cannot seek is sent from its current position."""
    file = pipe()
    assert file.read(4) == TEXT[:4]
    assert send(world, file).content == TEXT[4:]


def test_named_pipe_when_given_by_its_path_then_it_is_opened_once(
    world: Any, tmp_path: Path
) -> None:
    """A named pipe is opened only once, because closing it would break its writer."""
    fifo = tmp_path / "fifo.wav"
    os.mkfifo(fifo)
    writer = Thread(target=fifo.write_bytes, args=[TEXT * 9])
    writer.start()
    sent = send(world, fifo)
    writer.join()
    assert (sent.filename, sent.content) == ("fifo.wav", TEXT * 9)


def test_trio_file_when_uploaded_then_it_is_read_by_its_own_means(path: Path) -> None:
    """A trio file is read in pieces by its own methods."""
    trio = pytest.importorskip("trio")
    from trunkline.testing import fake_async_client

    client: Any = fake_async_client([FILE])

    async def scenario() -> None:
        async with await trio.open_file(path, "rb") as file:
            await client.files.create(file=file, purpose="assistants")

    trio.run(scenario)
    sent = files_of(client.transport.requests[0])[0]
    assert (sent.filename, sent.content) == ("notes.txt", TEXT)


def test_names_when_taken_from_files_then_directories_stay_private(world: Any, path: Path) -> None:
    """Names from files lose their directories, in POSIX and Windows notation."""
    named: Any = io.BytesIO(TEXT)
    for given in ("/home/anna/secret/a.txt", "C:\\home\\anna\\a.txt", "a.txt"):
        named.name = given
        assert send(world, to_file(io.BytesIO(TEXT), to_file(named)[0])).filename == "a.txt"
    for file in (path, path.open("rb"), (None, path)):
        assert send(world, file).filename == "notes.txt"


def test_names_when_given_then_their_directories_are_kept(world: Any, path: Path) -> None:
    """Explicit names keep their directories, as the files of a skill require."""
    assert send(world, ("skill/docs/SKILL.md", path)).filename == "skill/docs/SKILL.md"


def test_name_when_a_path_is_no_unicode_then_it_is_refused_before_sending(
    world: Any, tmp_path: Path
) -> None:
    """A file name that is not Unicode is refused and must be replaced explicitly."""
    odd = tmp_path / os.fsdecode(b"caf\xe9.txt")
    odd.write_bytes(TEXT)
    with pytest.raises(ValueError, match=r"file: the name of a file contains .* lone surrogate"):
        send(world, odd)
    assert send(world, ("cafe.txt", odd)).content == TEXT


def test_headers_when_given_with_a_file_then_they_are_sent_with_its_part(world: Any) -> None:
    """None removes a header, and a content type in headers replaces the guessed one."""
    headers = {"X-Own": "1", "X-None": None, "content-type": "text/csv"}
    sent = send(world, ("a.txt", TEXT, None, headers))
    assert sent.headers == {"X-Own": "1"}
    assert sent.media_type == "text/csv"
    assert send(world, ("a.txt", TEXT, "a/b", headers)).media_type == "a/b"


@pytest.mark.parametrize("name", ["a.tar.gz", "//[", "data:,.png", "..", ".txt", "a?b=c.png"])
def test_type_when_guessed_from_an_odd_name_then_it_is_a_type(world: Any, name: str) -> None:
    """The type is guessed from the name as a file name, even if it looks like a URL."""
    assert "/" in str(send(world, (name, TEXT)).media_type)


def test_to_file_when_called_then_it_gives_a_tuple_to_be_uploaded() -> None:
    """Explicit names and types take precedence over those derived from the file."""
    file = io.BytesIO(TEXT)
    assert to_file(file) == ("upload", file, UNKNOWN)
    assert to_file(file, "a.png") == ("a.png", file, "image/png")
    assert to_file(file, "a.png", type="image/x-own") == ("a.png", file, "image/x-own")
    with pytest.raises(TypeError, match=r"must be .*, not str"):
        to_file("text")  # type: ignore[arg-type]  # the mistake under test


def test_responses_when_uploaded_then_their_bodies_go_on(world: Any) -> None:
    """Responses can be uploaded, read or unread, and are named after route and type."""
    headers = {"content-type": "audio/mpeg; x=y"}
    speech: Any = {"input": "Hi", "model": "m", "voice": "alloy"}

    async def scenario(client: Any) -> None:
        create = client.audio.transcriptions.create
        spoken = await world.do(client.audio.speech.create(**speech))
        await world.do(create(file=spoken, model="m"))
        raw = await world.do(client.audio.speech.with_raw_response.create(**speech))
        await world.do(create(file=raw, model="m"))
        for read in (True, False):
            manager = client.audio.speech.with_streaming_response.create(**speech)
            response = manager.__enter__() if world.is_sync else await manager.__aenter__()
            if read:
                await world.do(response.read())
            await world.do(create(file=response, model="m"))
            await world.do(response.close())

    answers = [Reply(200, [TEXT[:3], TEXT[3:]], headers), {"text": "Hi"}]
    client = world.client(answers * 4)
    world.run(lambda: scenario(client))
    for request in client.transport.requests[1::2]:
        (sent,) = files_of(request)
        assert sent.filename == "speech.mp3"
        assert (sent.media_type, sent.content) == ("audio/mpeg; x=y", TEXT)
    assert client.transport.open_responses == 0


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"content-length": str(len(TEXT))}, TEXT),
        ({"content-length": "3", "content-encoding": "gzip"}, gzip.compress(TEXT, mtime=0)),
        ({"content-length": "3", "transfer-encoding": "chunked"}, TEXT),
        ({"content-length": "unknown"}, TEXT),
    ],
)
def test_response_on_the_wire_when_uploaded_then_its_content_is_sent_whole(
    world: Any, fields: dict[str, str], body: bytes
) -> None:
    """The length in its head is that of the content only without an encoding."""
    client = world.client([Reply(200, [body], fields), FILE])

    async def scenario() -> None:
        manager = client.files.with_streaming_response.content("f")
        response = manager.__enter__() if world.is_sync else await manager.__aenter__()
        await world.do(client.files.create(file=response, purpose="assistants"))
        await world.do(response.close())

    world.run(scenario)
    (sent,) = files_of(client.transport.requests[1])
    assert sent.content == TEXT


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/v1/audio/speech", "audio/mpeg; x=y", "speech.mp3"),
        ("/v1/files/a.txt", "application/pdf", "a.txt"),
        ("/v1/things/", None, "things"),
        ("/", "text/csv", "response.csv"),
        ("/v1/things", "unheard/of", "things"),
    ],
)
def test_response_when_uploaded_then_its_name_is_that_of_its_route_and_type(
    path: str, kind: str | None, name: str
) -> None:
    request = Request("GET", URL.parse(f"http://h{path}"))
    headers = Headers({} if kind is None else {"content-type": kind})
    assert BinaryContent(Response(200, headers, request, content=b"")).upload_name == name


def test_response_on_the_wire_when_its_upload_fails_then_it_is_not_tried_again(
    world: Any,
) -> None:
    """Its body can be read once, so that a second attempt would send none."""
    client = world.client([Reply(200, [TEXT]), Reply.of_error(500), FILE])

    async def scenario() -> None:
        manager = client.files.with_streaming_response.content("f")
        response = manager.__enter__() if world.is_sync else await manager.__aenter__()
        try:
            await world.do(client.files.create(file=response, purpose="assistants"))
        finally:
            await world.do(response.close())

    with pytest.raises(InternalServerError):
        world.run(scenario)
    assert len(client.transport.requests) == 2


def test_raw_response_when_it_streams_then_it_is_no_file(world: Any) -> None:
    """A streaming response is refused, because its upload would be empty."""
    client = world.client([Reply.of_events({"id": "c", "choices": []}), FILE])
    ask: Any = {"model": "m", "messages": [], "stream": True}

    async def scenario() -> None:
        raw = await world.do(client.chat.completions.with_raw_response.create(**ask))
        try:
            await world.do(client.files.create(file=raw, purpose="assistants"))
        finally:
            await world.do(raw.parse().close())

    with pytest.raises(TypeError, match="a streaming response is not a file"):
        world.run(scenario)
    assert len(client.transport.requests) == 1
