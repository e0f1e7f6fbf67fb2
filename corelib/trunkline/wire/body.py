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
    that must be awaited; only async clients can send them, and their length is not checked.
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
        if length is not None and given != length:
            from trunkline.errors import OpenAIError

            # Not an APIConnectionError: a retry would send the same pieces.
            said = "more" if given > length else f"only {given}"
            raise OpenAIError(f"the request body has a length of {length} bytes but yielded {said}")

    def async_pieces(self, in_thread: InThread) -> AsyncPieces:
        """Return the pieces for an async transport; blocking iterators run in threads."""
        if self.async_factory is not None:
            return self.async_factory(in_thread)
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
