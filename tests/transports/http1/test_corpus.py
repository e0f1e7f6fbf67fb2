"""Every response of the corpus is read in one way, however its bytes arrive."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.transports.http1.cases import Case
from tests.transports.http1.corpus_bodies import BODIES, SPOOF, SWITCH
from tests.transports.http1.corpus_heads import HEADS
from tests.transports.http1.reading import Seen, cuts, seen

CORPUS: Sequence[Case] = [*HEADS, *BODIES]
CASES = [
    pytest.param(case, id=case.name, marks=[pytest.mark.thorough] if number % 3 else [])
    for number, case in enumerate(CORPUS)
]


@pytest.mark.parametrize("case", CASES)
def test_response_however_it_is_cut_then_the_wanted_is_seen(case: Case) -> None:
    """Whole, in single bytes, and cut in two at each place."""
    wanted = case.wanted
    for pieces in cuts(case.raw):
        found = seen(pieces, case.method, upgrade=case.upgrade)
        compared = found if wanted.headers else found._replace(headers=())
        assert compared == wanted, f"pieces of {[len(piece) for piece in pieces][:3]}"


def test_corpus_when_counted_then_it_has_its_size_and_no_name_twice() -> None:
    """The names find a case in a report."""
    assert len(CORPUS) >= 300
    assert len({case.name for case in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize(("method", "head"), [("GET", SWITCH), ("CONNECT", SWITCH[:0])])
def test_tunnel_that_begins_in_the_packet_of_its_head_then_its_bytes_are_kept(
    method: str, head: bytes
) -> None:
    """They belong to the other protocol."""
    raw = (head or b"HTTP/1.1 200 Connected\r\n\r\n") + b"\x81\x05hello"
    found = seen([raw], method, upgrade=method == "GET")
    assert found.tunnel == b"\x81\x05hello"
    assert not found.kept


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_second_response_in_a_later_packet_then_the_connection_is_not_kept(method: str) -> None:
    """The engine looks for it before it uses the connection again; so does the parser."""
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    assert seen([whole], method).kept
    assert seen([whole, SPOOF], method) == Seen(200, headers=(("Content-Length", "0"),))
