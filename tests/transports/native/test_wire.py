"""A wire over a pair of sockets: what it waits for, keeps and closes."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline_transports.native import tls_layer
from trunkline_transports.native.wire import Wire

BIG = b"x" * 2**22  # more than the buffers of both sides hold


class WirePair:
    """A wire, and the socket at its other end."""

    def __init__(self) -> None:
        ours, self.theirs = socket.socketpair()
        ours.setblocking(False)
        self.ours = ours
        self.ended: list[int] = []
        self.wire = Wire(ours, eager=False, on_close=self.ended.append)

    def close(self) -> None:
        self.wire.close()
        self.theirs.close()


@pytest.fixture
def pair() -> Iterator[WirePair]:
    made = WirePair()
    yield made
    made.close()


def result(steps: Any) -> Any:
    """Run steps that need not wait."""
    with pytest.raises(StopIteration) as stopped:
        next(steps)
    return stopped.value.value


def test_wire_in_an_event_loop_then_it_tries_to_receive_before_it_waits(pair: WirePair) -> None:
    """In sync code it waits first."""
    steps = pair.wire.receive()
    assert next(steps) is pair.wire.readable
    pair.theirs.send(b"a")
    assert result(steps) == b"a"
    pair.wire.eager = True
    pair.theirs.send(b"b")
    assert result(pair.wire.receive()) == b"b"
    assert next(pair.wire.receive()) is pair.wire.readable


def test_bytes_that_do_not_fit_then_the_wire_waits_until_it_can_write(pair: WirePair) -> None:
    """Only a caller that passes `stop` looks at the data that arrives meanwhile."""
    assert not pair.wire.put(BIG)
    pair.theirs.send(b"early")
    assert next(pair.wire.flush()) is pair.wire.writable
    looks: list[bool | None] = [False, True]
    steps = pair.wire.flush(lambda: looks.pop(0))
    assert next(steps) is pair.wire.either
    assert next(steps) is pair.wire.either
    assert result(steps) is None
    looks = [None]
    steps = pair.wire.flush(lambda: looks.pop(0))
    assert next(steps) is pair.wire.either
    assert next(steps) is pair.wire.writable, "nobody looks any more"


def test_bytes_that_were_fetched_then_they_are_taken_once(pair: WirePair) -> None:
    """Also an error."""
    wire = pair.wire
    wire.fetch()
    assert not wire.has_received
    pair.theirs.send(b"a")
    wire.fetch()
    pair.theirs.send(b"b")
    wire.fetch()
    assert (wire.has_received, wire.has_news) == (True, True)
    assert (wire.take(), wire.has_received, wire.take(), wire.take()) == (b"a", False, b"b", None)
    pair.theirs.close()
    wire.fetch()
    assert wire.take() == b""
    wire.close()
    wire.fetch()
    with pytest.raises(OSError, match=r"closed|descriptor"):
        wire.take()
    assert not wire.has_received


def test_wire_that_is_idle_then_it_has_news_if_something_came_or_the_other_side_left(
    pair: WirePair,
) -> None:
    """Such a connection is not used again."""
    assert not pair.wire.has_news
    pair.theirs.send(b"a")
    assert pair.wire.has_news
    assert pair.wire.take() == b"a"
    assert not pair.wire.has_news
    layer: Any = SimpleNamespace(has_part=True)
    pair.wire._layers.append(layer)
    assert pair.wire.has_news, "a record that is not decrypted yet"
    layer.has_part = False
    assert not pair.wire.has_news
    pair.theirs.close()
    assert pair.wire.has_news


def test_session_that_ends_without_its_farewell_then_the_wire_was_cut(pair: WirePair) -> None:
    """Of any of its layers."""
    layers: Any = [SimpleNamespace(cut=False), SimpleNamespace(cut=False)]
    pair.wire._layers.extend(layers)
    assert not pair.wire.cut
    layers[0].cut = True
    assert pair.wire.cut


class HandshakenLayer:
    """A TLS session whose handshake has ended."""

    protocol: str | None = None
    fails = False

    def __init__(self, context: object, host: str) -> None:
        self.host = host

    def shake_hands(self) -> bool:
        if self.fails:
            raise ssl.SSLError("no")
        return True

    def pending(self) -> bytes:
        return b"hello"


class SecuredPair:
    """A TLS layer whose handshake is done, and the server at its other end."""

    def __init__(self) -> None:
        certificates = pytest.importorskip("trunkline.testing.certificates")
        self._received, self._sent = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = certificates.server_context()
        self.server = context.wrap_bio(self._received, self._sent, server_side=True)
        ours = ssl.create_default_context()
        certificates.authority().configure_trust(ours)
        self.layer = tls_layer.TLSLayer(ours, "localhost")
        while not self.layer.shake_hands():
            self.layer.take_in(self._shake_hands())
        assert self.layer.decrypt(self._shake_hands()) is None, "tickets for later sessions"

    def _shake_hands(self) -> bytes:
        self._received.write(self.layer.pending())
        with suppress(ssl.SSLWantReadError):
            self.server.do_handshake()
        return self._sent.read()

    def sent(self, data: bytes = b"") -> bytes:
        """The records of the server for these bytes."""
        self.server.write(data)
        return self._sent.read()

    def farewell(self) -> bytes:
        with suppress(ssl.SSLWantReadError):
            self.server.unwrap()
        return self._sent.read()


def test_session_of_tls_then_its_records_are_decrypted_when_they_are_complete() -> None:
    """Several at once; and the farewell is the end."""
    session = SecuredPair()
    layer, data = session.layer, BIG[:100_000]
    record = session.sent(b"a")
    assert layer.decrypt(record[:-1]) is None
    assert layer.has_part
    assert layer.decrypt(record[-1:]) == b"a"
    assert not layer.has_part
    assert layer.decrypt(session.sent(data)) == data
    assert not layer.has_part
    first, second = session.sent(b"b"), session.sent(b"c")
    assert layer.decrypt(first + second[:3]) == b"b"
    assert layer.has_part, "though a whole record came, too"
    assert layer.decrypt(second[3:]) == b"c"
    assert layer.decrypt(session.farewell()) == b""
    assert not layer.cut


def test_session_of_tls_that_ends_without_its_farewell_then_it_is_cut() -> None:
    """So something may be missing."""
    layer = SecuredPair().layer
    assert not layer.cut
    assert layer.decrypt(b"") == b""
    assert layer.cut


@pytest.mark.thorough
def test_session_within_one_that_ends_with_its_last_bytes_then_it_ends_as_well(
    pair: WirePair,
) -> None:
    """The proxy's farewell came in one packet with them, and its connection stays open."""
    outer, inner = SecuredPair(), SecuredPair()
    pair.wire._layers += [outer.layer, inner.layer]
    record = inner.sent(b"all")
    pair.theirs.send(outer.sent(record) + outer.sent(inner.sent(b"more")[:9]) + outer.farewell())
    assert pair.wire.take() == b"all"
    assert (pair.wire.over, pair.wire.cut, pair.wire.take()) == (True, True, b"")


@pytest.mark.parametrize("protocol", [None, "http/1.1", "h2"])
def test_server_that_chooses_a_protocol_then_only_ours_will_do(
    pair: WirePair, monkeypatch: pytest.MonkeyPatch, protocol: str | None
) -> None:
    """With a context of the user's own that offers more."""
    monkeypatch.setattr(HandshakenLayer, "protocol", protocol)
    monkeypatch.setattr(tls_layer, "TLSLayer", HandshakenLayer)
    context: Any = None
    steps = pair.wire.secure(context, "api.test.")
    if protocol == "h2":
        with pytest.raises(ConnectionError, match=r"chose h2: offer only http/1\.1"):
            next(steps)
    else:
        assert result(steps) is None
        (layer,) = pair.wire._layers
        assert isinstance(layer, HandshakenLayer)
        assert layer.host == "api.test"
    assert pair.theirs.recv(9) == b"hello"


def test_handshake_that_fails_then_the_other_side_gets_the_alert(
    pair: WirePair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says why."""
    monkeypatch.setattr(HandshakenLayer, "fails", True)
    monkeypatch.setattr(tls_layer, "TLSLayer", HandshakenLayer)
    context: Any = None
    with pytest.raises(ssl.SSLError):
        next(pair.wire.secure(context, "api.test"))
    assert pair.theirs.recv(9) == b"hello"


def test_wire_when_closed_then_the_other_side_notices_and_the_driver_is_told_once(
    pair: WirePair,
) -> None:
    """Before the descriptor may be another's."""
    descriptor = pair.wire.fileno()
    pair.wire.close()
    pair.wire.close()
    assert (pair.ended, pair.wire.fileno(), pair.theirs.recv(1)) == ([descriptor], -1, b"")


def test_wire_of_the_parent_process_when_closed_then_the_parent_keeps_its_connection(
    pair: WirePair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shutdown would be for both."""
    parent = pair.ours.dup()
    monkeypatch.setattr(pair.wire, "_process", os.getpid() + 1)
    pair.wire.close()
    with parent:
        pair.theirs.send(b"a")
        assert parent.recv(1) == b"a"
    assert pair.ended == []


def test_wire_that_another_thread_has_closed_then_that_is_not_the_end_of_the_body(
    pair: WirePair,
) -> None:
    """A body without a length would look complete."""
    pair.wire.closed = True
    pair.theirs.close()
    with pytest.raises(OSError, match="it was closed") as raised:
        pair.wire.take()
    assert raised.value.errno == errno.EBADF
    pair.wire.closed = False
