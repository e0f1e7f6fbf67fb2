"""Iterators over the pieces of a request body: of open files, in threads, of several sources."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, TypeGuard
from weakref import WeakValueDictionary

from trunkline.codec.type_guards import is_awaitable
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.http import InThread


class PiecesInThread:
    """The pieces of a blocking iterator, such as that of a file, each read in a thread.

    A cancelled caller does not wait for its thread. Whichever of the two finishes last closes the
    iterator.
    """

    def __init__(self, factory: Callable[[], Iterator[bytes]], in_thread: InThread) -> None:
        self._factory = factory
        self._in_thread = in_thread
        self._pieces: Iterator[bytes] | None = None
        self._asked = Lock()
        self._closed = False

    def __aiter__(self) -> PiecesInThread:
        return self

    async def __anext__(self) -> bytes:
        # None for the end, because a Future cannot hold a StopIteration.
        piece: bytes | None = await self._in_thread(self._next)
        if piece is None:
            raise StopAsyncIteration
        return piece

    def _next(self) -> bytes | None:
        try:
            with self._asked:
                if self._pieces is None:
                    self._pieces = self._factory()
                return next(self._pieces, None)
        finally:
            if self._closed:
                self._close()

    async def aclose(self) -> None:
        """Close the iterator, or leave that to the thread that is reading from it."""
        self._closed = True  # before the attempt: a thread that ends in between sees it
        self._close()

    def _close(self) -> None:
        close: Callable[[], object] | None = getattr(self._pieces, "close", None)
        # A generator that is running cannot be closed. Its thread holds the lock, and closes it
        # later.
        if close is not None and self._asked.acquire(blocking=False):
            try:
                close()
            finally:
                self._asked.release()


class Joined:
    """The pieces of several sources in sequence. Each source is opened when its turn comes."""

    def __init__(self, openers: Iterable[Callable[[], AsyncIterator[Any]]]) -> None:
        self._openers = iter(openers)
        self._current: AsyncIterator[Any] | None = None

    def __aiter__(self) -> Joined:
        return self

    async def __anext__(self) -> bytes:
        while True:
            if self._current is None:
                opener = next(self._openers, None)
                if opener is None:
                    raise StopAsyncIteration
                self._current = opener()
            try:
                piece = as_bytes(await self._current.__anext__())
            except StopAsyncIteration:
                self._current = None
            else:
                if piece:
                    return piece

    async def aclose(self) -> None:
        """Close the current source, if it can be closed."""
        close: Any = getattr(self._current, "aclose", None)
        if close is not None:
            await close()


class OpenFile:
    """A file that the user has opened. All its concurrent uploads share one object.

    Seekable files are re-positioned before every read; any other file serves one upload at a time.
    """

    _in_use: ClassVar[WeakValueDictionary[int, OpenFile]] = WeakValueDictionary()
    _finding: ClassVar = Lock()

    def __init__(self, file: Any) -> None:
        self._file = file  # this reference keeps its id() unique while the object is in use
        self._turn = Lock()

    @classmethod
    def of(cls, file: Any) -> OpenFile:
        """Return the object for `file`."""
        # The values are weak references: an entry disappears with the last upload of its file.
        with cls._finding:
            return cls._in_use.setdefault(id(file), cls(file))

    def can_seek(self) -> Any:
        """Whether the file can seek; for an async file, the result may have to be awaited."""
        if hasattr(self._file, "seekable"):
            return self._file.seekable()
        # SpooledTemporaryFile has no `seekable` before Python 3.11, and uploads of web frameworks
        # have none at all.
        return hasattr(self._file, "seek")

    def length(self) -> int:
        """Return the length of the file in bytes. Its position stays the same."""
        with self._turn:
            position: int = self._file.tell()
            self._file.seek(0, io.SEEK_END)
            length: int = self._file.tell()
            self._file.seek(position)
            return length

    def read_at(self, position: int, size: int) -> bytes:
        """Return at most `size` bytes; empty at the end of the file."""
        with self._turn:  # no other upload may seek between these two lines
            self._file.seek(position)
            return as_bytes(self._file.read(size))

    def claim(self) -> Any:
        """Return the file, reserved until `release`. Raises OpenAIError if it already is."""
        if not self._turn.acquire(blocking=False):
            raise OpenAIError(
                "another upload is reading this file: wait for it, or open the file again"
            )
        return self._file

    def release(self) -> None:
        """End the reservation."""
        self._turn.release()


class Reads:
    """The content of an async file in pieces of `size` bytes, from its beginning if it can seek."""

    def __init__(self, file: Any, size: int) -> None:
        self._source = OpenFile.of(file)
        self._size = size
        self._file: Any = None
        self._claimed = False

    def __aiter__(self) -> Reads:
        return self

    async def __anext__(self) -> bytes:
        if self._file is None:
            self._file = self._source.claim()
            self._claimed = True
            can_seek = self._source.can_seek()
            if await can_seek if is_awaitable(can_seek) else can_seek:
                await self._file.seek(0)
        piece = as_bytes(await self._file.read(self._size))
        if not piece:
            await self.aclose()
            raise StopAsyncIteration
        return piece

    async def aclose(self) -> None:
        """End the reservation of the file."""
        if self._claimed:
            self._claimed = False
            self._source.release()


def is_bytes(value: object) -> TypeGuard[bytes]:
    """Whether `value` is bytes, a bytearray or a memoryview."""
    return isinstance(value, bytes | bytearray | memoryview)


def as_bytes(piece: object) -> bytes:
    """Return a piece of a file as bytes. Raises TypeError for anything else, such as a str."""
    if type(piece) is bytes:
        return piece
    if is_bytes(piece):
        return bytes(piece)
    # Also for None, which a raw file in non-blocking mode returns: it is not the end of the file.
    raise TypeError(f"a piece of a file must be bytes, not {type(piece).__name__}")
