"""Reading a whole body: decodes it and limits its size. The drivers do the I/O."""

from __future__ import annotations

from trunkline.answers.failures import invalid
from trunkline.errors import APITimeoutError
from trunkline.http import Response
from trunkline.wire.content_encoding import ContentEncodingError, content_decoder

MAX_BODY = 1 << 30
"""The largest decoded body that is read at once, in bytes."""
MAX_ERROR_BODY = 1 << 20
"""The part of a decoded error body that is read, in bytes."""


class BodyReader:
    """Collects the pieces of one response's body, which becomes `response.content`."""

    def __init__(self, response: Response, limit: int | None = None) -> None:
        self._response = response
        self._limit = limit
        self._pieces: list[bytes] = []
        self._size = 0
        encoding = response.headers.get("content-encoding")
        try:
            self._decoder = content_decoder(encoding) if encoding else None
        except ContentEncodingError as error:
            raise invalid(str(error), response, error) from error

    def take_arrived(self) -> bool:
        """Take the body if all of it has arrived, as that of a short response mostly has."""
        arrived = getattr(self._response.stream, "arrived", None)
        whole: bytes | None = None if arrived is None else arrived()
        if whole is None:
            return False
        self.push(whole)
        return True

    def push(self, piece: bytes) -> None:
        """Decode one piece. Raises APIResponseValidationError for a corrupt or too large body."""
        if self._decoder is None:
            self._keep(piece)
            return
        try:
            for decoded in self._decoder.push(piece):
                self._keep(decoded)
                if self.full:
                    return
        except ContentEncodingError as error:
            raise invalid(str(error), self._response, error) from error

    @property
    def full(self) -> bool:
        """Whether the limit has been reached, so that the rest need not be read."""
        return self._limit is not None and self._size >= self._limit

    def _keep(self, piece: bytes) -> None:
        # The decoded size counts: a few bytes can decompress to gigabytes.
        self._size += len(piece)
        if self._limit is None and self._size > MAX_BODY:
            raise invalid(
                f"the body is longer than {MAX_BODY} bytes: use with_streaming_response",
                self._response,
            )
        self._pieces.append(piece)

    def finish(self) -> bytes:
        """Return the body and set `response.content`."""
        # A body that was cut at the limit is not truncated, so its decoder is not asked.
        if self._decoder is not None and not self.full:
            try:
                self._keep(self._decoder.finish())
            except ContentEncodingError as error:
                raise invalid(str(error), self._response, error) from error
        # Many bodies arrive in one piece, which then need not be copied.
        content = self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)
        content = content[: self._limit]
        self._response.content = content
        return content

    def too_slow(self) -> APITimeoutError:
        """Return the error for a body that arrives too slowly."""
        seconds = self._response.request.timeout.read
        limit = f"within {seconds:g} s" if seconds else "in time"
        message = f"the body did not arrive {limit}"
        return APITimeoutError(message, self._response.request, phase="body")
