"""`SelectPoll` waits as `select.poll` does, where a system lacks it."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from trunkline import APIConnectionError, APITimeoutError, OpenAI, Timeout
from trunkline.testing import FaultyServer, RefusingPort
from trunkline_transports.native import blocking, wire
from trunkline_transports.native.polling import SelectPoll
from trunkline_transports.native.steps import Event


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    left, right = socket.socketpair()
    with left, right:
        yield left, right


def test_socket_that_has_received_then_it_is_ready(pair: tuple[socket.socket, ...]) -> None:
    poll = SelectPoll()
    poll.register(pair[0], Event.READ)
    assert poll.poll(0) == []
    pair[1].send(b"x")
    assert poll.poll(None) == [pair[0]]


def test_socket_that_can_send_then_it_is_ready(pair: tuple[socket.socket, ...]) -> None:
    poll = SelectPoll()
    poll.register(pair[0], Event.WRITE)
    assert poll.poll(None) == [pair[0]]


def test_socket_that_is_closed_then_it_is_ready(pair: tuple[socket.socket, ...]) -> None:
    """So that the next attempt raises."""
    poll = SelectPoll()
    poll.register(pair[0], Event.READ)
    pair[0].close()
    assert poll.poll(None) == [pair[0]]


@pytest.fixture
def _without_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "new_poll", SelectPoll)
    monkeypatch.setattr(wire, "new_poll", SelectPoll)


def client_of(url: str) -> OpenAI:
    return OpenAI(transport="native", api_key="key", base_url=url, max_retries=0)


@pytest.mark.usefixtures("_without_poll")
def test_calls_without_poll_then_they_are_answered_and_limited() -> None:
    """A connection is also reused."""
    with FaultyServer() as server, client_of(server.url) as client:
        for _ in range(2):
            assert client.get("/json", cast_to=object) is not None
        with pytest.raises(APITimeoutError):
            client.get("/silence", cast_to=object, timeout=Timeout(5, read=0.05))


@pytest.mark.usefixtures("_without_poll")
def test_port_that_refuses_without_poll_then_the_error_says_so() -> None:
    refused = pytest.raises(APIConnectionError, match="connection refused")
    with RefusingPort() as port, client_of(port.url) as client, refused:
        client.models.list()
