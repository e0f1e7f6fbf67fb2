"""A request body that is not bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Protocol, TypeAlias

from trunkline.values import Value

InThread: TypeAlias = Callable[[Callable[[], Any]], Awaitable[Any]]
"""Runs a blocking function without blocking the event loop."""


class AsyncPieces(Protocol):
    """An async iterator of pieces. Call `aclose` if you stop early."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def __anext__(self) -> Awaitable[bytes]: ...

    def aclose(self) -> Awaitable[None]: ...


class Body(Value, frozen=True):
    """A request body that is not bytes. `factory` creates its pieces anew for each attempt.

    `length` is in bytes; a body of unknown length (None) is sent chunked. `replayable=False` means
    that the factory works only once, so the first failure is final. `async_factory` creates pieces
    that must be awaited; only async clients can send them.
    """

    factory: Callable[[], Iterator[bytes]]
    length: int | None = None
    replayable: bool = True
    async_factory: Callable[[InThread], AsyncPieces] | None = None

    def pieces(self) -> Generator[bytes, None, None]:
        """Yield the non-empty pieces. Close the iterator if you stop early.

        Raises OpenAIError if their total is not `length`; excess bytes are not yielded.
        """
        pieces = self.factory()
        length, given = self.length, 0
        try:
            for piece in pieces:
                given += len(piece)
                if length is not None and given > length:
                    break
                if piece:  # an empty chunk would end a chunked body (RFC 9112, section 7.1)
                    yield piece
        finally:
            close: Callable[[], object] | None = getattr(pieces, "close", None)
            if close is not None:
                close()
        _check(given, length)

    def async_pieces(self, in_thread: InThread) -> AsyncPieces:
        """Return the pieces for an async transport; blocking iterators run in threads.

        As `pieces`, they are not empty, and raise OpenAIError if their total is not `length`.
        """
        if self.async_factory is not None:
            return _AwaitedPieces(self.async_factory(in_thread), self.length)
        from trunkline.uploads.reading import PiecesInThread

        return PiecesInThread(self.pieces, in_thread)

    def read(self) -> bytes:
        """Return all pieces as one, for a transport that stays in the process."""
        return b"".join(self.pieces())

    async def async_read(self, in_thread: InThread) -> bytes:
        """Return all pieces as one, for an async transport that stays in the process."""
        pieces = self.async_pieces(in_thread)
        try:
            return b"".join([piece async for piece in pieces])
        finally:
            await pieces.aclose()


class _AwaitedPieces:
    """The pieces of an async factory, checked: what exceeds a body would be the next request."""

    def __init__(self, pieces: AsyncPieces, length: int | None) -> None:
        self._pieces = pieces
        self._length = length
        self._given = 0

    def __aiter__(self) -> _AwaitedPieces:
        return self

    async def __anext__(self) -> bytes:
        while True:
            try:
                piece = await self._pieces.__anext__()
            except StopAsyncIteration:
                _check(self._given, self._length)
                raise
            self._given += len(piece)
            if self._length is not None and self._given > self._length:
                _check(self._given, self._length)
            if piece:
                return piece

    async def aclose(self) -> None:
        """Close the pieces."""
        await self._pieces.aclose()


def _check(given: int, length: int | None) -> None:
    """Raise OpenAIError if a body of `length` bytes has `given`."""
    if length is None or given == length:
        return
    from trunkline.errors import OpenAIError

    # Not an APIConnectionError: a retry would send the same pieces.
    said = "more" if given > length else f"only {given}"
    raise OpenAIError(f"the request body has a length of {length} bytes but yielded {said}")
