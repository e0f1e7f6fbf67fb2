"""`SelectPoll` waits as `select.poll` does, where a system lacks it."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline import APIConnectionError, APITimeoutError, OpenAI, Timeout
from trunkline.testing import FaultyServer, RefusingPort
from trunkline_transports.native import blocking, polling, wire
from trunkline_transports.native.polling import SelectPoll, new_poll
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


def test_sockets_then_each_is_waited_for_as_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """For so many seconds; 0 is a descriptor like any other."""
    calls: list[tuple[Any, ...]] = []

    def record(*asked: Any) -> tuple[list[Any], ...]:
        calls.append(asked)
        return [], [], []

    monkeypatch.setattr(polling, "select", SimpleNamespace(select=record))
    reader, writer = (SimpleNamespace(fileno=lambda: 0) for _ in range(2))
    poll = SelectPoll()
    poll.register(reader, Event.READ)
    poll.register(writer, Event.WRITE)
    assert poll.poll(1500) == []
    assert calls == [([reader], [writer], [reader, writer], 1.5)]


@pytest.mark.skipif(not hasattr(select, "poll"), reason="this system has no poll")
def test_system_with_poll_then_it_is_used() -> None:
    """It has no limit for descriptors. Our events are its own."""
    assert type(new_poll()) is type(select.poll())
    both = select.POLLIN | select.POLLOUT
    assert (select.POLLIN, select.POLLOUT, both) == (Event.READ, Event.WRITE, Event.EITHER)


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
