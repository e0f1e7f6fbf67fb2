"""The parts that decoders of all content codings share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

# Small, so that a reader decodes no more than it hands out, and can stop a decompression bomb.
MAX_PIECE_BYTES: Final = 16 * 1024
# zlib copies the remaining input for every piece and gzip member. With small slices the total cost
# stays linear.
SLICE_BYTES: Final = 16 * 1024


class ContentEncodingError(ValueError):
    """The content encoding of a body is unknown, or the body is corrupt or truncated."""


class Inflater(Protocol):
    """One compressed stream, which takes slices of at most `SLICE_BYTES`."""

    @property
    def ended(self) -> bool: ...

    @property
    def unused(self) -> bytes:
        """The input after the end of the stream."""
        ...

    def inflate(self, data: bytes) -> Iterator[bytes]:
        """Yield the bytes that `data` completes, as a `ContentDecoder` does."""
        ...


def slices(chunk: bytes, size: int = SLICE_BYTES) -> Iterator[bytes]:
    """Yield the bytes of `chunk` in slices of at most `size` bytes."""
    if len(chunk) <= size:
        yield chunk
        return
    for start in range(0, len(chunk), size):
        yield chunk[start : start + size]
