"""The sources of the bytes of files, and the body that joins several of them.

Content that is not in memory is read in pieces while it is sent. A source is replayable if it can
be read from its beginning again; an iterator, a pipe or an unread response is not.

A seekable open file is sent from its beginning, whatever its position, as in openai-python.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from functools import partial
from inspect import iscoroutinefunction
from typing import Any, TypeGuard, cast

from trunkline.codec.type_guards import is_sequence
from trunkline.errors import OpenAIError
from trunkline.http import AsyncPieces, Body, InThread
from trunkline.uploads.reading import (
    Joined,
    OpenFile,
    PiecesInThread,
    Reads,
    as_bytes,
    is_bytes,
)
from trunkline.values import Value
from trunkline.wire.push import Ready

PIECE = 256 * 1024
"""The size of the pieces that are read and sent, in bytes."""
WHOLE = 1024 * 1024
"""The size up to which a body in memory is sent in one piece, in bytes."""


class Content(Value, frozen=True):
    """The source of the bytes of a part; `length` is None if it is not known."""

    open: Callable[[], Iterator[Any] | AsyncIterator[Any]]
    length: int | None = None
    replayable: bool = True
    awaited: bool = False
    """Whether its pieces must be awaited."""


def content_of(value: Any, field: str) -> bytes | Content:
    """Return the content of a file, or its source. Raises TypeError naming `field` otherwise."""
    if is_bytes(value):
        return bytes(value)
    if is_path(value):
        return _on_disk(os.fspath(value))
    if hasattr(value, "upload_content"):  # before `read`, which our responses have as well
        content: bytes | Content = value.upload_content()
        return content
    if iscoroutinefunction(getattr(value, "read", None)):
        return Content(partial(Reads, value, PIECE), replayable=False, awaited=True)
    if hasattr(value, "read"):
        return _open_file(value, field)
    # Only in a tuple with a name: a list of a field has been split into several files before.
    if is_sequence(value) and all(map(is_bytes, value)):
        return b"".join(value)
    if _is_iterable(value) and not is_sequence(value):
        # iter() of an iterator is the iterator itself, which can be read only once.
        return Content(lambda: iter(value), replayable=iter(value) is not value)
    if hasattr(value, "__aiter__"):
        source: Any = value
        once = hasattr(source, "__anext__")
        return Content(lambda: aiter(source), replayable=not once, awaited=True)
    raise TypeError(
        f'{field} must be a pathlib.Path, bytes, a file opened with "rb", an iterator of bytes, or '
        f"(name, content), not {type(value).__name__}"
    )


def _on_disk(path: str) -> Content:
    """Return the source for a path. Raises OSError for a file that cannot be opened."""
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        # A pipe is opened only to send it: if it were closed in between, its writer would fail.
        return Content(partial(_read_from, path, None), replayable=False)
    length = status.st_size or None  # files in /proc and on cloud drives may report 0
    # Opened now for the error only: a directory, or a file without read permission.
    with open(path, "rb"):
        return Content(partial(_read_from, path, length), length)


def _read_from(path: str, length: int | None) -> Iterator[bytes]:
    with open(path, "rb") as file:
        yield from read_pieces(lambda _, size: file.read(size), length)


def read_pieces(read: Callable[[int, int], bytes], length: int | None) -> Iterator[bytes]:
    """Yield pieces from `read(position, size)`, up to `length` bytes."""
    # Not to the end: bytes that are appended during the upload do not fit the Content-Length.
    position = 0
    while length is None or position < length:
        piece = read(position, PIECE if length is None else min(PIECE, length - position))
        if not piece:
            return
        position += len(piece)
        yield piece


def _open_file(value: Any, field: str) -> Content:
    """Return the source for an open file: all of it if it can seek, else the rest, once."""
    if isinstance(value, io.TextIOBase) or hasattr(value, "encoding"):
        raise TypeError(f'{field} must be opened with "rb", not as text')
    file = OpenFile.of(value)
    if not file.can_seek() or not hasattr(value, "tell"):
        return Content(partial(_read_once, file), replayable=False)
    length = file.length() or None  # it may report 0, like a file on disk
    return Content(partial(read_pieces, file.read_at, length), length)


def _read_once(file: OpenFile) -> Iterator[bytes]:
    source = file.claim()
    try:
        yield from read_pieces(lambda _, size: as_bytes(source.read(size)), None)
    finally:
        file.release()


def joined(segments: list[bytes | Content]) -> bytes | Body:
    """Return the bytes if they are few and in memory, else a body that is read while it is sent."""
    contents = [one for one in segments if isinstance(one, Content)]
    lengths = [one.length if isinstance(one, Content) else len(one) for one in segments]
    known = [length for length in lengths if length is not None]
    if not contents and sum(known) <= WHOLE:
        return b"".join(one for one in segments if isinstance(one, bytes))
    replayable = all(one.replayable for one in contents)
    segmented = _Segments(segments, replayable=replayable)
    return Body(
        segmented.pieces,
        sum(known) if len(known) == len(lengths) else None,
        replayable,
        segmented.async_pieces if any(one.awaited for one in contents) else None,
    )


class _Segments:
    """The segments of a form in sequence: bytes, and contents that are opened when needed."""

    def __init__(self, segments: list[bytes | Content], *, replayable: bool) -> None:
        self._segments = segments
        self._replayable = replayable
        self._begun = False

    def _begin(self) -> list[bytes | Content]:
        """Return the segments. Raises OpenAIError the second time if they are not replayable."""
        # Checked here too, because a layer may ignore `Request.replayable`. An exhausted iterator
        # would be sent as an empty file.
        if self._begun and not self._replayable:
            raise OpenAIError(
                "a body from an iterator, a pipe or a response can be sent only once: "
                "pass bytes or a pathlib.Path"
            )
        self._begun = True
        return self._segments

    def pieces(self) -> Iterator[bytes]:
        for segment in self._begin():
            yield from _opened(segment)

    def async_pieces(self, in_thread: InThread) -> AsyncPieces:
        return Joined(partial(_async_opened, one, in_thread) for one in self._begin())


def _opened(segment: bytes | Content) -> Generator[bytes, None, None]:
    if isinstance(segment, bytes):
        yield from _cut(segment)
        return
    pieces: Any = segment.open()
    try:
        for piece in pieces:
            yield as_bytes(piece)
    finally:
        if hasattr(pieces, "close"):
            pieces.close()


def _async_opened(segment: bytes | Content, in_thread: InThread) -> AsyncIterator[Any]:
    if isinstance(segment, bytes):
        return Ready(_cut(segment))
    if segment.awaited:
        pieces: AsyncIterator[Any] = cast("Any", segment.open())  # `awaited` is set
        return pieces
    return PiecesInThread(partial(_opened, segment), in_thread)


def _cut(data: bytes) -> Iterator[bytes]:
    return (data[n : n + PIECE] for n in range(0, len(data), PIECE))


def is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    """Whether `value` is a path. A str is not one, because it may just as well be content."""
    return isinstance(value, os.PathLike)


def _is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable) and not isinstance(value, str | Mapping)
