"""A SOCKS5 proxy for tests."""

from __future__ import annotations

import select
import socket
import ssl
from contextlib import closing

NAME, PASSWORD = b"us:er", b"sesame"


def relay(client: socket.socket, server: socket.socket) -> None:
    """Pass bytes on in both directions until one side closes."""
    others = {client: server, server: client}
    while True:
        pending = [one for one in others if isinstance(one, ssl.SSLSocket) and one.pending()]
        for source in pending or select.select(list(others), [], [], 5)[0]:
            piece = source.recv(65536)
            if not piece:
                return
            others[source].sendall(piece)


def exactly(connection: socket.socket, count: int) -> bytes:
    """The next bytes, as many as that."""
    received = b""
    while len(received) < count:
        received += connection.recv(count - len(received))
    return received


class Socks:
    """A SOCKS5 proxy that asks for a password, and leads to one server whatever it is asked for."""

    def __init__(self, server: int, *, code: int = 0, asks: bool = True) -> None:
        self.asked: list[tuple[int, bytes, int]] = []
        self._asks = asks
        self._code = code
        self._server = server

    def __call__(self, connection: socket.socket) -> None:
        version, count = exactly(connection, 2)
        assert version == 5
        assert (2 if self._asks else 0) in exactly(connection, count)
        connection.sendall(b"\x05\x02" if self._asks else b"\x05\x00")
        if self._asks and not self._is_known(connection):
            return
        kind = exactly(connection, 4)[3]
        length = {1: 4, 4: 16}.get(kind) or exactly(connection, 1)[0]
        host, port = exactly(connection, length), int.from_bytes(exactly(connection, 2), "big")
        self.asked.append((kind, host, port))
        bound = b"\x03\x05bound" if kind == 3 else b"\x01" + bytes(4)
        connection.sendall(bytes([5, self._code, 0]) + bound + bytes(2))
        if self._code == 0:
            with closing(socket.create_connection(("127.0.0.1", self._server))) as server:
                relay(connection, server)

    def _is_known(self, connection: socket.socket) -> bool:
        given = []
        exactly(connection, 1)
        for _ in range(2):
            given.append(exactly(connection, exactly(connection, 1)[0]))
        known = given == [NAME, PASSWORD]
        connection.sendall(b"\x01\x00" if known else b"\x01\x01")
        return known
