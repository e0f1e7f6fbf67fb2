"""`serving.listener`: connections in threads, their number, and an end in order."""

from __future__ import annotations

import errno
import fcntl
import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
import trustme

from trunkline.serving import listener
from trunkline.serving.listener import Gate, Listener

pytestmark = pytest.mark.thorough


class Echo(Listener):
    """Sends back what it gets, until the client leaves."""

    def serve_connection(self, connection: socket.socket) -> None:
        while data := connection.recv(100):
            connection.sendall(data)


def has_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


def connected(server: Listener) -> socket.socket:
    return socket.create_connection((server.host, server.port), timeout=10)


def answered(server: Listener) -> bytes:
    with closing(connected(server)) as connection:
        connection.sendall(b"hello")
        return connection.recv(100)


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_listener_when_it_has_an_address_then_its_url_is_that(host: str, shown: str) -> None:
    """Also one of IPv6, which has brackets in a URL."""
    if ":" in host and not has_ipv6():
        pytest.skip("this machine has no IPv6")
    with Echo(host=host) as server:
        assert server.url == f"http://{shown}:{server.port}"
        assert answered(server) == b"hello"


def test_listener_when_a_connection_ends_then_it_keeps_nothing_of_it() -> None:
    """A descriptor that is used again must not be shut down with the connections."""
    with Echo() as server:
        for count in (1, 2):
            assert answered(server) == b"hello"
            assert server.wait_for_connections(0)
            assert (server.accepted, server.connections, server._sockets) == (count, 0, set())


def test_listener_when_a_connection_comes_then_who_waits_for_it_goes_on() -> None:
    """At once, not when the time is over."""
    waits = threading.Event()
    with Echo() as server:

        def is_open() -> bool:
            waits.set()  # who waits holds the lock until then
            return server._open == 1

        thread = threading.Thread(target=server.wait_for, args=(is_open, 60), daemon=True)
        thread.start()
        assert waits.wait(10)
        with closing(connected(server)):
            thread.join(10)
            assert not thread.is_alive()


def test_listener_when_nothing_happens_then_who_waits_gives_up_after_5_seconds() -> None:
    """Unless another time is given."""
    seconds: list[float | None] = []

    class Noted(threading.Condition):
        def wait_for(self, predicate: Callable[[], Any], timeout: float | None = None) -> Any:
            seconds.append(timeout)
            return super().wait_for(predicate, 0)

    with Echo() as server:
        server.changed = Noted()
        assert not server.wait_for(lambda: False)
        assert not server.wait_for_connections(1)
        assert not server.wait_for_connections(1, 0.25)
        assert server.wait_for_connections(0)
    assert seconds == [5.0, 5.0, 0.25, 5.0]


def test_server_when_it_serves_forever_then_until_it_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The thread that waits looks up from time to time, so that a signal can end it."""
    looked = threading.Semaphore(0)

    class Watched(Gate):
        def opens_within(self, seconds: float) -> bool:
            looked.release()
            return super().opens_within(seconds)

    monkeypatch.setattr(listener, "_SIGNAL_SECONDS", 0.01)
    monkeypatch.setattr(listener, "Gate", Watched)
    server = Echo()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    for _ in range(3):
        assert looked.acquire(timeout=10)
    assert answered(server) == b"hello"
    server._stop.open()
    thread.join(10)
    assert not thread.is_alive()
    with pytest.raises(OSError):  # its text is that of the system
        connected(server)
    server.close()


class FullListener:
    """A listening socket for whose first connection the process has no descriptor left."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self.refused = 0

    def fileno(self) -> int:
        return self._listening.fileno()

    def accept(self) -> Any:
        if self.refused == 0:
            self.refused += 1
            raise OSError(errno.EMFILE, "Too many open files")
        return self._listening.accept()

    def close(self) -> None:
        self._listening.close()


def test_listener_when_no_descriptor_is_free_then_the_client_waits_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Many clients at once must not end the server: it ended without a word, and with code 0."""
    monkeypatch.setattr(listener, "_FULL_SECONDS", 0.001)
    server: Any = Echo()
    full = server._listener = FullListener(server._listener)
    with server:
        assert answered(server) == b"hello"
        assert full.refused == 1


def test_listener_when_no_thread_is_free_then_it_turns_the_client_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And serves the next one."""

    class NoThread(threading.Thread):
        def start(self) -> None:
            monkeypatch.undo()
            raise RuntimeError("can't start new thread")

    with Echo() as server:
        monkeypatch.setattr(listener, "Thread", NoThread)
        with closing(connected(server)) as connection:
            assert connection.recv(100) == b""
        assert answered(server) == b"hello"
        assert server.wait_for_connections(0)


def test_listener_of_https_when_a_client_has_left_before_then_it_serves_the_next() -> None:
    """One that sends bytes and resets the connection before it is accepted."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority = trustme.CA()
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    server = Echo(ssl_context=context)
    with closing(connected(server)) as lost:
        lost.sendall(b"\x16\x03\x01")
        lost.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with (
        server,
        closing(connected(server)) as raw,
        trusting.wrap_socket(raw, server_hostname="127.0.0.1") as connection,
    ):
        connection.sendall(b"hello")
        assert connection.recv(100) == b"hello"


@pytest.mark.parametrize("has_poll", [True, False])
def test_gate_when_it_is_waited_for_then_a_socket_or_the_time_may_come_first(
    monkeypatch: pytest.MonkeyPatch, has_poll: bool
) -> None:
    """Windows has no `select.poll`."""
    if not has_poll:
        monkeypatch.delattr(select, "poll", raising=False)
    gate = Gate()
    ours, theirs = socket.socketpair()
    with closing(gate), ours:
        with theirs:
            assert gate.opens_before(ours, 0.001)
            assert not gate.opens_within(0.001)
            theirs.sendall(b"!")
            assert not gate.opens_before(ours)
            ours.recv(1)
        assert not gate.opens_before(ours, 5), "the peer has left: it can be read"
        gate.open()
        assert gate.opens_within(5)


@pytest.mark.skipif(not hasattr(select, "poll"), reason="this system has no poll")
def test_gate_when_descriptors_are_large_then_it_waits_as_well() -> None:
    """`select.select` takes those below 1,024 only: a process may have more."""
    resource: Any = pytest.importorskip("resource")
    before, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before, min(most, 4096)), most))
    first, second = socket.socketpair()
    try:
        large = socket.socket(fileno=fcntl.fcntl(first.fileno(), fcntl.F_DUPFD, 2000))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (before, most))
    gate = Gate()
    with first, second, large, closing(gate):
        assert gate.opens_before(large, 0.001)
        second.sendall(b"!")
        assert not gate.opens_before(large, 5)
