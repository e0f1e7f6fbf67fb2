"""Files that cannot be uploaded: an error that says so, before anything is sent."""

from __future__ import annotations

import io
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.middleware import Layer, Stage

FILE = {"id": "file-1", "object": "file"}


def attempt(world: Any, file: Any, **options: Any) -> Any:
    """The client after a call; nothing may have been sent when it raises."""
    client = world.client([FILE], **options)
    try:
        world.run(lambda: world.do(client.files.create(file=file, purpose="assistants")))
    except BaseException:
        assert client.transport.requests == []
        raise
    return client


async def later() -> AsyncIterator[bytes]:
    yield b"later"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("notes.txt", "file: a str is no file: give a pathlib.Path, bytes, a file opened with"),
        (("a.txt", "text"), "file: a str is no file"),
        (5, "file: a int is no file"),
        ({"a": b"b"}, r"parameter 'file\[a\]' is of type bytes"),
        (("a.txt", {"a": b"b"}), "file: a dict is no file"),
        (("a.txt", None), "file: a NoneType is no file"),
        (("a.txt", [b"a", "b"]), "file: a list is no file"),
        (("a.txt", ("b.txt", b"b")), "file: a tuple is no file"),
        (io.StringIO("text"), 'file: the file is open for text: open it with "rb"'),
        (("a.txt", io.StringIO("text")), "file: the file is open for text"),
        (("a.txt",), r"file: a tuple is \(name, content\), .* not \(str\)"),
        (("a.txt", b"", None, {}, 5), r"not \(str, bytes, NoneType, dict, int\)"),
        (
            ("a.txt", b"", {"X-A": "1"}),
            r"a media type is a str and headers are a mapping, not \(di",
        ),
        (("a.txt", b"", None, ["X-A"]), r"headers are a mapping, not \(NoneType, list\)"),
        (("a.txt", b"", None, {"X-A": 1}), "header 'X-A' must be a str or None"),
    ],
)
def test_file_when_it_is_none_then_a_type_error_names_the_field(
    world: Any, file: Any, text: str
) -> None:
    """And says what would be one."""
    with pytest.raises(TypeError, match=text):
        attempt(world, file)


@pytest.mark.parametrize("files", [[b"one", "two"], [b"one", 2], [("a", b"one"), ("b",)]])
def test_file_in_a_list_when_it_is_none_then_the_error_names_the_list(
    world: Any, files: Any
) -> None:
    """By the name that its part would have."""
    client = world.client([FILE])
    with pytest.raises(TypeError, match=r"^files\[\]: a"):
        world.run(lambda: world.do(client.skills.create(files=files)))
    assert client.transport.requests == []


def test_file_when_it_is_open_for_text_then_it_is_refused(world: Any, tmp_path: Path) -> None:
    """Whoever wraps it."""
    path = tmp_path / "a.txt"
    path.write_text("text", encoding="utf-8")
    with path.open(encoding="utf-8") as text, pytest.raises(TypeError, match="open for text"):
        attempt(world, text)
    for opener in (tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile):
        with (
            opener(mode="w+", encoding="utf-8") as text,
            pytest.raises(TypeError, match="for text"),
        ):
            attempt(world, text)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (("a\r\n\x00", b""), "file: the name of a file has a control character"),
        (("a.txt", b"", "text"), "file: 'text' is no media type"),
        (("a.txt", b"", "text/plain\r\nX-Evil: 1"), "file: .* is no media type"),
        (("a.txt", b"", "text/plain\r\n\r\n;evil"), "file: .* is no media type"),
        (("a.txt", b"", None, {"X A": "1"}), "header name 'X A' is not a token"),
        (("a.txt", b"", None, {"X-A": "1\r\nX-Evil: 1"}), "header 'X-A' has a line break"),
        (("a.txt", b"", None, {"Content-Type": "evil"}), "file: 'evil' is no media type"),
        (("a.txt", b"", None, {"Content-Disposition": "x"}), "'Content-Disposition' of a part"),
    ],
)
def test_name_type_or_header_when_it_would_break_the_framing_then_it_is_refused(
    world: Any, file: Any, text: str
) -> None:
    """No part can pass for two."""
    with pytest.raises(ValueError, match=text):
        attempt(world, file)


def test_path_when_there_is_no_such_file_then_the_systems_error_is_raised(
    world: Any, tmp_path: Path
) -> None:
    """Also for a directory, a closed file, and one that is open for writing only."""
    with pytest.raises(FileNotFoundError):
        attempt(world, tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError):
        attempt(world, tmp_path)
    file = io.BytesIO(b"text")
    file.close()
    with pytest.raises(ValueError, match="closed file"):
        attempt(world, file)


def test_async_file_when_the_client_is_sync_then_it_is_refused_before_sending() -> None:
    """The error names the client that can."""
    from trunkline.testing.fakes import fake_client

    client = fake_client([FILE])
    for file in (later(), ("a.txt", later())):
        with pytest.raises(TypeError, match=r"a sync client cannot wait .*: use AsyncOpenAI"):
            client.files.create(file=file, purpose="assistants")
    assert client.transport.requests == []


def test_pieces_when_they_are_no_bytes_then_the_call_fails(world: Any) -> None:
    """Found only while it is sent: an iterator is asked when its turn comes, and once."""
    with pytest.raises(TypeError, match="a piece of a file is a str, not bytes"):
        attempt(world, iter([b"good", "bad"]))
    with pytest.raises(TypeError, match="a piece of a file is a int, not bytes"):
        attempt(world, iter(range(3)))


@pytest.mark.parametrize("piece", ["text", None])
def test_async_pieces_when_they_are_no_bytes_then_the_call_fails(
    async_world: Any, piece: Any
) -> None:
    """None is not the end."""

    async def pieces() -> AsyncIterator[Any]:
        yield b"good"
        yield piece
        yield b"never"

    kind = type(piece).__name__
    with pytest.raises(TypeError, match=f"a piece of a file is a {kind}, not bytes"):
        attempt(async_world, pieces())


def test_file_when_it_has_nothing_to_read_yet_then_the_call_fails(world: Any) -> None:
    """A raw file in non-blocking mode gives None, which is not its end."""

    class Impatient(io.RawIOBase):
        def read(self, size: int = -1) -> Any:
            return None

    with pytest.raises(TypeError, match="a piece of a file is a NoneType, not bytes"):
        attempt(world, Impatient())


@pytest.mark.parametrize("kind", ["iterator", "file"])
def test_files_own_error_when_it_is_raised_while_reading_then_it_comes_through(
    world: Any, kind: str
) -> None:
    """It is neither wrapped nor taken for the network's, and so not retried."""

    class Failing:
        def read(self, size: int) -> bytes:
            raise LookupError("no such row")

    def pieces() -> Iterator[bytes]:
        yield b"good"
        raise LookupError("no such row")

    with pytest.raises(LookupError, match="no such row"):
        attempt(world, pieces() if kind == "iterator" else Failing())


class Careless:
    """Middleware that sends again without asking whether it may."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.ATTEMPT, "careless", self.twice)]

    def twice(self, request: Any, proceed: Any) -> Any:
        yield from proceed(request)
        return (yield from proceed(request))


def test_iterator_when_middleware_sends_it_again_then_it_is_an_error(world: Any) -> None:
    """What is left of it, or nothing, would be taken for the file."""
    client = world.client([FILE, FILE], plugins=[Careless()])
    with pytest.raises(OpenAIError, match="a pipe or a response: it can be sent once only"):
        world.run(lambda: world.do(client.files.create(file=iter([b"a"]), purpose="assistants")))
    assert len(client.transport.requests) == 1


def test_iterable_when_middleware_sends_it_again_then_it_is_sent_whole(world: Any) -> None:
    """What can be begun again is."""
    client = world.client([FILE, FILE], plugins=[Careless()])
    file: Any = io.BytesIO(b"content")
    world.run(lambda: world.do(client.files.create(file=file, purpose="assistants")))
    first, second = client.transport.requests
    assert first.body == second.body
    assert b"content" in first.body
