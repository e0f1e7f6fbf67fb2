"""Push decoders for bodies, and iterators that use them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from tests.costs.counted import Work
from trunkline.wire.push import AsyncPushed, Chunks, Lines, Push, Ready, Text, pushed

MIB = 1 << 20


class Pieces:
    """Async pieces that end with `error`, if it is given."""

    def __init__(self, pieces: Iterable[bytes], error: Exception | None = None) -> None:
        self._pieces = iter(pieces)
        self._error = error

    def __aiter__(self) -> Pieces:
        return self

    async def __anext__(self) -> bytes:
        await asyncio.sleep(0)
        for piece in self._pieces:
            return piece
        raise self._error or StopAsyncIteration


def awaited(source: AsyncIterator[Any]) -> list[Any]:
    """Return all items of an async iterator."""

    async def scenario() -> list[Any]:
        return [item async for item in source]

    return asyncio.run(scenario())


def decoders() -> dict[str, Push[bytes, Any]]:
    return {"chunks": Chunks(7), "text": Text(), "lines": Lines()}


@given(pieces=st.lists(st.binary(max_size=40)), size=st.integers(1, 50))
@example(pieces=[b"abc", b"", b"d", b"efghi"], size=3)
def test_chunks_of_any_pieces_then_all_are_of_the_size_but_the_last(
    pieces: list[bytes], size: int
) -> None:
    """Chunks keep all bytes in order, wherever the body is cut."""
    chunks = list(pushed(pieces, Chunks(size)))
    assert b"".join(chunks) == b"".join(pieces)
    assert all(len(chunk) == size for chunk in chunks[:-1])
    assert all(0 < len(chunk) <= size for chunk in chunks)
    assert all(type(chunk) is bytes for chunk in chunks)


@pytest.mark.parametrize("size", [0, -1])
def test_chunks_of_no_size_then_they_are_refused(size: int) -> None:
    """A chunk size below 1 is refused."""
    with pytest.raises(ValueError, match="chunk_size must be 1 or more bytes"):
        Chunks(size)


def test_chunks_of_a_large_piece_then_they_are_cut_one_by_one() -> None:
    """Chunks are created one by one, so a large body is not copied at once."""
    chunks = iter(Chunks(1).push(bytes(100 * MIB)))
    assert next(chunks) == b"\x00"


@given(text=st.text(), cuts=st.lists(st.integers(0, 60)))
def test_text_cut_anywhere_then_characters_stay_whole(text: str, cuts: list[int]) -> None:
    """Characters stay whole, even if they are cut between their bytes."""
    data = text.encode()
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in pairwise(edges)]
    assert "".join(pushed(pieces, Text())) == text


def test_text_that_is_no_utf8_then_a_mark_stands_for_it() -> None:
    """Invalid bytes and an incomplete last character become replacement characters."""
    assert "".join(pushed([b"a\xffb", b"\xe2\x82"], Text())) == "a\ufffdb\ufffd"


@given(
    lines=st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))),
    ends=st.lists(st.sampled_from(["\n", "\r\n"]), min_size=1),
    size=st.integers(1, 9),
)
@example(lines=["a", "", "b"], ends=["\r\n"], size=2)
def test_lines_cut_anywhere_then_they_come_without_their_ends(
    lines: list[str], ends: list[str], size: int
) -> None:
    """Lines end with LF or CRLF, also if a piece ends between CR and LF."""
    data = "".join(f"{line}{ends[n % len(ends)]}" for n, line in enumerate(lines)).encode()
    pieces = [data[n : n + size] for n in range(0, len(data), size)]
    assert list(pushed(pieces, Lines())) == lines


def test_lines_where_the_last_has_no_end_then_it_comes_too() -> None:
    """A last line without an end is yielded, and no empty line follows a line end."""
    assert list(pushed([b"a\nb"], Lines())) == ["a", "b"]
    assert list(pushed([b"a\n"], Lines())) == ["a"]
    assert list(pushed([b"\n\n"], Lines())) == ["", ""]
    assert list(pushed([], Lines())) == []


def test_lines_that_end_within_a_character_then_a_mark_stands_for_it() -> None:
    """The last line comes, although its last character is cut."""
    assert list(pushed([b"a\nb\xc3"], Lines())) == ["a", "b\ufffd"]


def test_lines_with_other_separators_then_those_are_characters() -> None:
    """U+2028, form feeds and a lone CR do not end a line, since JSON may contain them."""
    text = "a\u2028b\x0cc\x85d\re"
    assert list(pushed([f"{text}\n".encode()], Lines())) == [text]


@given(pieces=st.lists(st.binary(max_size=20)))
def test_async_pushed_of_any_pieces_then_it_gives_what_pushed_gives(pieces: list[bytes]) -> None:
    """The async iterator yields the same items as the sync one."""
    for name, decoder in decoders().items():
        assert awaited(AsyncPushed(Pieces(pieces), decoder)) == list(
            pushed(pieces, decoders()[name])
        )


def test_async_pushed_when_the_pieces_fail_then_what_is_whole_came_before() -> None:
    """Complete items are yielded before the error is raised."""
    source = AsyncPushed(Pieces([b"a\nb"], LookupError("cable cut")), Lines())

    async def scenario() -> None:
        assert await anext(source) == "a"
        with pytest.raises(LookupError, match="cable cut"):
            await anext(source)

    asyncio.run(scenario())


def test_async_pushed_when_it_is_over_then_it_stays_over() -> None:
    """A finished iterator stays finished."""
    source = AsyncPushed(Pieces([b"abc"]), Chunks(2))
    assert awaited(source) == [b"ab", b"c"]
    assert awaited(source) == []


def test_pushed_when_closed_early_then_the_pieces_are_closed() -> None:
    """Closing the iterator closes its source."""
    closed: list[str] = []

    def pieces() -> Iterator[bytes]:
        try:
            yield b"a\nb\n"
            yield b"c\n"
        finally:
            closed.append("yes")

    lines: Any = pushed(pieces(), Lines())
    assert next(lines) == "a"
    lines.close()
    assert closed == ["yes"]


def test_ready_of_items_then_they_are_awaited_at_once() -> None:
    """The items can be awaited once."""
    ready = Ready([1, 2])
    assert awaited(ready) == [1, 2]
    assert awaited(ready) == []


def test_chunks_of_one_long_item_in_small_pieces_then_each_byte_is_copied_once_or_twice() -> None:
    """A large chunk is collected in a buffer that grows in place."""
    work = Work()
    decoder = Chunks(40_000 * 16)
    decoder._held = work.bytearray()
    pieces = (work.bytes(b"x" * 16) for _ in range(40_000))
    assert len(list(pushed(pieces, decoder))) == 1
    assert work.done <= 4 * 40_000 * 16


def test_lines_of_one_long_line_in_small_pieces_then_its_parts_are_joined_once() -> None:
    """A long line is kept as the texts that it arrived in until its end."""
    decoder = Lines()
    for _ in range(1000):
        assert list(decoder.push(b"x" * 16)) == []
    assert decoder._begun == ["x" * 16] * 1000
    assert list(decoder.push(b"\n")) == ["x" * 16_000]
