"""Reading a whole body: undo its encoding, hold its bounds. Pure; drivers bring the pieces."""

from __future__ import annotations

from trunkline.errors import APIResponseValidationError, APITimeoutError
from trunkline.http import Response
from trunkline.wire.content_encoding import ContentEncodingError, content_decoder

MAX_BODY = 1 << 30
"""Bytes of a decoded body that is read at once."""
MAX_ERROR_BODY = 1 << 20
"""Bytes of a decoded error body."""


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
            raise APIResponseValidationError(str(error), response) from error

    def push(self, piece: bytes) -> None:
        """Take one piece as it came. Raises APIResponseValidationError for what cannot be."""
        if self._decoder is None:
            self._keep(piece)
            return
        try:
            for decoded in self._decoder.push(piece):
                self._keep(decoded)
                if self.full:
                    return
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), self._response) from error

    @property
    def full(self) -> bool:
        """Whether as much has come as was asked for: the rest is not to be read."""
        return self._limit is not None and self._size >= self._limit

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._limit is None and self._size > MAX_BODY:
            raise APIResponseValidationError(
                f"the body is longer than {MAX_BODY} bytes", self._response
            )
        self._pieces.append(piece)

    def finish(self) -> bytes:
        """The whole body."""
        if self._decoder is not None and not self.full:
            try:
                self._keep(self._decoder.finish())
            except ContentEncodingError as error:
                raise APIResponseValidationError(str(error), self._response) from error
        content = self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)
        content = content[: self._limit]
        self._response.content = content
        return content

    def too_slow(self) -> APITimeoutError:
        """The error for a body that drips."""
        seconds = self._response.request.timeout.read
        message = f"the body was not complete within {seconds:g} s" if seconds else "out of time"
        return APITimeoutError(message, self._response.request, phase="body")
