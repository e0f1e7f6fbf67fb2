"""Files that cannot be uploaded raise an error before anything is sent."""

from __future__ import annotations

import io
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from trunkline import to_file
from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.middleware import Layer, Stage

FILE = {"id": "file-1", "object": "file"}


def attempt(world: Any, file: Any, **options: Any) -> Any:
    """Upload `file` and return the client; check that nothing is sent if it fails."""
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
        ("notes.txt", "file must be a pathlib.Path, bytes, a file opened with .*, not str"),
        (("a.txt", "text"), "file must be .*, not str"),
        (5, "file must be .*, not int"),
        pytest.param(
            None, r"^files\.create\(\) needs a file as 'file'", marks=pytest.mark.thorough
        ),
        ({"a": b"b"}, r"parameter 'file\[a\]' must be a str, .*, not bytes"),
        (("a.txt", {"a": b"b"}), "file must be .*, not dict"),
        (("a.txt", None), "file must be .*, not NoneType"),
        (("a.txt", [b"a", "b"]), "file must be .*, not list"),
        (("a.txt", ("b.txt", b"b")), "file must be .*, not tuple"),
        (io.StringIO("text"), 'file must be opened with "rb", not as text'),
        (("a.txt", io.StringIO("text")), "file must be opened with"),
        (("a.txt",), r"file: a tuple must be \(name, content\), .* not \(str\)"),
        (("a.txt", b"", None, {}, 5), r"not \(str, bytes, NoneType, dict, int\)"),
        (
            ("a.txt", b"", {"X-A": "1"}),
            r"a media type must be a str and headers a mapping, not \(di",
        ),
        (("a.txt", b"", None, ["X-A"]), r"headers a mapping, not \(NoneType, list\)"),
        (("a.txt", b"", None, {"X-A": 1}), "header 'X-A' must be a str or None"),
    ],
)
def test_file_when_it_is_none_then_a_type_error_names_the_field(
    world: Any, file: Any, text: str
) -> None:
    """The error names the field and the accepted types."""
    with pytest.raises(TypeError, match=text):
        attempt(world, file)


@pytest.mark.parametrize("files", [[b"one", "two"], [b"one", 2], [("a", b"one"), ("b",)]])
def test_file_in_a_list_when_it_is_none_then_the_error_names_the_list(
    world: Any, files: Any
) -> None:
    """The error has the name of the list in the form."""
    client = world.client([FILE])
    with pytest.raises(TypeError, match=r"^files\[\](: a tuple)? must be "):
        world.run(lambda: world.do(client.skills.create(files=files)))
    assert client.transport.requests == []


def test_file_when_it_is_open_for_text_then_it_is_refused(world: Any, tmp_path: Path) -> None:
    """A file in text mode is refused, whatever object wraps it."""
    path = tmp_path / "a.txt"
    path.write_text("text", encoding="utf-8")
    with path.open(encoding="utf-8") as text, pytest.raises(TypeError, match="not as text"):
        attempt(world, text)
    for opener in (tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile):
        with (
            opener(mode="w+", encoding="utf-8") as text,
            pytest.raises(TypeError, match="as text"),
        ):
            attempt(world, text)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (("a\r\n\x00", b""), "file: the name of a file contains a control character"),
        (("a.txt", b"", "text"), "file: 'text' is not a media type"),
        (("a.txt", b"", "text/plain\r\nX-Evil: 1"), "file: .* is not a media type"),
        (("a.txt", b"", "text/plain\r\n\r\n;evil"), "file: .* is not a media type"),
        (("a.txt", b"", None, {"X A": "1"}), "header name 'X A' is not an HTTP token"),
        (("a.txt", b"", None, {"X-A": "1\r\nX-Evil: 1"}), "header 'X-A' contains a line break"),
        (("a.txt", b"", None, {"Content-Type": "evil"}), "file: 'evil' is not a media type"),
        (("a.txt", b"", None, {"Content-Disposition": "x"}), "'Content-Disposition' is set"),
    ],
)
def test_name_type_or_header_when_it_would_break_the_framing_then_it_is_refused(
    world: Any, file: Any, text: str
) -> None:
    """Names, types and headers that could end a line are refused."""
    with pytest.raises(ValueError, match=text):
        attempt(world, file)


def test_path_when_there_is_no_such_file_then_the_systems_error_is_raised(
    world: Any, tmp_path: Path
) -> None:
    """A missing file, a directory and a closed file raise the system's error."""
    with pytest.raises(FileNotFoundError):
        attempt(world, tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError):
        attempt(world, tmp_path)
    with pytest.raises(IsADirectoryError):  # before the call, too
        to_file(tmp_path)
    file = io.BytesIO(b"text")
    file.close()
    with pytest.raises(ValueError, match="closed file"):
        attempt(world, file)


def test_async_file_when_the_client_is_sync_then_it_is_refused_before_sending() -> None:
    """A sync client refuses async files before sending and names AsyncOpenAI."""
    from trunkline.testing.fakes import fake_client

    client = fake_client([FILE])
    for file in (later(), ("a.txt", later())):
        with pytest.raises(TypeError, match=r"is async, but .*: use AsyncOpenAI"):
            client.files.create(file=file, purpose="assistants")
    assert client.transport.requests == []


def test_pieces_when_they_are_no_bytes_then_the_call_fails(world: Any) -> None:
    """A piece of another type fails while sending, since an iterator is read only then."""
    with pytest.raises(TypeError, match="a piece of a file must be bytes, not str"):
        attempt(world, iter([b"good", "bad"]))
    with pytest.raises(TypeError, match="a piece of a file must be bytes, not int"):
        attempt(world, iter(range(3)))


@pytest.mark.parametrize("piece", ["text", None])
def test_async_pieces_when_they_are_no_bytes_then_the_call_fails(
    async_world: Any, piece: Any
) -> None:
    """An async piece that is not bytes fails; None is not the end of the file."""

    async def pieces() -> AsyncIterator[Any]:
        yield b"good"
        yield piece
        yield b"never"

    kind = type(piece).__name__
    with pytest.raises(TypeError, match=f"a piece of a file must be bytes, not {kind}"):
        attempt(async_world, pieces())


def test_file_when_it_has_nothing_to_read_yet_then_the_call_fails(world: Any) -> None:
    """A non-blocking file may return None, which is not its end."""

    class Impatient(io.RawIOBase):
        def read(self, size: int = -1) -> Any:
            return None

    with pytest.raises(TypeError, match="a piece of a file must be bytes, not NoneType"):
        attempt(world, Impatient())


@pytest.mark.parametrize("kind", ["iterator", "file"])
def test_files_own_error_when_it_is_raised_while_reading_then_it_comes_through(
    world: Any, kind: str
) -> None:
    """An error of the file is raised unchanged and not retried."""

    class Failing:
        def read(self, size: int) -> bytes:
            raise LookupError("no such row")

    def pieces() -> Iterator[bytes]:
        yield b"good"
        raise LookupError("no such row")

    with pytest.raises(LookupError, match="no such row"):
        attempt(world, pieces() if kind == "iterator" else Failing())


class Careless:
    """Middleware that always sends twice."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.ATTEMPT, "careless", self.twice)]

    def twice(self, request: Any, proceed: Any) -> Any:
        yield from proceed(request)
        return (yield from proceed(request))


def test_iterator_when_middleware_sends_it_again_then_it_is_an_error(world: Any) -> None:
    """Sending an iterator twice is an error, because the second body would be incomplete."""
    client = world.client([FILE, FILE], plugins=[Careless()])
    with pytest.raises(OpenAIError, match="a pipe or a response can be sent only once"):
        world.run(lambda: world.do(client.files.create(file=iter([b"a"]), purpose="assistants")))
    assert len(client.transport.requests) == 1


def test_iterable_when_middleware_sends_it_again_then_it_is_sent_whole(world: Any) -> None:
    """A repeatable file is sent completely each time."""
    client = world.client([FILE, FILE], plugins=[Careless()])
    file: Any = io.BytesIO(b"content")
    world.run(lambda: world.do(client.files.create(file=file, purpose="assistants")))
    first, second = client.transport.requests
    assert first.body == second.body
    assert b"content" in first.body
