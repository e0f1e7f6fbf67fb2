"""Push decoders for bodies: pieces in, chunks, texts or lines out; and iterators through them."""

from __future__ import annotations

import codecs
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

S_contra = TypeVar("S_contra", contravariant=True)
T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S")
T = TypeVar("T")


class Push(Protocol[S_contra, T_co]):
    """Takes a body's pieces as they arrive and gives what they complete."""

    def push(self, piece: S_contra) -> Iterable[T_co]: ...

    def finish(self) -> Iterable[T_co]:
        """What is left when the body is over."""
        ...


class Chunks:
    """Bytes in chunks of one size, the last one smaller."""

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
        end = len(piece) - (len(piece) - start) % size
        for n in range(start, end, size):
            yield piece[n : n + size]
        held += piece[end:]

    def finish(self) -> Iterable[bytes]:
        return [bytes(self._held)] if self._held else []


class Text:
    """UTF-8 as texts; what is no UTF-8 becomes U+FFFD."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, piece: bytes) -> Iterable[str]:
        text = self._decoder.decode(piece)
        return [text] if text else []

    def finish(self) -> Iterable[str]:
        text = self._decoder.decode(b"", final=True)
        return [text] if text else []


class Lines:
    """UTF-8 as lines, without their ends (LF or CRLF)."""

    def __init__(self) -> None:
        self._text = Text()
        self._begun: list[str] = []

    def push(self, piece: bytes) -> Iterable[str]:
        for text in self._text.push(piece):
            *lines, last = text.split("\n")
            for line in lines:
                yield "".join([*self._begun, line]).removesuffix("\r")
                self._begun.clear()
            self._begun.append(last)

    def finish(self) -> Iterable[str]:
        self._begun.extend(self._text.finish())
        return ["".join(self._begun)] if any(self._begun) else []


def pushed(pieces: Iterable[S], decoder: Push[S, T]) -> Iterator[T]:
    """What `decoder` makes of `pieces`."""
    for piece in pieces:
        yield from decoder.push(piece)
    yield from decoder.finish()


class AsyncPushed(Generic[S, T]):
    """What a decoder makes of pieces that are awaited."""

    def __init__(self, pieces: AsyncIterator[S], decoder: Push[S, T]) -> None:
        self._pieces = pieces
        self._decoder = decoder
        self._ready: Iterator[T] = iter(())
        self._over = False

    def __aiter__(self) -> AsyncPushed[S, T]:
        return self

    async def __anext__(self) -> T:
        while True:
            for item in self._ready:
                return item
            if self._over:
                raise StopAsyncIteration
            try:
                self._ready = iter(self._decoder.push(await anext(self._pieces)))
            except StopAsyncIteration:
                self._over = True
                self._ready = iter(self._decoder.finish())


class Ready(Generic[T]):
    """An async iterator over what is there already."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = iter(items)

    def __aiter__(self) -> Ready[T]:
        return self

    async def __anext__(self) -> T:
        for item in self._items:
            return item
        raise StopAsyncIteration
