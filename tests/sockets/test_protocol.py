"""The protocol without I/O, against the server of the library `websockets`, also without I/O."""

from __future__ import annotations

from typing import Any

import pytest
from websockets.frames import Opcode
from websockets.server import ServerProtocol

from trunkline.http import URL, Headers, Request, Response
from trunkline.sockets.keeping_alive import KeepAlive
from trunkline.sockets.messages import Messages
from trunkline.sockets.opening import _RECOVERABLE, Attempts, SocketPlan
from trunkline.sockets.outbox import Outbox
from trunkline.sockets.settings import Recovery, WireOptions
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough


def opened(**options: Any) -> tuple[Messages, ServerProtocol]:
    """Return both sides of a connection after the handshake."""
    messages, server = Messages(**options), ServerProtocol()
    assert "host" not in {name.lower() for name in messages.headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in messages.headers.items())
    server.receive_data(f"GET /v1/realtime HTTP/1.1\r\nHost: h\r\n{lines}\r\n".encode())
    (request,) = server.events_received()
    answer: Any = server.accept(request)  # type: ignore[arg-type]  # the handshake
    fields = Headers([*answer.headers.raw_items()])
    server.send_response(answer)
    server.data_to_send()
    asked = Request("GET", URL.parse("http://h/v1/realtime"))
    messages.begin(Response(101, fields, asked, None))
    return messages, server


def received(messages: Messages, server: ServerProtocol) -> list[Any]:
    """Pass on what the client sends, and return what the server receives."""
    server.receive_data(messages.outgoing())
    return server.events_received()


def test_messages_when_sent_then_a_text_is_a_text_and_bytes_are_binary() -> None:
    """The server says which is which, and nothing is sent twice."""
    messages, server = opened()
    assert messages.is_open
    messages.send("ä")
    messages.send(b"\xff")
    assert messages.has_outgoing
    frames = received(messages, server)
    assert [(one.opcode, bytes(one.data)) for one in frames] == [
        (Opcode.TEXT, "ä".encode()), (Opcode.BINARY, b"\xff"),
    ]  # fmt: skip
    assert not messages.has_outgoing
    assert messages.outgoing() == b""


def test_connection_when_the_client_closes_then_it_is_cut_until_the_server_agrees() -> None:
    """Messages that come meanwhile are received."""
    messages, server = opened()
    assert messages.is_cut
    messages.close(1001, "leaving")
    assert not messages.is_open
    assert not messages.is_closed
    assert messages.is_cut
    server.send_text(b"late")
    messages.receive(b"".join(server.data_to_send()))
    assert [*messages.received] == [b"late"]
    (frame,) = received(messages, server)
    assert frame.opcode is Opcode.CLOSE
    messages.receive(b"".join(filter(None, server.data_to_send())))
    assert messages.is_closed
    assert not messages.is_cut
    error = messages.closed()
    assert (error.code, error.agreed) == (1001, True)
    messages.receive(b"ignored")
    messages.fail(1011, "ignored")
    assert messages.closed().code == 1001


def test_connection_when_the_server_closes_then_the_answer_is_to_be_sent() -> None:
    """And the reason is that of the server."""
    messages, server = opened()
    server.send_close(4001, "no more")
    messages.receive(b"".join(server.data_to_send()))
    assert messages.is_closed
    assert not messages.is_cut
    (frame,) = received(messages, server)
    assert frame.opcode is Opcode.CLOSE
    error = messages.closed()
    assert (error.code, error.reason, error.agreed) == (4001, "no more", False)


def test_connection_when_it_is_lost_then_the_error_has_the_cause() -> None:
    """That of the transport, else that of the protocol."""
    messages, _ = opened()
    messages.lost_by = ConnectionResetError("reset")
    messages.receive(b"")
    assert messages.is_closed
    assert messages.is_cut
    assert messages.closed().__cause__ is messages.lost_by
    assert messages.closed().code == 1006
    messages, server = opened()
    messages.receive(b"\xff\xff")
    assert messages.is_closed
    assert messages.closed().__cause__ is not None
    (frame,) = received(messages, server)
    assert frame.opcode is Opcode.CLOSE


class Rung(Exception):
    """Raised by a signal handler."""


@pytest.mark.parametrize("error", [KeyboardInterrupt("rung"), TimeoutError("rung"), Rung("rung")])
def test_parser_when_a_signal_handler_raises_in_it_then_that_is_the_error(
    monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """The library keeps some of them to itself, and its parser has ended after all of them."""
    messages, server = opened()

    def ring(*_: object) -> None:
        raise error

    server.send_text(b"one")
    with monkeypatch.context() as patch:
        patch.setattr("websockets.protocol.Protocol.recv_frame", ring)
        with pytest.raises(type(error)) as raised:
            messages.receive(b"".join(server.data_to_send()))
        assert raised.value is error
    messages.receive(b"more")
    messages.close(1000, "")
    assert (messages.is_closed, messages.is_open, messages.has_outgoing) == (True, False, False)
    with pytest.raises(WebSocketConnectionClosedError):
        messages.send("late")
    monkeypatch.setattr("websockets.client.Response.parse", ring)
    with pytest.raises(type(error)) as raised:
        opened()
    assert raised.value is error


def test_peer_when_it_is_given_up_then_it_is_told_why() -> None:
    """Nothing more is read."""
    messages, server = opened()
    messages.fail(1011, "keepalive ping timeout")
    assert messages.is_closed
    (frame,) = received(messages, server)
    assert b"keepalive ping timeout" in frame.data
    assert "keepalive ping timeout" in str(messages.closed())


def test_silence_when_measured_then_times_are_those_of_the_options() -> None:
    """From the last word, or from the ping that asks for one."""
    alive = KeepAlive(20.0, 5.0, 100.0)
    assert alive.left(100.0) == 20.0
    assert alive.left(130.0) == 0.0
    assert not alive.waits_for_answer
    alive.asked(121.0)
    assert alive.waits_for_answer
    assert alive.left(122.0) == 4.0
    alive.heard(123.0)
    assert not alive.waits_for_answer
    assert alive.left(123.0) == 20.0
    assert KeepAlive(None, 5.0, 0.0).left(50.0) is None


def test_outbox_when_used_then_its_bytes_are_counted() -> None:
    """Messages that were sent or returned make room."""
    outbox = Outbox(4)
    assert outbox.take("ä") is True
    assert outbox.take(b"ab") is True
    assert outbox.first() == "ä"
    outbox.sent()
    assert outbox.take("cd") is True
    assert outbox.unsent() == [b"ab", "cd"]
    assert outbox.take("e") is False
    outbox.hold()
    assert outbox.take("1234") is True
    assert outbox.first() == "1234"
    outbox.sent()
    assert outbox.first() is None
    assert outbox.take("f") is False


@pytest.mark.parametrize(
    ("attempt", "delay"), [(1, 0.5), (2, 1.0), (3, 2.0), (4, 4.0), (5, 8.0), (9, 8.0)]
)
def test_delay_when_computed_then_it_doubles_up_to_the_longest(attempt: int, delay: float) -> None:
    """A quarter of it at most is left to chance."""
    from trunkline.operations.endpoint import Invocation, Route

    options = {"extra_query": {"a": 1}, "extra_headers": {"X": "1"}}
    invocation = Invocation("x", Route("GET", "/x"), None, options=options)
    plan = SocketPlan(None, invocation, WireOptions(), Recovery(), 5)
    attempts = Attempts(plan)
    attempts.made = attempt
    shortest, longest = attempts._event(1006, 0.0), attempts._event(1006, 1.0)
    assert (shortest.delay, longest.delay) == (delay * 0.75, delay)
    assert (longest.attempt, longest.max_attempts, longest.close_code) == (attempt, 5, 1006)
    assert (longest.extra_query, longest.extra_headers) == ({"a": 1}, {"X": "1"})
    assert frozenset({1001, 1005, 1006, 1011, 1012, 1013, 1015}) == _RECOVERABLE
