"""The response: its head, checked, and its body as it arrives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from weakref import ref

import aiohttp

from trunkline.http import FRAMING, Headers, Request, Response
from trunkline_transports.aiohttp.failures import failure
from trunkline_transports.phases import was_closed
from trunkline_transports.strictness import check_head

if TYPE_CHECKING:
    from trunkline.errors import APIConnectionError
    from trunkline_transports.aiohttp.calls import Sending
    from trunkline_transports.aiohttp.uploads import SessionUpload

_PIECE: Final = 262144
"""Bytes that are read at once, at most."""


def response_of(
    found: Any, request: Request, call: Sending, upload: SessionUpload | None
) -> Response:
    """Return our response for aiohttp's. Raises LooseHeadError."""
    held = found.connection
    if call.protocol is None and held is not None:  # it is of a user's session
        call.protocol, call.transport = held.protocol, held.transport
    body = SessionBody(found, request, call, upload)
    pairs = [(n.decode("latin-1"), v.decode("latin-1").strip(" \t")) for n, v in found.raw_headers]
    headers = Headers(pairs)
    version = "HTTP/{}.{}".format(*(found.version or (1, 1)))  # a test tool may have none
    try:
        check_head(version, found.status, headers)
    except BaseException:
        body.close()
        raise
    body.ends_with_connection = not any(name in headers for name in FRAMING)
    call.phase = "body"
    return Response(found.status, headers, request, body, http_version=version)


class SessionBody:
    """The body of a response of aiohttp."""

    def __init__(
        self, response: Any, request: Request, call: Sending, upload: SessionUpload | None
    ) -> None:
        self.ends_with_connection = False
        """Whether nothing but the end of the connection is the end of the body."""
        self._response = response
        self._request = request
        self._call = call
        self._upload = upload
        self._is_closed = False
        self._is_read = False
        self._is_vain = False
        # A middleware has read it: aiohttp keeps it then. It would wait for the rest of an upload.
        self._may_be_kept = call.protocol is None and (upload is None or upload.is_complete)
        self._loop = asyncio.get_running_loop()
        # Without a protocol, it is the response of a test tool, or has arrived completely.
        self._lost = None if call.protocol is None else call.protocol.closed
        self._on_lost: Callable[[object], None] | None = None

    def __del__(self) -> None:
        # aiohttp itself keeps a response that was dropped. The collector may run in any thread.
        if not self._is_read:
            with suppress(RuntimeError):  # the loop is closed
                self._loop.call_soon_threadsafe(self._response.close)

    def arrived(self) -> bytes | None:
        """Return the whole body if it has arrived, else None."""
        content = self._response.content
        if self._is_closed or self._lost is None or self._reason_of_loss() is not None:
            return None
        if not content.is_eof() or content.exception() is not None:
            return None
        self._is_read = True
        whole: bytes = content.read_nowait()
        return whole

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._is_read:
            raise StopAsyncIteration
        if self._is_closed:
            raise was_closed(self._request)
        raised: Exception
        self._watch()
        try:
            async with self._call.reading():
                # A method that the content of test tools has, too.
                piece: bytes = await self._response.content.read(_PIECE)
                if not piece and self._may_be_kept:
                    piece = await self._response.read()
                self._may_be_kept = False
        except Exception as error:  # test tools raise what they like
            raised = self._failed(error)
        except BaseException:  # cancelled: nobody will read the rest
            self.close()
            raise
        else:
            if piece:
                return piece
            raised = self._ended()
        raise raised  # here, so that nothing of aiohttp's is its context

    @property
    def close_now(self) -> Callable[[], None] | None:
        """The method that closes without waiting, unless an upload must be waited for."""
        return self.close if self._upload is None else None

    def close(self) -> None:
        """Close the connection at once, unless the body has arrived completely."""
        self._is_closed = True
        self._stop_watching()
        # Otherwise it is in the pool, where another call may be using it.
        is_held = self._response.connection is not None
        is_cut = self._upload is not None and not self._upload.is_complete
        self._response.close()
        if is_held or is_cut:
            self._call.abort()

    async def aclose(self) -> None:
        self.close()
        if self._upload is not None:
            await self._upload.aclose()

    def _ended(self) -> Exception:
        """Return the error to raise at the end of the body, which may be that of its connection."""
        self._stop_watching()
        reason = self._reason_of_loss()
        if reason is not None:
            return failure(reason, self._request, self._call)
        self._is_read = True
        return StopAsyncIteration()

    def _failed(self, error: BaseException) -> APIConnectionError:
        """Close, and return our error for `error`."""
        if self._is_closed:
            return was_closed(self._request)
        self.close()
        if self._is_vain:
            error = aiohttp.ClientPayloadError()
        return failure(error, self._request, self._call)

    def _reason_of_loss(self) -> BaseException | None:
        """Return the error of the connection where only its end shows that the body is complete."""
        lost = self._lost
        if not self.ends_with_connection or lost is None or not lost.done():
            return None
        reason: BaseException | None = lost.exception()
        return reason

    def _watch(self) -> None:
        """Watch the connection, whose callbacks must not keep a body that was dropped."""
        if self._on_lost is None and self._lost is not None:
            self._on_lost = partial(_note_loss, ref(self))
            self._lost.add_done_callback(self._on_lost)

    def _stop_watching(self) -> None:
        if self._on_lost is not None and self._lost is not None:
            self._lost.remove_done_callback(self._on_lost)

    def end_vain_wait(self) -> None:
        """Close the response if nothing else ends the wait for its next piece.

        aiohttp leaves a reader waiting if the framing of a body is malformed.
        """
        if not self._response.content.is_eof():
            self._is_vain = True
            self._response.close()


def _note_loss(body: ref[SessionBody], _: object) -> None:
    found = body()
    if found is not None:
        found.end_vain_wait()
