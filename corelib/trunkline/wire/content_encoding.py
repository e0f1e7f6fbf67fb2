"""Push decoders for Content-Encoding, with pieces of limited size (RFC 9110, section 8.4.1)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, Protocol

ACCEPT_ENCODING: Final = "gzip, deflate"

# Limited, so that a reader that counts the bytes can stop a decompression bomb in time.
MAX_PIECE_BYTES: Final = 256 * 1024
# zlib copies the remaining input for every piece and gzip member. With small slices the total cost
# stays linear.
_SLICE_BYTES: Final = 16 * 1024
# Every coding multiplies the effect of a decompression bomb. Honest servers use two at most.
_MAX_CODINGS: Final = 4

_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS
_ZLIB_WINDOW: Final = zlib.MAX_WBITS
_RAW_WINDOW: Final = -zlib.MAX_WBITS


class ContentEncodingError(ValueError):
    """The content encoding of a body is unknown, or the body is corrupt or truncated."""


class ContentDecoder(Protocol):
    """Undoes the content encoding of one body."""

    def push(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the bytes that `chunk` completes, in pieces of at most `MAX_PIECE_BYTES`.

        The iterator is lazy: exhaust it before the next push, or discard the decoder. Raises
        `ContentEncodingError`.
        """
        ...

    def finish(self) -> bytes:
        """Return the last bytes of the body. Raises `ContentEncodingError` if it is truncated."""
        ...


def content_decoder(encoding: str | None) -> ContentDecoder | None:
    """Return the decoder for a Content-Encoding header; None if there is nothing to decode.

    Raises `ContentEncodingError` for an unknown coding and for too many codings.
    """
    codings = [coding.strip().lower() for coding in (encoding or "").split(",")]
    codings = [coding for coding in codings if coding not in ("", "identity")]
    if not codings:
        return None
    if len(codings) > _MAX_CODINGS:
        raise ContentEncodingError(
            f"the body has {len(codings)} content codings, more than the {_MAX_CODINGS} allowed"
        )
    # Codings are listed in the order in which they were applied.
    decoders = [_decoder(coding) for coding in reversed(codings)]
    return decoders[0] if len(decoders) == 1 else _Chain(decoders)


def _decoder(coding: str) -> ContentDecoder:
    if coding in ("gzip", "x-gzip"):
        return _Gzip()
    if coding == "deflate":
        return _Deflate()
    raise ContentEncodingError(
        f"content coding {coding[:40]!r} is not supported: send 'accept-encoding: "
        f"{ACCEPT_ENCODING}'"
    )


class _Inflater:
    """One zlib stream, which takes slices and yields pieces."""

    __slots__ = ("_stream", "coding")

    def __init__(self, coding: str, window: int) -> None:
        self.coding = coding
        self._stream = zlib.decompressobj(window)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    @property
    def unused(self) -> bytes:
        """The input after the end of the stream."""
        return self._stream.unused_data

    def inflate(self, data: bytes) -> Iterator[bytes]:
        while True:
            try:
                piece = self._stream.decompress(data, MAX_PIECE_BYTES)
            except zlib.error as error:
                raise ContentEncodingError(f"the {self.coding} body is corrupt: {error}") from error
            if piece:
                yield piece
            data = self._stream.unconsumed_tail
            # After a full piece, zlib may have more output although it has taken all of the input.
            if self._stream.eof or (not data and len(piece) < MAX_PIECE_BYTES):
                return


def _slices(chunk: bytes) -> Iterator[bytes]:
    if len(chunk) <= _SLICE_BYTES:
        yield chunk
        return
    for start in range(0, len(chunk), _SLICE_BYTES):
        yield chunk[start : start + _SLICE_BYTES]


class _Gzip:
    """One or more gzip members, each of which may be followed by zero bytes as padding."""

    __slots__ = ("_begun", "_member")

    def __init__(self) -> None:
        self._member = _Inflater("gzip", _GZIP_WINDOW)
        self._begun = False

    def push(self, chunk: bytes) -> Iterator[bytes]:
        for data in _slices(chunk):
            while data:
                if self._member.ended:
                    data = data.lstrip(b"\0")
                    if not data:
                        break
                    self._member = _Inflater("gzip", _GZIP_WINDOW)
                self._begun = True
                yield from self._member.inflate(data)
                data = self._member.unused

    def finish(self) -> bytes:
        # An empty body has no member: the response to a HEAD, or a 204 that a gateway has labelled.
        if self._begun and not self._member.ended:
            raise ContentEncodingError("the gzip body is truncated: the connection was cut")
        return b""


class _Deflate:
    """A zlib stream or, as some servers send it, a raw deflate stream (RFC 9110, 8.4.1.2)."""

    __slots__ = ("_head", "_stream")

    def __init__(self) -> None:
        self._head = b""
        self._stream: _Inflater | None = None

    def push(self, chunk: bytes) -> Iterator[bytes]:
        if self._stream is None:
            chunk = self._head + chunk
            if len(chunk) < 2:
                self._head = chunk
                return
            self._stream = _Inflater("deflate", _deflate_window(chunk))
        stream = self._stream
        for data in _slices(chunk):
            if not stream.ended:
                yield from stream.inflate(data)
                data = stream.unused
            if data.strip(b"\0"):
                raise ContentEncodingError("the deflate body is corrupt: data after its end")

    def finish(self) -> bytes:
        # Without a stream, at most one of the two bytes that identify the format has arrived.
        if self._head if self._stream is None else not self._stream.ended:
            raise ContentEncodingError("the deflate body is truncated: the connection was cut")
        return b""


def _deflate_window(head: bytes) -> int:
    """Return the window for a stream that begins with `head`, by RFC 1950, section 2.2."""
    # The header of a zlib stream has the method 8, and is a multiple of 31.
    is_zlib = head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0
    return _ZLIB_WINDOW if is_zlib else _RAW_WINDOW


class _Chain:
    """A chain of decoders, each of which reads the output of the one before it."""

    __slots__ = ("_decoders",)

    def __init__(self, decoders: list[ContentDecoder]) -> None:
        self._decoders = decoders

    def push(self, chunk: bytes) -> Iterator[bytes]:
        pieces: Iterator[bytes] = iter((chunk,))
        for decoder in self._decoders:
            pieces = _through(decoder, pieces)
        return pieces

    def finish(self) -> bytes:
        return b"".join([decoder.finish() for decoder in self._decoders])


def _through(decoder: ContentDecoder, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.push(piece)
