"""Push decoders from pieces of a body to chunks, texts or lines, and iterators that use them."""

from __future__ import annotations

import codecs
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

S_contra = TypeVar("S_contra", contravariant=True)
T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S")
T = TypeVar("T")


class Push(Protocol[S_contra, T_co]):
    """Takes the pieces of a body as they arrive, and returns the items that they complete."""

    def push(self, piece: S_contra) -> Iterable[T_co]: ...

    def finish(self) -> Iterable[T_co]:
        """Return the remaining items at the end of the body."""
        ...


class Chunks:
    """Bytes in chunks of one size; the last one may be smaller."""

    def __init__(self, size: int) -> None:
        if size < 1:
            raise ValueError(f"chunk_size must be 1 or more bytes, not {size}")
        self._size = size
        self._held = bytearray()

    def push(self, piece: bytes) -> Iterable[bytes]:
        held, size, start = self._held, self._size, 0
        if held:
            start = size - len(held)
            held += piece[:start]
            if len(held) < size:
                return
            yield bytes(held)
            held.clear()
        # Whole chunks are cut from the piece without the buffer, which would copy them once more.
        end = len(piece) - (len(piece) - start) % size
        for n in range(start, end, size):
            yield piece[n : n + size]
        held += piece[end:]

    def finish(self) -> Iterable[bytes]:
        return [bytes(self._held)] if self._held else []


class Text:
    """Bytes as texts; invalid bytes become U+FFFD."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def push(self, piece: bytes) -> Iterable[str]:
        text = self._decoder.decode(piece)
        return [text] if text else []

    def finish(self) -> Iterable[str]:
        text = self._decoder.decode(b"", final=True)
        return [text] if text else []


class Lines:
    """Bytes as lines of text, without their line ends (LF or CRLF)."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._text = Text(encoding)
        self._begun: list[str] = []  # joined once: a long line costs linear time

    def push(self, piece: bytes) -> Iterable[str]:
        for text in self._text.push(piece):
            # Not splitlines(), which also splits at form feeds and at U+2028.
            *lines, last = text.split("\n")
            for line in lines:
                yield "".join([*self._begun, line]).removesuffix("\r")
                self._begun.clear()
            self._begun.append(last)

    def finish(self) -> Iterable[str]:
        self._begun.extend(self._text.finish())
        return ["".join(self._begun)] if any(self._begun) else []


def pushed(pieces: Iterable[S], decoder: Push[S, T]) -> Iterator[T]:
    """Yield the items that `decoder` makes of `pieces`."""
    for piece in pieces:
        yield from decoder.push(piece)
    yield from decoder.finish()


class AsyncPushed(Generic[S, T]):
    """An async iterator over the items that a decoder makes of awaited pieces."""

    def __init__(self, pieces: AsyncIterator[S], decoder: Push[S, T]) -> None:
        self._pieces = pieces
        self._decoder = decoder
        self._ready: Iterator[T] = iter(())
        self._over = False

    def __aiter__(self) -> AsyncPushed[S, T]:
        return self

    async def __anext__(self) -> T:
        while True:
            for item in self._ready:  # next() would raise StopIteration, an error in a coroutine
                return item
            if self._over:
                raise StopAsyncIteration
            try:
                self._ready = iter(self._decoder.push(await anext(self._pieces)))
            except StopAsyncIteration:
                self._over = True
                self._ready = iter(self._decoder.finish())


class Ready(Generic[T]):
    """An async iterator over items that need not be awaited."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> Ready[T]:
        return self

    async def __anext__(self) -> T:
        for item in self._items:
            return item
        raise StopAsyncIteration
