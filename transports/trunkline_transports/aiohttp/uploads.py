"""A request's body, as aiohttp asks for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import aiohttp

from trunkline.http import AsyncPieces, Body
from trunkline_transports import loops
from trunkline_transports.uploads import AsyncContent, UploadFailedError

if TYPE_CHECKING:
    from trunkline_transports.aiohttp.calls import Sending

WHOLE: Final = 65536
"""Up to how many bytes aiohttp is given at once; a limit for each piece needs pieces."""


class SessionUpload(aiohttp.Payload):
    """Pieces that aiohttp writes in another task, begun anew for each request that it sends.

    A middleware of the user may send several, such as `aiohttp.DigestAuthMiddleware`. The task of
    the call closes the pieces.
    """

    def __init__(self, body: bytes | Body, call: Sending) -> None:
        super().__init__(body)
        self._begun: list[AsyncPieces] = []
        self._body = body
        self._call = call
        self._is_left = asyncio.Event()
        self._is_left.set()
        self.is_complete = False
        """Whether aiohttp has taken all pieces."""
        self.error: BaseException | None = None
        """The error that the pieces raised."""

    async def write(self, writer: Any) -> None:
        self.is_complete = False
        pieces = self._begin()
        while (piece := await self._next(pieces)) is not None:
            await writer.write(piece)

    async def as_bytes(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        """The whole body, for a middleware that signs it."""
        return b"".join([piece async for piece in self._begin()])

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        raise TypeError("the body is sent in pieces: await as_bytes()")

    async def aclose(self) -> None:
        """Close the pieces, also while the caller is being cancelled."""
        await loops.current().shield(self._close_pieces)

    def _begin(self) -> AsyncPieces:
        body = self._body
        pieces: AsyncPieces = (
            body.async_pieces(loops.current().in_thread)
            if isinstance(body, Body)
            else AsyncContent(body, WHOLE)
        )
        self._begun.append(pieces)
        return pieces

    async def _next(self, pieces: AsyncPieces) -> bytes | None:
        call = self._call
        call.begin("send", None)  # making a piece takes the user's time, not the server's
        self._is_left.clear()
        try:
            piece: bytes | None = await anext(pieces, None)
        except asyncio.CancelledError as error:
            self.error = error
            raise
        except BaseException as error:  # a SystemExit in aiohttp's task would end the event loop
            self.error = error
            raise UploadFailedError from None
        finally:
            self._is_left.set()
        if piece is None:
            self.is_complete = True
            call.begin("headers", call.timeout.read)
            return None
        call.begin("send", call.timeout.write)
        if call.has_news():
            await _let_the_loop_read()
        return piece

    async def _close_pieces(self) -> None:
        # aiohttp cancels its task, but does not wait until it has left the pieces.
        await self._is_left.wait()
        for pieces in self._begun:
            await pieces.aclose()


async def _let_the_loop_read() -> None:
    """Prefer reading to writing: a server that refuses an upload answers, and may read no more."""
    for _ in range(2):  # the first turn finds the event, the second one has read
        await asyncio.sleep(0)
