"""The reader of whole bodies: it is fed pieces, decodes them in steps, and knows its limit."""

from __future__ import annotations

import gzip
import zlib

import pytest

from trunkline.answers.whole_body import BodyReader
from trunkline.errors import APIResponseValidationError
from trunkline.http import URL, Headers, Request, Response

pytestmark = pytest.mark.thorough

TEXT = b"".join(b"%d," % number for number in range(400_000))
PACKED = gzip.compress(TEXT)


def response(encoding: str = "gzip") -> Response:
    request = Request("GET", URL.parse("https://h/v1"))
    return Response(200, Headers({"content-encoding": encoding}), request)


def feed(reader: BodyReader, *pieces: bytes) -> int:
    """Push pieces until the reader has enough, and return the number of steps."""
    steps = 0
    for piece in pieces:
        reader.push(piece)
        steps += 1
        while reader.pending is not None:
            reader.push(b"")
            steps += 1
        if reader.full:
            break
    return steps


def test_body_when_compressed_then_each_step_decodes_a_mebibyte_at_most() -> None:
    """Wherever it is cut; nothing is lost between steps."""
    made = response()
    reader = BodyReader(made)
    assert 5 <= feed(reader, PACKED[:-20], PACKED[-20:-10], PACKED[-10:]) < 10
    assert reader.finish() == TEXT
    assert made.content == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_body_when_limited_then_its_beginning_is_enough(encoding: str) -> None:
    """The rest need not come, so that it is not missing."""
    packed = encoding == "gzip"
    reader = BodyReader(response(encoding), limit=1000)
    content = PACKED if packed else TEXT
    assert feed(reader, content[:900], content[900:2000], content[2000:]) == (1 if packed else 2)
    assert reader.finish() == TEXT[:1000]


def test_body_when_its_encoding_is_unknown_or_it_is_cut_then_it_is_refused() -> None:
    with pytest.raises(APIResponseValidationError, match="own-coding"):
        BodyReader(response("own-coding"))
    for size in (len(PACKED) - 4, 40):
        reader = BodyReader(response(), limit=len(TEXT) + 1)
        feed(reader, PACKED[:size])
        with pytest.raises(APIResponseValidationError) as caught:
            reader.finish()
        assert caught.value.__cause__ is not None
    with pytest.raises(APIResponseValidationError) as caught:
        BodyReader(response()).push(zlib.compress(b"x"))
    assert caught.value.__cause__ is not None
