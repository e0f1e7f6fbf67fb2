"""Files that are sent in several requests, a slice in each."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from inspect import iscoroutinefunction
from typing import IO, Any, TypeAlias

from trunkline.uploads.reading import OpenFile, is_bytes
from trunkline.uploads.sources import Content, is_path, read_pieces
from trunkline.values import Value

Sliceable: TypeAlias = "os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]"
"""The types of files that can be sent in slices."""
Slicing: TypeAlias = Callable[[int, int], bytes | Content]
"""Returns the content from a position, of the length that is the second argument."""


class FileSlice(Value, frozen=True):
    """A part of a file, which an operation takes as a file."""

    upload_name: str
    start: int
    length: int
    slice: Slicing
    upload_type: str = "application/octet-stream"

    def upload_content(self) -> bytes | Content:
        """Return its bytes, or a source that is read while it is sent, again by each attempt."""
        return self.slice(self.start, self.length)


class SlicedFile(Value, frozen=True):
    """A file of known size in bytes; `name` is None for one in memory."""

    name: str | None
    size: int
    slice: Slicing


def named(value: Any, filename: str | None, size: int | None) -> SlicedFile:
    """Return such a file with its name, and check its size.

    Raises the errors of `sliced`, TypeError without a name, and ValueError for another size.
    """
    file = sliced(value)
    name = filename or file.name
    if not name:
        raise TypeError("filename is required for a file in memory, which has no name")
    if size not in (None, file.size):
        raise ValueError(f"the file has {file.size} bytes, not {size}: omit `bytes`")
    return file.evolve(name=name)


def sliced(value: Any, field: str = "file") -> SlicedFile:
    """Return a file whose slices can be sent in any order.

    Raises TypeError naming `field` for anything but a path, bytes or an open file that can seek,
    and OSError for a file that cannot be opened.
    """
    if is_bytes(value):
        content = bytes(value)
        return SlicedFile(None, len(content), partial(_in_memory, content))
    if is_path(value):
        return _on_disk(os.fspath(value), field)
    is_file = hasattr(value, "read") and hasattr(value, "tell")
    if not is_file or iscoroutinefunction(value.read) or isinstance(value, io.TextIOBase):
        raise _unfit(value, field)
    file = OpenFile.of(value)
    if not file.can_seek():
        raise _unfit(value, field)
    name: object = getattr(value, "name", None)
    base = os.path.basename(name) if isinstance(name, str) else None
    return SlicedFile(base or None, file.length(), partial(_of_open_file, file))


def _unfit(value: object, field: str) -> TypeError:
    return TypeError(
        f'{field} must be a pathlib.Path, bytes, or a file opened with "rb" that can seek, '
        f"not {type(value).__name__}: its parts may be sent again"
    )


def _in_memory(content: bytes, start: int, length: int) -> bytes:
    return content[start : start + length]


def _of_open_file(file: OpenFile, start: int, length: int) -> Content:
    def read(position: int, size: int) -> bytes:
        return file.read_at(start + position, size)

    return Content(partial(read_pieces, read, length), length)


def _on_disk(path: str, field: str) -> SlicedFile:
    with open(path, "rb") as file:  # for the error only: the slices open it again
        status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise TypeError(f"{field} must be a regular file: the size of a pipe or device is unknown")
    return SlicedFile(os.path.basename(os.fsdecode(path)), status.st_size, partial(_of_path, path))


def _of_path(path: str, start: int, length: int) -> Content:
    return Content(partial(_read_from, path, start, length), length)


def _read_from(path: str, start: int, length: int) -> Iterator[bytes]:
    with open(path, "rb") as file:
        file.seek(start)
        yield from read_pieces(lambda _, size: file.read(size), length)
