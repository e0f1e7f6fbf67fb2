"""Reading a whole body: decodes it and limits its size. The drivers do the I/O."""

from __future__ import annotations

import io
from itertools import islice
from typing import TYPE_CHECKING

from trunkline.answers.failures import invalid
from trunkline.errors import APITimeoutError
from trunkline.http import Response
from trunkline.wire.content_encoding import content_decoder
from trunkline.wire.inflating import ContentEncodingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trunkline.errors import APIResponseValidationError

MAX_BODY = 1 << 30
"""The largest decoded body that is read at once, in bytes."""
MAX_ERROR_BODY = 1 << 20
"""The part of a decoded error body that is read, in bytes."""
_STEPS = 64
"""The number of pieces that are decoded at a time; together they have at most 1 MiB."""


class BodyReader:
    """Collects the pieces of one response's body, which becomes `response.content`.

    If `pending` is set, more of the last piece is left to decode: look at the clock, and push b"".
    """

    def __init__(self, response: Response, limit: int | None = None) -> None:
        self._response = response
        self._limit = limit
        # Not a list to be joined, which would hold the body twice.
        self._content = io.BytesIO()
        self._whole: bytes | None = None
        self.pending: Iterator[bytes] | None = None
        encoding = response.headers.get("content-encoding")
        try:
            self._decoder = content_decoder(encoding) if encoding else None
        except ContentEncodingError as error:
            raise invalid(str(error), response, error) from error

    def take_arrived(self) -> bool:
        """Take the body if all of it has arrived, as that of a short response mostly has.

        A body with a content encoding is left alone, because decoding it may take long.
        """
        arrived = getattr(self._response.stream, "arrived", None)
        if arrived is None or self._decoder is not None:
            return False
        self._whole = arrived()
        if self._whole is None:
            return False
        if len(self._whole) > MAX_BODY and self._limit is None:
            raise self._too_long()
        return True

    def push(self, piece: bytes) -> None:
        """Decode one piece. Raises APIResponseValidationError for a corrupt or too large body."""
        if self._decoder is None:
            self._keep(piece)
            return
        if self.pending is None:
            self.pending = self._decoder.push(piece)
        left = _STEPS
        try:
            for decoded in islice(self.pending, _STEPS):
                left -= 1
                self._keep(decoded)
                if self.full:
                    break
        except ContentEncodingError as error:
            raise invalid(str(error), self._response, error) from error
        if left or self.full:
            self.pending = None

    @property
    def full(self) -> bool:
        """Whether the limit has been reached, so that the rest need not be read."""
        return self._limit is not None and self._content.tell() >= self._limit

    def _keep(self, piece: bytes) -> None:
        # The decoded size counts: a few bytes can decompress to gigabytes.
        if self._limit is None and self._content.tell() + len(piece) > MAX_BODY:
            raise self._too_long()
        self._content.write(piece)

    def _too_long(self) -> APIResponseValidationError:
        message = f"the body is longer than {MAX_BODY} bytes: use with_streaming_response"
        return invalid(message, self._response)

    def finish(self) -> bytes:
        """Return the body and set `response.content`."""
        # A body that was cut at the limit is not truncated, so its decoder is not asked.
        if self._decoder is not None and not self.full:
            try:
                self._keep(self._decoder.finish())
            except ContentEncodingError as error:
                raise invalid(str(error), self._response, error) from error
        # The buffer's own bytes, without a copy. A body that arrived at once is not copied either.
        content = self._content.getvalue() if self._whole is None else self._whole
        content = content[: self._limit]
        self._response.content = content
        if self._response.taps is not None:
            self._response.taps.rewrite()
            content = self._response.content
        return content

    def too_slow(self) -> APITimeoutError:
        """Return the error for a body that arrives too slowly."""
        seconds = self._response.request.timeout.read
        limit = f"within {seconds:g} s" if seconds else "in time"
        message = f"the body did not arrive {limit}"
        return APITimeoutError(message, self._response.request, phase="body")
