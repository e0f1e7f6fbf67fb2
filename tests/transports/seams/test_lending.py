"""The reading of responses of blocking libraries."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import URL, Headers, Request, Response
from trunkline.network import Limits, Timeout
from trunkline_transports.lending import Lender, LentBody
from trunkline_transports.phases import broken, too_slow
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.pooling.gates import BlockingGate

REQUEST = Request("GET", URL.parse("http://api.test/"))
SECONDS = 5.0


class Scripted:
    """A response whose pieces are a script; an exception among them is raised."""

    request = REQUEST
    can_be_cut = True
    may_be_kept = True

    def __init__(self, *script: bytes | Exception | Callable[[], Any]) -> None:
        self.calls: list[str] = []
        self.pieces = self._played(script)
        self.on_cut: Callable[[], object] = bool

    def _played(self, script: tuple[Any, ...]) -> Iterator[bytes]:
        for step in script:
            if isinstance(step, Exception):
                raise step
            yield step if isinstance(step, bytes) else step()

    def cut(self) -> None:
        self.calls.append("cut")
        self.on_cut()

    def close(self) -> None:
        self.calls.append("close")

    def send(self) -> Response:
        return Response(200, Headers(), REQUEST)

    def failure(self, error: Exception) -> Exception:
        late = isinstance(error, TimeoutError)
        return too_slow(REQUEST, "body") if late else broken(REQUEST, "body", str(error))


def gated() -> tuple[Lender, Slot[None]]:
    """A lender with one place, which is taken."""
    lender, slot = Lender(BlockingGate(Limits(max_connections=1))), Slot[None](None)
    lender.gate.enter(slot, REQUEST, Timeout(SECONDS))
    return lender, slot


def is_free(lender: Lender) -> bool:
    """Whether another call gets the place."""
    slot = Slot[None](None)
    try:
        lender.gate.enter(slot, REQUEST, Timeout(pool=0.001))
    except APITimeoutError:
        return False
    lender.gate.leave(slot)
    return True


def test_body_read_to_its_end_is_closed_once_and_not_cut() -> None:
    """The connection may be used again, and the place is free."""
    lender, slot = gated()
    source = Scripted(b"a", b"b")
    body = LentBody(lender, slot, source)
    assert not is_free(lender)
    assert list(body.iter_bytes()) == [b"a", b"b"]
    body.close()
    assert (source.calls, lender.open, is_free(lender)) == (["close"], set(), True)
    assert list(body.iter_bytes()) == []
    del body
    assert not lender.dropped


def test_connection_that_may_not_be_kept_is_cut_at_the_end() -> None:
    """Before the library gets it back."""
    source = Scripted(b"a")
    source.may_be_kept = False
    assert list(LentBody(Lender(), Slot(None), source)) == [b"a"]
    assert source.calls == ["cut", "close"]


@pytest.mark.parametrize("first", ["read", "unread"])
def test_body_closed_before_its_end_is_cut_and_ends_with_an_error(first: str) -> None:
    """A later iteration must not look like a complete body."""
    lender, slot = gated()
    source = Scripted(b"a", b"b")
    body = LentBody(lender, slot, source)
    if first == "read":
        next(body)
    body.close()
    assert (source.calls, is_free(lender)) == (["cut", "close"], True)
    with pytest.raises(APIConnectionError, match="closed before its end"):
        next(body)


def test_failure_closes_and_frees_the_place() -> None:
    """Also one of a kind that the library does not document."""
    lender, slot = gated()
    source = Scripted(b"a", KeyError("x"))
    body = LentBody(lender, slot, source)
    next(body)
    with pytest.raises(APIConnectionError):
        next(body)
    assert (source.calls, is_free(lender)) == (["cut", "close"], True)


def test_close_while_another_thread_reads_wakes_it_and_leaves_closing_to_it() -> None:
    """Libraries hold a lock while they read, which closing would wait for."""
    reading, cut = Event(), Event()

    def wait() -> bytes:
        reading.set()
        assert cut.wait(SECONDS)
        return b""

    source = Scripted(wait)
    source.on_cut = cut.set
    body = LentBody(Lender(), Slot(None), source)

    def close() -> None:
        assert reading.wait(SECONDS)
        body.close()

    thread = Thread(target=close)
    thread.start()
    with pytest.raises(APIConnectionError, match="closed before its end"):
        next(body)
    thread.join(SECONDS)
    assert source.calls == ["cut", "cut", "close"]


def test_limit_cuts_the_wait_for_the_next_piece() -> None:
    """The error is that of the limit, whatever the library says."""
    cut = Event()
    source = Scripted(lambda: b"" if cut.wait(SECONDS) else b"late")
    source.on_cut = cut.set
    body = LentBody(Lender(), Slot(None), source)
    assert body.set_read_timeout(0.01)
    with pytest.raises(APIConnectionError, match="did not continue in time"):
        next(body)
    assert not body.set_read_timeout(1)


def test_limit_that_is_reached_before_another_thread_closes_then_the_error_is_its_own() -> None:
    """The caller asked for it."""
    cut = Event()

    def wait_and_close() -> bytes:
        assert cut.wait(SECONDS)
        body.close()
        return b""

    source = Scripted(wait_and_close)
    source.on_cut = cut.set
    body = LentBody(Lender(), Slot(None), source)
    assert body.set_read_timeout(0.01)
    with pytest.raises(APITimeoutError, match="did not continue in time"):
        next(body)


def test_limit_of_a_body_that_cannot_be_cut_then_it_is_read_without_one() -> None:
    """The library's own limits apply."""
    source = Scripted(b"a")
    source.can_be_cut = False
    body = LentBody(Lender(), Slot(None), source)
    assert not body.set_read_timeout(1)
    assert list(body) == [b"a"]


def test_read_that_a_signal_handler_ends_then_the_body_is_not_complete() -> None:
    """It is closed, and says so."""

    def interrupt() -> bytes:
        raise KeyboardInterrupt

    lender, slot = gated()
    source = Scripted(b"a", interrupt)
    body = LentBody(lender, slot, source)
    next(body)
    with pytest.raises(KeyboardInterrupt):
        next(body)
    assert (source.calls, is_free(lender)) == (["cut", "close"], True)
    with pytest.raises(APIConnectionError, match="closed before its end"):
        next(body)


def test_body_that_is_dropped_frees_its_place_and_is_closed_by_the_next_call() -> None:
    """Not by the collector, which may run while this thread holds a lock of the library."""
    lender, slot = gated()
    source = Scripted(b"a")
    body: Any = LentBody(lender, slot, source)
    cycle = [body]
    cycle.append(cycle)
    del body, slot, cycle
    gc.collect()
    assert source.calls == []
    assert is_free(lender)
    lender.close_dropped()
    assert (source.calls, lender.open) == (["cut", "close"], set())


def test_body_whose_making_was_interrupted_holds_nothing() -> None:
    """A signal handler may raise at any line."""
    body = LentBody.__new__(LentBody)
    del body


def test_closing_the_lender_closes_what_is_open() -> None:
    """Each response once."""
    lender = Lender()
    sources = [Scripted(b"a") for _ in range(2)]
    bodies = [LentBody(lender, Slot(None), source) for source in sources]
    lender.close()
    for body in bodies:
        body.close()
    assert [source.calls for source in sources] == [["cut", "close"]] * 2
