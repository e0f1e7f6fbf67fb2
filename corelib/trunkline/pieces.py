"""The pieces of a request's body where they are awaited: read in threads, or joined of several."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeGuard

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


class Reads:
    """What an async file gives, read in pieces of some bytes."""

    def __init__(self, file: Any, size: int) -> None:
        self._file = file
        self._size = size

    def __aiter__(self) -> Reads:
        return self

    async def __anext__(self) -> bytes:
        piece = as_bytes(await self._file.read(self._size))
        if not piece:
            raise StopAsyncIteration
        return piece


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
