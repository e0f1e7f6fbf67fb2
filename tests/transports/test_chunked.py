"""The chunked transfer coding, whatever the pieces in which it arrives."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from trunkline_transports.chunked import MAX_LINE, ChunkedDecoder, ChunkedError


def encoded(chunks: list[bytes], trailer: bytes = b"") -> bytes:
    """The chunks as they go over the wire."""
    framed = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks if chunk)
    return framed + b"0\r\n" + trailer + b"\r\n"


@given(
    st.lists(st.binary(max_size=40), max_size=8),
    st.lists(st.integers(1, 30), max_size=40),
    st.sampled_from([b"", b"X-Sum: 1\r\n", b"A: b\r\nC: d\r\n"]),
)
def test_push_in_any_pieces_then_the_content_is_whole(
    chunks: list[bytes], sizes: list[int], trailer: bytes
) -> None:
    """However the wire cuts it, the same content comes out, and the end is seen at once."""
    wire = encoded(chunks, trailer) + b"rest"
    decoder, out, position = ChunkedDecoder(), [], 0
    for size in sizes:
        if decoder.done:
            break
        out.append(decoder.push(wire[position : position + size]))
        position += size
    if not decoder.done:
        out.append(decoder.push(wire[position:]))
        position = len(wire)
    assert decoder.done
    assert b"".join(out) == b"".join(chunks)
    assert decoder.rest + wire[position:] == b"rest"


@pytest.mark.parametrize(
    "wire", [b"x\r\n", b"\r\n", b"-1\r\n", b"1\r\nab\r\n", b"1\r\na\n\n", b"11111111111111111\r\n"]
)
def test_push_of_broken_framing_then_it_is_refused(wire: bytes) -> None:
    """A size that is none, or content that is longer than its size, is an error."""
    with pytest.raises(ChunkedError):
        ChunkedDecoder().push(wire)


def test_push_of_an_extension_then_it_is_ignored() -> None:
    """An extension after the size is ignored."""
    assert ChunkedDecoder().push(b"2;name=value\r\nab\r\n") == b"ab"


def test_push_of_an_endless_line_then_it_is_refused() -> None:
    """The framing cannot fill the memory."""
    with pytest.raises(ChunkedError):
        ChunkedDecoder().push(b"1;" + b"x" * MAX_LINE)


def test_push_of_several_chunks_then_their_content_is_one_piece() -> None:
    """The reader gets what a read brought, not what the sender framed."""
    assert ChunkedDecoder().push(encoded([b"a", b"b", b"c"])) == b"abc"
