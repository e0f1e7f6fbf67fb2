"""Files to upload: every form in which users have them, and the multipart body that they become.

A file is a path, bytes, an open file, an iterable or async iterable of bytes, a response of one of
our own calls, or a tuple ``(name, content[, media type[, headers]])`` of these. What is not in
memory is read while it is sent, in pieces. What can be read from its beginning again is sent again
by a retry; an iterator, a pipe or an unread response is not.
"""

from __future__ import annotations

import io
import os
import secrets
import stat
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import IO, Any, Protocol, TypeAlias, TypeGuard, cast

from trunkline.http import Body, InThread, PiecesInThread, check_headers
from trunkline.kinds import ARRAY
from trunkline.values import Value
from trunkline.wire.multipart import end, part_head
from trunkline.wire.query import flat_pairs


class Uploadable(Protocol):
    """A response of one of our own calls, whose body is sent on."""

    @property
    def upload_name(self) -> str: ...
    @property
    def upload_type(self) -> str | None: ...
    def upload_content(self) -> bytes | Content: ...


FileContent: TypeAlias = (
    IO[bytes] | bytes | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes] | Uploadable
)
"""What a file is read from."""
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file, or one with its name, its media type, and headers of its part."""

PIECE = 64 * 1024
"""Bytes that are read, and sent, at once."""
WHOLE = 1024 * 1024
"""Up to how many bytes a body without files on disk is joined to be sent in one piece."""


class Content(Value, frozen=True):
    """Where the bytes of a part come from; `length` is None when it is not known."""

    open: Callable[[], Iterator[bytes] | AsyncIterator[bytes]]
    length: int | None = None
    replayable: bool = True
    awaited: bool = False
    """Whether its pieces must be awaited."""


class Part(Value, frozen=True):
    """A file on its way: its content, and what its headers say of it."""

    content: bytes | Content
    filename: str
    media_type: str
    headers: Mapping[str, str] = {}


def to_file(
    value: FileContent, name: str | None = None, *, type: str | None = None
) -> tuple[str, FileContent, str]:
    """A file with a name and a media type: what is not given is told from `value`, if possible.

    Useful for bytes, iterators and responses, where the API tells the format by the name. Raises
    TypeError for what is no file.
    """
    part = part_of((name, value, type))
    return part.filename, value, part.media_type


def file_from_path(path: str | os.PathLike[str]) -> tuple[str, bytes]:
    """The base name and the content of a file, read at once; a plain path is read as it is sent."""
    with open(path, "rb") as file:
        return os.path.basename(path), file.read()


def has_file(fields: Mapping[str, object], files: Iterable[str]) -> bool:
    """Whether any of `files` is given."""
    return any(fields.get(name) is not None for name in files)


def form(fields: Mapping[str, object], files: Iterable[str]) -> tuple[bytes | Body, str]:
    """`fields` as multipart/form-data, `files` last, and the content type that says so.

    Raises TypeError or ValueError naming the field, and OSError for a file that is not there.
    """
    boundary = f"trunkline-{secrets.token_hex(16)}"
    segments: list[bytes | Content] = []
    uploaded = [name for name in files if fields.get(name) is not None]
    for name, value in fields.items():
        if name not in uploaded:
            for key, text in flat_pairs(name, value, "the form"):
                segments += [part_head(boundary, key), text.encode(), b"\r\n"]
    for name in uploaded:
        for key, value in _several(name, fields[name]):
            part = part_of(value, key)
            check_headers(part.headers)
            head = part_head(boundary, key, part.filename, part.media_type, part.headers)
            segments += [head, part.content, b"\r\n"]
    segments.append(end(boundary))
    return _Segments(segments).body(), f"multipart/form-data; boundary={boundary}"


def _several(name: str, value: object) -> Iterator[tuple[str, object]]:
    """A list holds several files; a tuple is one with its name."""
    if type(value) is ARRAY:
        yield from ((f"{name}[]", item) for item in value)
    else:
        yield name, value


def part_of(value: object, field: str = "file") -> Part:
    """A file in any of its forms. Raises TypeError naming `field` for what is none."""
    name: object = None
    media_type: object = None
    headers: Any = {}
    if _is_tuple(value):
        given = value
        if not 2 <= len(given) <= 4:
            raise TypeError(
                f"{field}: a tuple is (name, content), (name, content, media type) or "
                f"(name, content, media type, headers), not {len(given)} values"
            )
        name, value, media_type, headers = (*given, None, None)[:4]
    if name is not None and not isinstance(name, str):
        raise TypeError(f"{field}: a file's name is a str, not {type(name).__name__}")
    filename = name or _name_of(value) or "upload"
    told = str(media_type or _media_type(value, filename))
    return Part(_content(value, field), filename, told, headers or {})


def _content(value: Any, field: str) -> bytes | Content:
    if _is_bytes(value):
        return bytes(value)
    if _is_path(value):
        return _on_disk(os.fspath(value))
    if hasattr(value, "upload_content"):
        content: bytes | Content = value.upload_content()
        return content
    if hasattr(value, "__aiter__"):
        once = hasattr(value, "__anext__")
        return Content(lambda: aiter(value), replayable=not once, awaited=True)
    if hasattr(value, "read"):
        return _open_file(value, field)
    if _is_iterable(value):
        return Content(lambda: _checked(iter(value), field), replayable=iter(value) is not value)
    raise TypeError(
        f"{field}: a {type(value).__name__} is no file: give a pathlib.Path, bytes, a file opened "
        'with "rb", an iterator of bytes, or (name, content)'
    )


def _on_disk(path: str) -> Content:
    """Raises OSError when it cannot be read, before anything is sent."""
    with open(path, "rb") as file:
        status = os.fstat(file.fileno())
    regular = stat.S_ISREG(status.st_mode)

    def pieces() -> Iterator[bytes]:
        with open(path, "rb") as file:
            while piece := file.read(PIECE):
                yield piece

    return Content(pieces, status.st_size if regular else None, replayable=regular)


def _open_file(file: Any, field: str) -> Content:
    """From where it stands to its end."""
    if isinstance(file, io.TextIOBase):
        raise TypeError(f'{field}: the file is open for text: open it with "rb"')
    seekable = hasattr(file, "seekable") and file.seekable()
    start: int = file.tell() if seekable else 0
    length: int | None = None
    if seekable:
        length = file.seek(0, io.SEEK_END) - start
        file.seek(start)

    def pieces() -> Iterator[bytes]:
        if seekable:
            file.seek(start)
        return _checked(iter(lambda: file.read(PIECE), b""), field)

    return Content(pieces, length, replayable=seekable)


def _checked(pieces: Iterator[Any], field: str) -> Iterator[bytes]:
    for piece in pieces:
        if not _is_bytes(piece):
            raise TypeError(f"{field}: a piece is a {type(piece).__name__}, not bytes")
        yield bytes(piece)


def _name_of(value: Any) -> str | None:
    """The base name of a path or a file; directories stay private."""
    name: object = getattr(value, "upload_name", None) or getattr(value, "name", None)
    if _is_path(value):
        name = os.fspath(value)
    return os.path.basename(name) if isinstance(name, str) else None


def _media_type(value: Any, filename: str) -> str:
    told: str | None = getattr(value, "upload_type", None)
    if told:
        return told
    import mimetypes

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _is_bytes(value: object) -> TypeGuard[bytes]:
    return isinstance(value, bytes | bytearray | memoryview)


def _is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    return isinstance(value, os.PathLike)


def _is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable) and not isinstance(value, str | Mapping)


class _Segments:
    """The parts of a form one after the other: bytes, and contents that are opened when due."""

    def __init__(self, segments: list[bytes | Content]) -> None:
        self._segments = segments
        self._contents = [one for one in segments if isinstance(one, Content)]

    def body(self) -> bytes | Body:
        """The bytes, when few and in memory; else a body that reads as it is sent."""
        lengths = [one.length if isinstance(one, Content) else len(one) for one in self._segments]
        known = [length for length in lengths if length is not None]
        if not self._contents and sum(known) <= WHOLE:
            return b"".join(one for one in self._segments if isinstance(one, bytes))
        return Body(
            self.pieces,
            sum(known) if len(known) == len(lengths) else None,
            all(one.replayable for one in self._contents),
            self.awaited_pieces if any(one.awaited for one in self._contents) else None,
        )

    def pieces(self) -> Iterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield from (segment[n : n + PIECE] for n in range(0, len(segment), PIECE))
            else:
                opened: Any = segment.open()
                yield from opened

    def awaited_pieces(self, in_thread: InThread) -> AsyncIterator[bytes]:
        return _AwaitedPieces(self._segments, in_thread)


class _AwaitedPieces:
    """The same, where some contents must be awaited; the others are read in threads."""

    def __init__(self, segments: list[bytes | Content], in_thread: InThread) -> None:
        self._segments = iter(segments)
        self._in_thread = in_thread
        self._current: Any = None

    def __aiter__(self) -> _AwaitedPieces:
        return self

    async def __anext__(self) -> bytes:
        while True:
            if self._current is None:
                segment = next(self._segments, None)
                if segment is None:
                    raise StopAsyncIteration
                if isinstance(segment, bytes):
                    return segment
                self._current = self._opened(segment)
            piece: bytes | None = await anext(self._current, None)
            if piece is not None:
                return piece
            self._current = None

    def _opened(self, content: Content) -> Any:
        if content.awaited:
            return content.open()
        return PiecesInThread(cast("Any", content.open), self._in_thread)

    async def aclose(self) -> None:
        """Close what is open, as far as it can be closed."""
        close = getattr(self._current, "aclose", None)
        if close is not None:
            await close()
