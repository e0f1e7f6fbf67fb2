"""The pieces of a request's body: of files that are open, read in threads, or joined of several."""

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
    """The pieces of a blocking iterator, such as a file's, each asked for in a thread.

    A caller that is cancelled leaves the thread that it waits for alone; who of the two is later
    closes the iterator.
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
        """Close the iterator, or leave that to the thread that is asking it."""
        self._closed = True
        self._close()

    def _close(self) -> None:
        close: Callable[[], object] | None = getattr(self._pieces, "close", None)
        if close is not None and self._asked.acquire(blocking=False):
            try:
                close()
            finally:
                self._asked.release()


class Joined:
    """The pieces of several sources, one after the other; each is opened when its turn comes."""

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
        """Close what is open, as far as it can be closed."""
        close: Any = getattr(self._current, "aclose", None)
        if close is not None:
            await close()


class OpenFile:
    """A file that users have opened; one object for all uploads that it is in at the same time.

    They share its position: who can seek goes to its own for each read, who cannot reads alone.
    """

    _in_use: ClassVar[WeakValueDictionary[int, OpenFile]] = WeakValueDictionary()
    _finding: ClassVar = Lock()

    def __init__(self, file: Any) -> None:
        self._file = file  # held, so that its id is its own while this is in use
        self._turn = Lock()

    @classmethod
    def of(cls, file: Any) -> OpenFile:
        """The one for `file`."""
        with cls._finding:
            return cls._in_use.setdefault(id(file), cls(file))

    def can_seek(self) -> Any:
        """Whether it can; of an async file that may have to be awaited."""
        if hasattr(self._file, "seekable"):
            return self._file.seekable()
        # SpooledTemporaryFile cannot tell before Python 3.11, uploads of web frameworks never.
        return hasattr(self._file, "seek")

    def length(self) -> int:
        """How many bytes are in it, wherever it stands, where it is left."""
        with self._turn:
            position: int = self._file.tell()
            self._file.seek(0, io.SEEK_END)
            length: int = self._file.tell()
            self._file.seek(position)
            return length

    def read_at(self, position: int, size: int) -> bytes:
        """At most `size` bytes; empty at its end."""
        with self._turn:
            self._file.seek(position)
            return as_bytes(self._file.read(size))

    def claim(self) -> Any:
        """The file, for one upload until `release`. Raises OpenAIError while another has it."""
        if not self._turn.acquire(blocking=False):
            raise OpenAIError(
                "this file is being read by another upload: wait for it, or open the file again"
            )
        return self._file

    def release(self) -> None:
        """Let others have it."""
        self._turn.release()


class Reads:
    """What an async file gives, read in pieces of some bytes; from its beginning if it can seek."""

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
        """Let other uploads have the file."""
        if self._claimed:
            self._claimed = False
            self._source.release()


def is_bytes(value: object) -> TypeGuard[bytes]:
    """Whether `value` is bytes, or a view of some."""
    return isinstance(value, bytes | bytearray | memoryview)


def as_bytes(piece: object) -> bytes:
    """A piece of a file. Raises TypeError for a text."""
    if type(piece) is bytes:
        return piece
    if is_bytes(piece):
        return bytes(piece)
    raise TypeError(f"a piece of a file is a {type(piece).__name__}, not bytes")
