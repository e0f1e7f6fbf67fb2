"""The pieces of a body: length, closing, and abandoned threads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from threading import Event, Thread
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.http import Body
from trunkline.uploads.reading import Joined, PiecesInThread

_SECONDS = 5.0


class Told:
    """A source of pieces that records when it begins and closes."""

    def __init__(self, *pieces: bytes) -> None:
        self.story: list[str] = []
        self._pieces = pieces
        self._kept: list[Iterator[bytes]] = []  # or else the last reference would close it

    def __call__(self) -> Iterator[bytes]:
        self._kept.append(self._begun())
        return self._kept[-1]

    def _begun(self) -> Iterator[bytes]:
        self.story.append("begun")
        try:
            yield from self._pieces
        finally:
            self.story.append("closed")


class Failing(AsyncIterator[bytes]):
    """Pieces of which none can be read; records that they are closed."""

    def __init__(self, story: list[str]) -> None:
        self._story = story

    async def __anext__(self) -> bytes:
        raise LookupError("no such row")

    async def aclose(self) -> None:
        self._story.append("left")


async def in_place(function: Callable[[], Any]) -> Any:
    """Run `function` in this thread."""
    return function()


def test_pieces_of_a_body_then_empty_ones_are_left_out() -> None:
    """Empty pieces are dropped, because an empty chunk would end the body."""
    assert list(Body(Told(b"", b"a", b"", b"b")).pieces()) == [b"a", b"b"]


@pytest.mark.parametrize(("length", "given", "said"), [(3, b"ab", "only 2"), (1, b"ab", "more")])
def test_pieces_of_a_body_when_not_of_its_length_then_an_error(
    length: int, given: bytes, said: str
) -> None:
    """A wrong length raises an error that is not a connection error, so it is not retried."""
    told, seen = Told(given), list[bytes]()
    with pytest.raises(OpenAIError, match=f"length of {length} bytes but yielded {said}") as raised:
        seen.extend(Body(told, length).pieces())
    assert not isinstance(raised.value, APIConnectionError)
    assert sum(map(len, seen)) <= length
    assert told.story == ["begun", "closed"]
    rest = iter([given, b"never asked for"])
    with pytest.raises(OpenAIError):
        Body(lambda: rest, 1).read()
    assert [*rest] == [b"never asked for"]


def test_pieces_of_a_body_when_closed_early_then_their_source_is_closed() -> None:
    """Closing the pieces closes their source at once, if it can be closed."""
    told = Told(b"a", b"b")
    pieces = Body(told).pieces()
    assert next(pieces) == b"a"
    pieces.close()
    assert told.story == ["begun", "closed"]
    pieces = Body(lambda: iter([b"a", b"b"])).pieces()
    assert next(pieces) == b"a"
    pieces.close()


def test_body_when_read_in_the_process_then_its_source_is_closed() -> None:
    """The source is closed after reading, also after an error."""
    told = Told(b"a", b"b")
    assert Body(told).read() == asyncio.run(Body(told).async_read(in_place)) == b"ab"
    assert told.story == ["begun", "closed"] * 2
    with pytest.raises(OpenAIError):
        asyncio.run(Body(told, 1).async_read(in_place))
    assert told.story == ["begun", "closed"] * 3
    body = Body(told, async_factory=lambda in_thread: Failing(told.story))
    with pytest.raises(LookupError):
        asyncio.run(body.async_read(in_place))
    assert told.story[-1] == "left"


def test_pieces_in_threads_when_closed_between_two_then_their_source_is_closed() -> None:
    """Closing closes the source, and closing again does nothing."""
    told = Told(b"a", b"b")

    async def scenario() -> None:
        pieces = PiecesInThread(told, in_place)
        assert await anext(pieces) == b"a"
        await pieces.aclose()
        await pieces.aclose()

    asyncio.run(scenario())
    assert told.story == ["begun", "closed"]


def test_pieces_in_threads_when_closed_while_one_is_asked_then_the_thread_closes() -> None:
    """Closing does not wait for a running generator; its thread closes it afterwards."""
    asked, released, story = Event(), Event(), list[str]()

    def source() -> Iterator[bytes]:
        try:
            asked.set()
            assert released.wait(_SECONDS)
            yield b"late"
        finally:
            story.append("closed")

    threads: list[Thread] = []
    kept = source()

    async def left_alone(function: Callable[[], Any]) -> Any:
        threads.append(Thread(target=function))
        threads[0].start()
        assert asked.wait(_SECONDS)
        raise LookupError("cancelled")

    async def scenario() -> None:
        pieces = PiecesInThread(lambda: kept, left_alone)
        with pytest.raises(LookupError, match="cancelled"):
            await anext(pieces)
        await pieces.aclose()
        story.append("left")

    asyncio.run(scenario())
    released.set()
    threads[0].join(_SECONDS)
    assert story == ["left", "closed"]


def test_pieces_in_threads_when_closed_before_they_are_begun_then_nothing_is_opened() -> None:
    """Closing unread pieces, as without a connection, does not open the source."""
    told = Told(b"a")
    asyncio.run(PiecesInThread(told, in_place).aclose())
    assert told.story == []


def test_joined_pieces_then_each_source_is_opened_when_its_turn_comes() -> None:
    """Each source is opened in its turn, and closing closes the open one."""
    story: list[str] = []

    async def source(name: str) -> AsyncIterator[bytes]:
        story.append(f"{name} begun")
        try:
            yield name.encode()
            yield b""
        finally:
            story.append(f"{name} closed")

    async def scenario() -> None:
        joined = Joined(lambda name=name: source(name) for name in ("a", "b", "c"))  # type: ignore[misc]  # bound early
        assert await anext(joined) == b"a"
        assert story == ["a begun"]
        assert await anext(joined) == b"b"
        await joined.aclose()

    asyncio.run(scenario())
    assert story == ["a begun", "a closed", "b begun", "b closed"]
    assert asyncio.run(_all(Joined([]))) == []


async def _all(source: Any) -> list[Any]:
    return [piece async for piece in source]
