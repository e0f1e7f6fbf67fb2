"""Bodies over httpcore: who else they share a connection with, and who closes them meanwhile."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.http import URL, Request
from trunkline_transports.connections import Connection
from trunkline_transports.httpx_bodies import SyncBody

REQUEST = Request("GET", URL.parse("http://api.test/"))


@pytest.mark.parametrize(("version", "bounded"), [(b"HTTP/1.1", True), (b"HTTP/2", False)])
def test_read_timeout_when_the_connection_is_shared_then_it_stays_the_others(
    version: bytes, bounded: bool
) -> None:
    """HTTP/2 has many responses on one: a stream's end must not end the calls beside it."""
    known: dict[str, Any] = {}
    stream: Any = SimpleNamespace(get_extra_info=known.get, close=lambda: None)
    connection = Connection(stream)
    extensions = {"network_stream": connection, "http_version": version}
    response: Any = SimpleNamespace(
        status=200, headers=[], extensions=extensions, close=lambda: None
    )
    body = SyncBody(REQUEST, response, ())
    assert body.set_read_timeout(0.05) is bounded
    assert connection.read_timeout == (0.05 if bounded else None)
    connection.read_timeout = 7.0
    body.close()
    assert connection.read_timeout == (None if bounded else 7.0)
