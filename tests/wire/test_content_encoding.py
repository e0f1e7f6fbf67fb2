"""Content codings are decoded in pieces of limited size."""

from __future__ import annotations

import gzip
import pickle
import zlib
from collections.abc import Callable
from itertools import islice

import pytest
from hypothesis import given, strategies as st

from trunkline.wire import content_encoding
from trunkline.wire.content_encoding import (
    MAX_MEMBERS,
    ContentDecoder,
    accept_encoding,
    content_decoder,
)
from trunkline.wire.inflating import MAX_PIECE_BYTES, ContentEncodingError


def raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


Encode = Callable[[bytes], bytes]
ENCODERS: list[tuple[str, Encode]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
]
ENCODERS += [("deflate, gzip", lambda data: gzip.compress(zlib.compress(data)))]
ENCODERS += [(" GZIP ,identity,Deflate", lambda data: raw_deflate(gzip.compress(data)))]
BODY = b"".join(b'{"n":%d}' % number for number in range(9000))


def decoder_for(encoding: str) -> ContentDecoder:
    decoder = content_decoder(encoding)
    assert decoder is not None
    return decoder


def decoded(encoding: str, body: bytes, size: int) -> bytes:
    decoder = decoder_for(encoding)
    pieces = [
        piece
        for start in range(0, len(body), size)
        for piece in decoder.push(body[start : start + size])
    ]
    return b"".join(pieces) + decoder.finish()


@pytest.mark.parametrize("size", [1, 7, 4096, 10**7])
@pytest.mark.parametrize("number", range(len(ENCODERS)))
def test_push_when_body_is_cut_then_it_is_restored(number: int, size: int) -> None:
    """Every coding and combination is decoded, in pieces of any size."""
    encoding, encode = ENCODERS[number]
    assert decoded(encoding, encode(BODY), size) == BODY


@given(st.sampled_from(ENCODERS), st.binary(max_size=300), st.integers(1, 50))
def test_push_when_any_body_is_encoded_then_it_is_restored(
    coding: tuple[str, Encode], body: bytes, size: int
) -> None:
    """Any body is restored, in every coding."""
    encoding, encode = coding
    assert decoded(encoding, encode(body), size) == body


@pytest.mark.parametrize("encoding", [None, "", "identity", " Identity , ,"])
def test_content_decoder_when_nothing_is_encoded_then_none(encoding: str | None) -> None:
    """There is no decoder if nothing is encoded."""
    assert content_decoder(encoding) is None


@pytest.mark.parametrize("encoding", ["compress", "gzip, lzma", "gzip;q=1", "gzip, gzip, gzip"])
def test_content_decoder_when_it_cannot_decode_then_it_refuses(encoding: str) -> None:
    """Unknown codings and too many codings are refused at once."""
    with pytest.raises(ContentEncodingError) as caught:
        content_decoder(encoding)
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args


def test_accept_encoding_when_sent_then_each_coding_can_be_decoded() -> None:
    """Every coding in Accept-Encoding can be decoded."""
    assert all(content_decoder(coding) for coding in accept_encoding().split(","))


@pytest.mark.parametrize("padding", [b"", b"\0" * 40000])
@pytest.mark.parametrize("size", [1, 10**6])
def test_push_when_gzip_has_several_members_then_all_are_read(padding: bytes, size: int) -> None:
    """All members of a gzip body are decoded, with or without padding of zero bytes."""
    body = gzip.compress(b"a") + padding + gzip.compress(b"") + gzip.compress(b"b") + padding
    assert decoded("gzip", body, size) == b"ab"


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_push_when_the_encoder_flushes_then_the_bytes_come_at_once(encoding: str) -> None:
    """Flushed bytes are decoded at once, so events are available before the end of a stream."""
    compressor = zlib.compressobj(wbits=31 if encoding == "gzip" else 15)
    decoder = decoder_for(encoding)
    for event in (b"data: 1\n\n", b"data: 2\n\n"):
        chunk = compressor.compress(event) + compressor.flush(zlib.Z_SYNC_FLUSH)
        assert b"".join(decoder.push(chunk)) == event


@pytest.mark.parametrize("number", range(len(ENCODERS)))
def test_push_when_data_is_corrupt_or_cut_then_it_is_refused(number: int) -> None:
    """A truncated, corrupt or overlong body is never accepted."""
    encoding, encode = ENCODERS[number]
    body = encode(BODY)
    for broken in (body[:-1], body[:100], body[:1], body + b"junk", b"<html>" + body):
        with pytest.raises(ContentEncodingError):
            decoded(encoding, broken, 1000)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, deflate"])
def test_finish_when_no_byte_came_then_the_body_is_empty(encoding: str) -> None:
    """A body without any bytes is empty and not truncated."""
    decoder = decoder_for(encoding)
    assert b"".join(decoder.push(b"")) == b""
    assert decoder.finish() == b""


def test_push_when_body_is_a_bomb_then_pieces_stay_bounded_and_lazy() -> None:
    """A decompression bomb costs only the pieces that are consumed, each of limited size."""
    bomb = zlib.compress(bytes(2**25), 9)
    pieces = list(islice(decoder_for("deflate").push(bomb), 20))
    assert [len(piece) for piece in pieces] == [MAX_PIECE_BYTES] * 20
    assert MAX_PIECE_BYTES <= 2**16


def test_push_when_a_bomb_is_compressed_twice_then_it_is_refused() -> None:
    """All layers together may grow by no more than one deflate stream can, plus 1 MiB."""
    bomb = zlib.compress(zlib.compress(bytes(2**25), 9), 9)
    sizes: list[int] = []
    with pytest.raises(ContentEncodingError, match="more than 1032 times its size"):
        sizes.extend(map(len, decoder_for("deflate, deflate").push(bomb)))
    assert sum(sizes) <= 2**20 + 1032 * len(bomb)


def test_push_when_a_stream_is_as_dense_as_deflate_can_be_then_it_is_decoded() -> None:
    """The ratio of a single deflate stream is never too large."""
    body = bytes(2**24)
    assert decoded("gzip", gzip.compress(body, 9), 10**6) == body


@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip"])
def test_push_when_there_are_too_many_members_then_it_is_refused(encoding: str) -> None:
    """Empty members have no output, but each of them costs time."""
    members = gzip.compress(b"") * (MAX_MEMBERS + 1)
    body = members if encoding == "gzip" else gzip.compress(members)
    steps: list[bytes] = []
    with pytest.raises(ContentEncodingError, match=f"more than {MAX_MEMBERS} compressed parts"):
        steps.extend(decoder_for(encoding).push(body))
    assert len(steps) >= MAX_MEMBERS  # each of which let the caller look at the clock
    assert not any(steps)
    assert decoded("gzip", gzip.compress(b"a") * MAX_MEMBERS, 10**6) == b"a" * MAX_MEMBERS


def test_push_when_input_ends_amid_a_piece_then_nothing_is_left_behind() -> None:
    """Output that zlib buffers is returned by the same push as its input."""
    chunk = zlib.compress(bytes(2 * MAX_PIECE_BYTES), 9)
    for cut in range(len(chunk)):
        available = len(zlib.decompressobj().decompress(chunk[:cut]))
        assert sum(map(len, decoder_for("deflate").push(chunk[:cut]))) == available


@pytest.mark.parametrize(
    ("encoding", "encode"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
def test_body_that_cannot_be_decoded_then_the_error_names_its_coding(
    encoding: str, encode: Encode
) -> None:
    """Cut, damaged, or followed by something else."""
    body = encode(BODY)
    damaged = body[:50] + bytes(50) + body[100:]
    for broken, fact in (
        (body[:-1], "truncated"), (damaged, "corrupt"), (body + b"~" * 20, "corrupt"),
    ):  # fmt: skip
        with pytest.raises(ContentEncodingError, match=f"the {encoding} body is {fact}"):
            decoded(encoding, broken, 10**6)


def test_push_when_a_part_is_empty_then_the_layer_after_it_goes_on() -> None:
    """The empty piece passes, so that the caller can look at the clock."""
    body = gzip.compress(b"") + gzip.compress(gzip.compress(b"text"))
    pieces = list(decoder_for("gzip, gzip").push(body))
    assert pieces[0] == b""
    assert b"".join(pieces) == b"text"


@pytest.mark.parametrize("most", [0, 1, 40])
def test_push_when_a_body_has_just_the_output_that_is_free_then_it_is_decoded(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """One byte more is refused."""
    monkeypatch.setattr(content_encoding, "_FREE_BYTES", most)
    monkeypatch.setattr(content_encoding, "_MAX_RATIO", 0)
    assert decoded("gzip", gzip.compress(bytes(most)), 10**6) == bytes(most)
    with pytest.raises(ContentEncodingError, match="more than 0 times"):
        decoded("gzip", gzip.compress(bytes(most + 1)), 10**6)


def test_push_when_a_small_body_is_dense_then_its_ratio_does_not_matter() -> None:
    """A mebibyte is allowed whatever the ratio, as after two codings."""
    body = bytes(2**20)
    dense = gzip.compress(gzip.compress(body, 9), 9)
    assert len(body) > 2000 * len(dense)
    assert decoded("gzip, gzip", dense, 10**6) == body
