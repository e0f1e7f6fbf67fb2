"""Exchanges over the requests transport: what its tests share."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from trunkline.discovery.transports import find
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.network import Network, Timeout

SECONDS = Timeout(5)
JSON = b'{"ok":true}'


@contextmanager
def transport(**network: Any) -> Iterator[Any]:
    """A transport that is closed at the end, when each of its responses must be closed."""
    made: Any = find("requests").connect(Network(**{"proxy": "", **network}))
    try:
        yield made
        assert made._owner.get().open == set()
    finally:
        made.close()


def read(response: Response) -> bytes:
    """Return the whole body, and close the response."""
    stream: Any = response.stream
    try:
        return b"".join(stream.iter_bytes())
    finally:
        stream.close()


def call(sender: Any, url: URL, body: bytes | Body = b"", timeout: Timeout = SECONDS) -> bytes:
    """Make a POST, and return the body of the response."""
    headers = Headers({"Authorization": "Bearer key"})
    return read(sender.send(Request("POST", url, headers, body, timeout), timeout))


@contextmanager
def scripted(script: Any) -> Iterator[URL]:
    """The address of a server that runs `script` for its one connection."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            script(connection)

    thread = Thread(target=serve, daemon=True)
    thread.start()
    with listener:
        yield URL.parse(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread.join(5)
    assert not thread.is_alive()
