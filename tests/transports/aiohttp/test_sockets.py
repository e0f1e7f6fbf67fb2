"""The sockets of our own connector: writing to them does not fail."""

from __future__ import annotations

import socket
import struct
from typing import Any

import pytest

from tests.transports.aiohttp.exchanging import run, status
from trunkline.testing import FaultyServer

pytest.importorskip("aiohttp", reason="needs a backend that is not installed: aiohttp")

from trunkline_transports.aiohttp.connectors import _Socket

pytestmark = pytest.mark.thorough

AT_ONCE = struct.pack("ii", 1, 0)
"""Closed in this way, a connection is reset."""


def test_connection_when_it_is_reset_then_writing_does_not_fail() -> None:
    """The read that follows reports it, and delivers first what has arrived."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        made = _Socket.of((socket.AF_INET, socket.SOCK_STREAM, 0, "", ()))
        with made:
            made.connect(listener.getsockname())
            other, _ = listener.accept()
            with other:
                assert made.send(b"abc") == 3
                assert other.recv(9) == b"abc"
                other.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            with pytest.raises(ConnectionError):
                made.recv(1)
            assert [made.send(b"abcd"), made.send(memoryview(b"ab"))] == [4, 2]


def test_session_when_it_connects_then_with_such_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []

    def send(self: _Socket, data: Any, flags: int = 0) -> int:
        sent.append(bytes(data))
        return socket.socket.send(self, data, flags)

    monkeypatch.setattr(_Socket, "send", send)
    with FaultyServer() as server:
        assert run(lambda transport: status(transport, server.url_of("json"))) == 200
    assert b"HTTP/1.1\r\n" in b"".join(sent)
