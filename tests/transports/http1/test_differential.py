"""Our parser, h11 and llhttp read random responses: whatever we accept, we read as they do.

``TRUNKLINE_FUZZ_INPUTS=1000000 pytest tests/transports/http1/test_differential.py`` reads more.
"""

from __future__ import annotations

import os
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

pytest.importorskip("h11", reason="needs a backend that is not installed: h11")
pytest.importorskip("httptools", reason="needs a backend that is not installed: httptools")

from tests.transports.http1.differing import (  # needs both
    STRICTER,
    accepted,
    complaint,
    first_difference,
    why_refused,
)
from tests.transports.http1.generating import changed  # as above
from tests.transports.http1.peers import ours, with_h11, with_llhttp  # as above

INPUTS = int(os.environ.get("TRUNKLINE_FUZZ_INPUTS", "3000"))
SEED = int(os.environ.get("TRUNKLINE_FUZZ_SEED", "20"))


@given(st.randoms(use_true_random=False))
@settings(derandomize=True, max_examples=100, database=None)
def test_response_that_hypothesis_makes_then_no_parser_reads_it_in_another_way(
    dice: Random,
) -> None:
    """Hypothesis looks for the smallest one."""
    raw = changed(dice)
    assert complaint(raw, dice) is None, raw


@pytest.mark.parametrize("part", [5, pytest.param(1, marks=pytest.mark.thorough)])
def test_random_responses_then_no_parser_reads_them_in_another_way(part: int) -> None:
    """The same ones in each run, unless the environment asks for others; or a fifth of them."""
    assert first_difference(INPUTS // part, SEED) is None


def test_random_responses_then_many_are_accepted_and_many_are_refused() -> None:
    """Otherwise they would prove little."""
    counted = accepted(1000, SEED)
    assert min(counted[True], counted[False]) > 250


EXAMPLES = {
    "a control character": b"HTTP/1.1 200 O\x1bK\r\n\r\n",
    "chunked in HTTP/1.0": b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a length that no file has": (
        b"HTTP/1.1 304 No\r\nContent-Length: 0000000000000000005\r\n\r\n"
    ),
    "an interim response with a body": (
        b"HTTP/1.1 103 Hints\r\nContent-Length: 5\r\n\r\nHTTP/1.1 204 No\r\n\r\n"
    ),
    "a trailer that frames": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\nTransfer-Encoding: chunked\r\n\r\n"
    ),
}


@pytest.mark.parametrize("kind", STRICTER)
def test_response_of_a_kind_that_only_we_refuse_then_the_others_still_read_it(kind: str) -> None:
    """So that the list of differences stays short."""
    raw = EXAMPLES[kind]
    assert ours(raw) is None
    assert STRICTER[kind](raw, why_refused(raw))
    assert with_h11(raw) is not None
    assert with_h11(raw) == with_llhttp(raw)
