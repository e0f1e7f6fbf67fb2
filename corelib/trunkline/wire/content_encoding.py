"""Push decoders for Content-Encoding, with pieces of limited size (RFC 9110, section 8.4.1)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from trunkline.wire.inflating import MAX_PIECE_BYTES, ContentEncodingError, Inflater, slices

# Every coding multiplies the effect of a decompression bomb. Honest servers use two at most.
_MAX_CODINGS: Final = 2
# To begin a member costs as much as to decode thousands of bytes.
MAX_MEMBERS: Final = 1000
# The output of each coding, as a multiple of the bytes from the wire: the most that a single
# deflate stream can reach. Newer codings, and deflate within deflate, can reach much more.
_MAX_RATIO: Final = 1032
_FREE_BYTES: Final = 1 << 20
"""The output that is allowed whatever the ratio."""

_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS
_ZLIB_WINDOW: Final = zlib.MAX_WBITS
_RAW_WINDOW: Final = -zlib.MAX_WBITS


class ContentDecoder(Protocol):
    """Undoes the content encoding of one body."""

    def push(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the bytes that `chunk` completes, in pieces of at most `MAX_PIECE_BYTES`.

        The iterator is lazy: exhaust it before the next push, or discard the decoder. Some pieces
        are empty: they mark the end of a step, so that the caller can look at the clock. Raises
        `ContentEncodingError`.
        """
        ...

    def finish(self) -> bytes:
        """Return the last bytes of the body. Raises `ContentEncodingError` if it is truncated."""
        ...


def accept_encoding() -> str:
    """Return the codings that can be decoded here, as the value of Accept-Encoding."""
    from trunkline.wire.optional_encodings import installed

    return ", ".join(("gzip", "deflate", *installed()))


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
    return _Layers([_decoder(coding) for coding in reversed(codings)])


def _decoder(coding: str) -> ContentDecoder:
    if coding in ("gzip", "x-gzip"):
        return _Members("gzip", lambda: _Inflater("gzip", _GZIP_WINDOW), padding=b"\0")
    if coding == "deflate":
        return _Deflate()
    from trunkline.wire.optional_encodings import installed

    make = installed().get(coding)
    if make is not None:
        return _Members(coding, make, most=1 if coding == "br" else MAX_MEMBERS)
    raise ContentEncodingError(
        f"content coding {coding[:40]!r} is not supported: send 'accept-encoding: "
        f"{accept_encoding()}'"
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
            yield piece
            data = self._stream.unconsumed_tail
            # After a full piece, zlib may have more output although it has taken all of the input.
            if self._stream.eof or (not data and len(piece) < MAX_PIECE_BYTES):
                return


class _Members:
    """One or more compressed streams, each of which may be followed by `padding`."""

    __slots__ = ("_begun", "_coding", "_make", "_member", "_most", "_padding")

    def __init__(
        self,
        coding: str,
        make: Callable[[], Inflater],
        *,
        padding: bytes = b"",
        most: int = MAX_MEMBERS,
    ) -> None:
        self._coding, self._make, self._padding, self._most = coding, make, padding, most
        self._member: Inflater | None = None
        self._begun = 0

    def push(self, chunk: bytes) -> Iterator[bytes]:
        for data in slices(chunk):
            while data:
                if self._member is None or self._member.ended:
                    data = data.lstrip(self._padding) if self._begun else data
                    if not data:
                        break
                    self._member = self._next()
                yield from self._member.inflate(data)
                data = self._member.unused

    def _next(self) -> Inflater:
        if self._begun == self._most:
            raise ContentEncodingError(
                f"the {self._coding} body is corrupt: data after its end, or more than "
                f"{self._most} compressed parts"
            )
        self._begun += 1
        return self._make()

    def finish(self) -> bytes:
        # An empty body has no member: the response to a HEAD, or a 204 that a gateway has labelled.
        if self._member is not None and not self._member.ended:
            raise ContentEncodingError(
                f"the {self._coding} body is truncated: the connection was cut"
            )
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
        for data in slices(chunk):
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


class _Layers:
    """A chain of decoders, each of which reads the output of the one before it, within bounds."""

    __slots__ = ("_allowed", "_decoders", "_given")

    def __init__(self, decoders: list[ContentDecoder]) -> None:
        self._decoders = decoders
        self._given = [0] * len(decoders)
        self._allowed = _FREE_BYTES

    def push(self, chunk: bytes) -> Iterator[bytes]:
        self._allowed += _MAX_RATIO * len(chunk)
        pieces: Iterator[bytes] = iter((chunk,))
        for layer in range(len(self._decoders)):
            pieces = self._through(layer, pieces)
        return pieces

    def _through(self, layer: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
        push, given = self._decoders[layer].push, self._given
        for piece in pieces:
            if not piece:
                yield piece
                continue
            for decoded in push(piece):
                given[layer] += len(decoded)
                if given[layer] > self._allowed:
                    raise ContentEncodingError(
                        f"the body decompresses to more than {_MAX_RATIO} times its size"
                    )
                yield decoded

    def finish(self) -> bytes:
        return b"".join([decoder.finish() for decoder in self._decoders])
