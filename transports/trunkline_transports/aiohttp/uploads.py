"""The pieces of a request's body, as aiohttp asks for them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar

from trunkline.http import AsyncPieces, Body
from trunkline_transports import loops
from trunkline_transports.uploads import AsyncContent, UploadFailedError

if TYPE_CHECKING:
    from trunkline_transports.aiohttp.calls import Sending

T = TypeVar("T")

WHOLE: Final = 65536
"""Up to how many bytes aiohttp is given at once; a limit for each piece needs pieces."""


class SessionUpload:
    """Pieces that aiohttp reads in another task. The task of the call closes them."""

    def __init__(self, body: bytes | Body, call: Sending) -> None:
        if isinstance(body, Body):
            self._pieces: AsyncPieces = body.async_pieces(loops.current().in_thread)
        else:
            self._pieces = AsyncContent(body, WHOLE)
        self._call = call
        self._is_left = asyncio.Event()
        self._is_left.set()
        self.is_complete = False
        """Whether aiohttp has taken all pieces."""
        self.error: BaseException | None = None
        """The error that the pieces raised."""

    def __aiter__(self) -> SessionUpload:
        return self

    async def __anext__(self) -> bytes:
        call = self._call
        call.begin("send", None)  # making a piece takes the user's time, not the server's
        self._is_left.clear()
        try:
            piece: bytes | None = await anext(self._pieces, None)
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
            raise StopAsyncIteration
        call.begin("send", call.timeout.write)
        if call.has_news():
            await _let_the_loop_read()
        return piece

    async def aclose(self) -> None:
        """Close the pieces, also while the caller is being cancelled."""
        await loops.current().shield(self._close)

    async def _close(self) -> None:
        # aiohttp cancels its task, but does not wait until it has left the pieces.
        await self._is_left.wait()
        await self._pieces.aclose()


async def _let_the_loop_read() -> None:
    """Prefer reading to writing: a server that refuses an upload answers, and may read no more."""
    for _ in range(2):  # the first turn finds the event, the second one has read
        await asyncio.sleep(0)
