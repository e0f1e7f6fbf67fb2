"""Every response of the corpus is read in one way, however its bytes arrive."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.transports.http1.cases import Case, head
from tests.transports.http1.corpus_bodies import BODIES, HINTS, SPOOF, SWITCH
from tests.transports.http1.corpus_heads import HEADS
from tests.transports.http1.reading import Seen, cuts, seen
from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import ProtocolError

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


@pytest.mark.parametrize(("method", "begin"), [("GET", SWITCH), ("CONNECT", SWITCH[:0])])
def test_tunnel_that_begins_in_the_packet_of_its_head_then_its_bytes_are_kept(
    method: str, begin: bytes
) -> None:
    """They belong to the other protocol."""
    raw = (begin or b"HTTP/1.1 200 Connected\r\n\r\n") + b"\x81\x05hello"
    found = seen([raw], method, upgrade=method == "GET")
    assert found.tunnel == b"\x81\x05hello"
    assert not found.kept


def test_tunnel_when_it_begins_then_the_answer_is_complete() -> None:
    """Nothing of it is still to come; a redirection of CONNECT opens none."""
    answer = Answer("GET", upgrade=True)
    answer.push(SWITCH)
    assert (answer.done, answer.tunnel) == (True, b"")
    for status, tunnel in ((b"299", b""), (b"300", None)):
        answer = Answer("CONNECT")
        answer.push(head(status=b"HTTP/1.1 " + status))
        assert (answer.done, answer.tunnel) == (tunnel is not None, tunnel)
    answer = Answer("CONNECT")  # any framing of an opened tunnel is ignored
    answer.push(b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1, 2\r\n\r\n")
    assert (answer.done, answer.tunnel) == (True, b"")
    with pytest.raises(ProtocolError, match="not asked for"):
        Answer("GET").push(SWITCH)


def test_body_that_ends_with_the_connection_then_the_answer_is_complete_after_it() -> None:
    """The slot is free then, and the connection is not used again."""
    answer = Answer("GET")
    answer.push(head() + b"hel")
    assert (answer.push(b"lo"), answer.done) == (b"lo", False)
    answer.end()
    assert (answer.done, answer.reusable) == (True, False)


@pytest.mark.parametrize("received", [b"H", HINTS, HINTS + b"H", head()])
def test_answer_of_which_something_has_arrived_then_it_has_begun(received: bytes) -> None:
    """A request whose answer has begun is not sent again."""
    answer = Answer("GET")
    assert not answer.has_begun
    answer.push(received)
    assert answer.has_begun


@pytest.mark.thorough
@pytest.mark.parametrize("received", [b"SSH-2.0-nonsense\r\n", b"220 smtp.test ready\r\n\r\n"])
def test_answer_that_is_not_http_then_it_has_begun_as_well(received: bytes) -> None:
    """The server has the request, whatever it says to it."""
    answer = Answer("GET")
    with pytest.raises(ProtocolError):
        answer.push(received)
    assert answer.has_begun


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_second_response_in_a_later_packet_then_the_connection_is_not_kept(method: str) -> None:
    """The engine looks for it before it uses the connection again; so does the parser."""
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    assert seen([whole], method).kept
    assert seen([whole, SPOOF], method) == Seen(200, headers=(("Content-Length", "0"),))
