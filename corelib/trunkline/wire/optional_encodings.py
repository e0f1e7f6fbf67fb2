"""Decoders for brotli and zstd (RFC 7932, RFC 8878), if a library for them is installed.

Only libraries whose output can be bounded are used: brotli 1.2, brotlicffi 1.2.1, zstandard,
backports.zstd, and `compression.zstd` of Python 3.14.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from trunkline.wire.inflating import MAX_PIECE_BYTES, ContentEncodingError, slices

if TYPE_CHECKING:
    from trunkline.wire.inflating import Inflater

# RFC 9659: a decoder of this content coding supports windows of 8 MiB, and no larger ones.
_WINDOW_LOG: Final = 23
# A block of four bytes can have 128 KiB of output, and zstandard returns all output of its input.
_ZSTANDARD_SLICE: Final = 64


@lru_cache(maxsize=1)
def installed() -> dict[str, Callable[[], Inflater]]:
    """Return the makers of decoders, by their content coding."""
    found: dict[str, Callable[[], Inflater]] = {}
    brotli = _library("brotli", "brotlicffi")
    # Before 1.2, a call of `process` returns all output of its input.
    if brotli is not None and hasattr(brotli.Decompressor, "can_accept_more_data"):
        found["br"] = partial(Brotli, brotli)
    zstd = _library("compression.zstd", "backports.zstd")
    zstandard = None if zstd is not None else _library("zstandard")
    if zstd is not None:
        found["zstd"] = partial(Zstd, zstd)
    elif zstandard is not None:
        found["zstd"] = partial(Zstandard, zstandard)
    return found


def _library(*names: str) -> Any:
    """Return the first of these modules that can be imported, or None."""
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


class Brotli:
    """One brotli stream."""

    __slots__ = ("_error", "_stream")

    unused = b""  # both libraries refuse bytes after the end of the stream

    def __init__(self, library: Any) -> None:
        self._stream = library.Decompressor()
        self._error: type[Exception] = library.error

    @property
    def ended(self) -> bool:
        ended: bool = self._stream.is_finished()
        return ended

    def inflate(self, data: bytes) -> Iterator[bytes]:
        while True:
            try:
                piece: bytes = self._stream.process(data, output_buffer_limit=MAX_PIECE_BYTES)
            except self._error as error:
                raise ContentEncodingError(f"the br body is corrupt: {error}") from error
            yield from slices(piece, MAX_PIECE_BYTES)
            # After output, there may be more although all of the input has been taken.
            if self._stream.is_finished() or (not piece and self._stream.can_accept_more_data()):
                return
            data = b""


class _Frame:
    """One zstd frame; both libraries say in the same way whether it has ended."""

    __slots__ = ("_error", "_stream")

    _error: type[Exception]
    _stream: Any

    @property
    def ended(self) -> bool:
        ended: bool = self._stream.eof
        return ended


class Zstd(_Frame):
    """One zstd frame, by `compression.zstd` or backports.zstd."""

    __slots__ = ()

    def __init__(self, library: Any) -> None:
        options = {library.DecompressionParameter.window_log_max: _WINDOW_LOG}
        self._stream = library.ZstdDecompressor(options=options)
        self._error = library.ZstdError

    @property
    def unused(self) -> bytes:
        unused: bytes = self._stream.unused_data
        return unused

    def inflate(self, data: bytes) -> Iterator[bytes]:
        while True:
            try:
                piece: bytes = self._stream.decompress(data, MAX_PIECE_BYTES)
            except self._error as error:
                raise ContentEncodingError(f"the zstd body is corrupt: {error}") from error
            yield piece
            if self._stream.eof or self._stream.needs_input:
                return
            data = b""


class Zstandard(_Frame):
    """One zstd frame, by zstandard."""

    __slots__ = ("_rest",)

    def __init__(self, library: Any) -> None:
        decompressor = library.ZstdDecompressor(max_window_size=1 << _WINDOW_LOG)
        self._stream = decompressor.decompressobj()
        self._error = library.ZstdError
        self._rest = b""

    @property
    def unused(self) -> bytes:
        unused: bytes = self._stream.unused_data + self._rest
        return unused

    def inflate(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _ZSTANDARD_SLICE):
            end = start + _ZSTANDARD_SLICE
            try:
                piece: bytes = self._stream.decompress(data[start:end])
            except self._error as error:
                raise ContentEncodingError(f"the zstd body is corrupt: {error}") from error
            yield from slices(piece, MAX_PIECE_BYTES)
            if self._stream.eof:
                self._rest = data[end:]
                return
