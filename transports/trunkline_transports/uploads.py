"""The pieces of a request's body, as libraries ask for them."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from trunkline_transports import loops

if TYPE_CHECKING:
    from trunkline.http import AsyncPieces, Body


class UploadFailedError(Exception):
    """Ends the sending of a body whose pieces raised an error.

    The library could take their own error for one of the network, or ignore it.
    """


class SyncUpload:
    """The pieces of a body, begun anew each time that the library iterates."""

    def __init__(self, body: Body) -> None:
        self.error: Exception | None = None
        """The error that the pieces raised, which is the user's own."""
        self._body = body
        self._pieces: Generator[bytes, None, None] | None = None

    def __iter__(self) -> SyncUpload:
        self.close()
        self._pieces = self._body.pieces()
        return self

    def __next__(self) -> bytes:
        assert self._pieces is not None, "it was begun by __iter__"
        try:
            return next(self._pieces)
        except StopIteration:
            raise
        except Exception as error:  # `error` says whose it is
            self.error = error
            raise UploadFailedError from None

    def close(self) -> None:
        """Close the pieces."""
        if self._pieces is not None:
            self._pieces.close()


class AsyncUpload:
    """The same for async code. It is not a generator, which would have to be closed as well."""

    def __init__(self, body: Body) -> None:
        self.error: Exception | None = None
        self._body = body
        self._begun: list[AsyncPieces] = []

    def __aiter__(self) -> AsyncUpload:
        self._begun.append(self._body.async_pieces(loops.current().in_thread))
        return self

    async def __anext__(self) -> bytes:
        try:
            return await self._begun[-1].__anext__()
        except StopAsyncIteration:
            raise
        except Exception as error:  # see `SyncUpload`
            self.error = error
            raise UploadFailedError from None

    async def aclose(self) -> None:
        """Close the pieces."""
        for pieces in self._begun:
            await pieces.aclose()


class AsyncContent:
    """Bytes, whole or in pieces of `size`, for which nothing must be awaited or closed."""

    def __init__(self, content: bytes, size: int | None = None) -> None:
        self._content = content
        self._size = size or len(content)
        self._at = 0

    def __aiter__(self) -> AsyncContent:
        self._at = 0
        return self

    async def __anext__(self) -> bytes:
        begin, self._at = self._at, self._at + self._size
        piece = self._content[begin : self._at]
        if not piece:
            raise StopAsyncIteration
        return piece

    async def aclose(self) -> None:
        """There is nothing to close."""
