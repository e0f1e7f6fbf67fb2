"""The faulty server behaves as its paths request, and leaves nothing open."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from trunkline.testing import Exchange, FaultyServer, RefusingPort, StalledPort
from trunkline.testing.behaviours import BEHAVIOURS, DONE, EVENTS, JSON


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    """A running faulty server."""
    with FaultyServer() as running:
        yield running


def _open(server: FaultyServer) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", server.port))
    connection.settimeout(5)
    return connection


def _get(path: str, *fields: str) -> bytes:
    return "\r\n".join([f"GET /{path} HTTP/1.1", "host: x", *fields, "", ""]).encode()


def _answer(server: FaultyServer, path: str) -> bytes:
    """Return all that the server sends after the client has finished sending."""
    with closing(_open(server)) as connection:
        connection.sendall(_get(path))
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    ("path", "start", "end"),
    [
        ("json", b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n", b"\r\n\r\n" + JSON),
        ("status/418", b"HTTP/1.1 418 ", b'{"error": {"message": "status 418"}}'),
        ("chunked", b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n", b"1\r\n}\r\n0\r\n\r\n"),
        ("no-content", b"HTTP/1.1 204 ", b"\r\n\r\n"),
        ("old", b"HTTP/1.0 200 OK\r\n\r\n", JSON),
        ("redirect", b"HTTP/1.1 307 ", b"location: /json\r\n\r\n"),
        ("continue", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK", JSON),
        ("interim", b"HTTP/1.1 102 Processing\r\n", JSON),
        ("events", b"HTTP/1.1 200 OK\r\n", DONE + b"\r\n0\r\n\r\n"),
        ("events-endless", b"HTTP/1.1 200 OK\r\n", DONE + b"\r\n"),
        ("hang", b"HTTP/1.1 200 OK\r\n", EVENTS[0] + b"\r\n"),
        ("cut", b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n", b"\r\n\r\n" + JSON),
        ("cut-chunked", b"HTTP/1.1 200 OK\r\n", JSON + b"\r\n"),
        ("garbage", b"\x16\x03\x01", b"\r\n\r\n"),
        ("closed", b"", b""),
        ("silence", b"", b""),
        ("unheard-of", b"HTTP/1.1 404 ", b'{"error":{"message":"no such behaviour"}}'),
    ],
)
def test_behaviour_asked_for_by_path_sends_what_it_says(
    server: FaultyServer, path: str, start: bytes, end: bytes
) -> None:
    """Each behaviour sends its bytes."""
    answer = _answer(server, path)
    assert answer.startswith(start)
    assert answer.endswith(end)
    assert bool(answer) == bool(start)


@pytest.mark.parametrize("path", sorted(BEHAVIOURS))
def test_behaviour_of_any_name_ends_when_the_client_leaves(server: FaultyServer, path: str) -> None:
    """Every behaviour ends when its client leaves."""
    with closing(_open(server)) as connection:
        connection.sendall(_get("status/500" if path == "status" else path))
        assert server.wait_for(lambda: len(server.requests) == 1)
    assert server.wait_for_connections(0)


def test_requests_with_bodies_are_recorded_as_they_came(server: FaultyServer) -> None:
    """Requests with a length and with chunks are recorded unchanged."""
    with closing(_open(server)) as connection:
        connection.sendall(b"POST /json?a=%2F HTTP/1.1\r\nX-A: 1\r\ncontent-length: 3\r\n\r\nabc")
        connection.recv(65536)
        connection.sendall(b"PUT /json HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n")
        connection.sendall(b"2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n")
        connection.recv(65536)
        first, second = server.requests
        assert (first.method, first.target, first.body) == ("POST", "/json?a=%2F", b"abc")
        assert first.headers.items_in_order == (("X-A", "1"), ("content-length", "3"))
        assert (second.method, second.body, second.chunked) == ("PUT", b"abc", True)
        assert (server.accepted, server.connections) == (1, 1)


def test_early_answer_does_not_wait_for_the_body(server: FaultyServer) -> None:
    """The behaviour `early` answers before the body arrives."""
    with closing(_open(server)) as connection:
        connection.sendall(b"POST /early HTTP/1.1\r\ncontent-length: 1000\r\n\r\n")
        assert connection.recv(65536).startswith(b"HTTP/1.1 413 ")


def test_gated_behaviours_go_on_at_release_and_not_before(server: FaultyServer) -> None:
    """The second event is sent only when the test releases it."""
    with closing(_open(server)) as connection:
        connection.sendall(_get("gated-events"))
        received = b""
        while not received.endswith(EVENTS[0] + b"\r\n"):
            received += connection.recv(65536)
        connection.settimeout(0.05)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        server.release()
        connection.settimeout(5)
        while not received.endswith(b"0\r\n\r\n"):
            received += connection.recv(65536)
        assert EVENTS[1] in received


def test_reset_is_felt_as_a_reset(server: FaultyServer) -> None:
    """A reset raises ConnectionResetError and does not look like the end of the data."""
    with closing(_open(server)) as connection:
        connection.sendall(_get("reset"))
        with pytest.raises(ConnectionResetError):
            connection.recv(65536)


def test_own_behaviour_is_found_by_its_name() -> None:
    """Users can add behaviours of their own."""

    def teapot(exchange: Exchange) -> None:
        exchange.reply("418 Teapot", b"short and stout")

    with FaultyServer(behaviours={"teapot": teapot}) as server:
        assert _answer(server, "teapot").endswith(b"short and stout")


def test_closed_server_has_ended_every_thread_and_connection() -> None:
    """Closing the server ends all connections and threads, whatever their state."""
    before = threading.active_count()
    with FaultyServer() as server:
        connections = [_open(server) for _ in range(4)]
        for connection, path in zip(connections, ("hang", "gated-head", "drip"), strict=False):
            connection.sendall(_get(path))
        assert server.wait_for(lambda: len(server.requests) == 3)
        assert server.wait_for_connections(4)
    assert server.connections == 0
    assert threading.active_count() == before
    for connection in connections:
        connection.close()


def test_refusing_port_refuses() -> None:
    """The port refuses connections while it is held."""
    with RefusingPort() as port, pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port.url.rpartition(":")[2])), timeout=5)


def test_stalled_port_that_stalls_lets_a_connection_time_out() -> None:
    """Connecting times out if the system supports stalled ports."""
    with StalledPort() as port:
        address = ("127.0.0.1", int(port.url.rpartition(":")[2]))
        if port.stalls:
            with pytest.raises(TimeoutError):
                socket.create_connection(address, timeout=0.1)
