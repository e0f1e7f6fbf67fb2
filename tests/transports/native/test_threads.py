"""Threads that close a response or a client at the worst moment for another one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator
from contextlib import suppress
from time import monotonic
from typing import Any

import pytest

from tests.transports.native.scripted import (
    EVENT,
    OK,
    SECONDS,
    SOON,
    STREAM,
    Native,
    endless,
    get,
    peer,
    take_head,
)
from tests.transports.native.test_wire import SecuredPair, WirePair
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline_transports.native import blocking
from trunkline_transports.native.tls_layer import TLSLayer
from trunkline_transports.starting import DaemonThread

pytestmark = pytest.mark.thorough


def test_transport_when_closed_just_after_the_head_came_then_the_call_fails_as_others_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By another thread, before the response has taken the connection over."""
    transport = Native("sync").transport()
    call = transport._engine.call

    def called(*given: Any) -> Generator[Any, Any, Any]:
        answer = yield from call(*given)
        transport.close()
        return answer

    monkeypatch.setattr(transport._engine, "call", called)
    with peer(endless(OK)) as serving:
        with pytest.raises(APIConnectionError, match="the client was closed"):
            transport.send(get(serving.target), SECONDS)
        assert serving.wait_for_connections(0)


def test_response_that_two_threads_read_then_the_second_gets_an_error() -> None:
    """The state of TLS and of the body would be changed by both; the first one reads on."""
    left = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(STREAM + EVENT)
        assert left.wait(5)
        connection.sendall(EVENT + b"0\r\n\r\n")

    transport = Native("sync").transport()
    with peer(script) as serving:
        response: Any = transport.send(get(serving.target), SECONDS)
        stream, pieces = response.stream, list[bytes]()
        assert next(stream.iter_bytes())
        reading = threading.Thread(target=lambda: pieces.extend(stream.iter_bytes()))
        reading.start()
        while stream._reader is None:
            threading.Event().wait(0.001)
        with pytest.raises(OpenAIError, match="another task or thread is reading this response"):
            next(stream.iter_bytes())
        left.set()
        reading.join()
        assert pieces == [b"data: 1\n\n"]
        assert list(stream.iter_bytes()) == []
        transport.close()


def test_session_of_tls_when_one_thread_sends_while_another_receives_then_they_take_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As after an upgrade. The state of a session is for one thread at a time."""
    pair, session = WirePair(), SecuredPair()
    pair.wire._layers.append(session.layer)
    begun, taken = threading.Event(), threading.Event()
    overlapped: list[bool] = []
    received: list[bytes | None] = []

    def encrypt(layer: TLSLayer, data: bytes) -> bytes:
        begun.set()
        overlapped.append(taken.wait(SOON))
        return _encrypt(layer, data)

    def take() -> None:
        assert begun.wait(5)
        received.append(pair.wire.take())
        taken.set()

    _encrypt = TLSLayer.encrypt
    monkeypatch.setattr(TLSLayer, "encrypt", encrypt)
    pair.theirs.send(session.sent(b"hello"))
    taking = threading.Thread(target=take)
    taking.start()
    assert pair.wire.put(b"ping")
    taking.join()
    assert (received, overlapped) == ([b"hello"], [False])
    pair.close()


class RacingPoll:
    """Polls a moment after another thread has closed the wire, and others have connected."""

    def __init__(self, pair: WirePair, poll: Any) -> None:
        self._pair = pair
        self._poll = poll
        self.others: list[socket.socket] = []

    def poll(self, milliseconds: float | None) -> Any:
        closing = threading.Thread(target=self._pair.wire.close)
        closing.start()
        closing.join()
        for _ in range(20):
            self.others += socket.socketpair()
        return self._poll.poll(milliseconds)


def test_wire_that_is_closed_just_before_a_wait_then_that_is_not_for_the_socket_of_another() -> (
    None
):
    """It would last until something comes for the connection that has got the descriptor."""
    pair = WirePair()
    with suppress(TimeoutError):
        blocking.wait(pair.wire.readable, monotonic())
    racing = RacingPoll(pair, pair.wire.readable.kept)
    pair.wire.readable.kept = racing
    blocking.wait(pair.wire.readable, monotonic() + 5)
    with pytest.raises(OSError, match=r"it was closed$|descriptor"):
        pair.wire.take()
    assert pair.wire.fileno() == -1, "whoever has waited has closed it"
    for one in racing.others:
        one.close()
    pair.close()


@pytest.mark.parametrize("interrupted", [False, True])
def test_start_of_a_thread_when_it_is_interrupted_then_the_interrupt_is_raised(
    monkeypatch: pytest.MonkeyPatch, interrupted: bool
) -> None:
    """Not the error about the lock that it has broken; where no thread can start, that is said."""

    def start(_: threading.Thread) -> None:
        try:
            if interrupted:
                raise KeyboardInterrupt
        finally:
            raise RuntimeError("release unlocked lock" if interrupted else "can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    thread = DaemonThread(bool, "name")
    try:
        raise LookupError
    except LookupError:
        with pytest.raises(KeyboardInterrupt if interrupted else RuntimeError):
            thread.start()
    monkeypatch.undo()
    thread.start()
