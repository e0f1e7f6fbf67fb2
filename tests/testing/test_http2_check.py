"""The check of HTTP/2 passes for a transport that looks at a kept connection before it is used."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import Any

import pytest

from trunkline.http import Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.testing import BrokenPromiseError, Check, Site
from trunkline.testing.checks import ALL

httpx = pytest.importorskip("httpx", reason="needs a backend that is not installed: httpx")
pytest.importorskip("h2", reason="needs a backend that is not installed: h2")

_CHECK: Check = next(check for check in ALL if check.promise.name == "http2-stale-noticed")


class _Http2:
    """httpx alone, whose HTTP/2 connections do not notice that the server has closed them."""

    def __init__(self, network: Network, *, looks: bool) -> None:
        bundle = network.ca_bundle
        context = True if bundle is None else ssl.create_default_context(cafile=str(bundle))
        self._client: Any = httpx.Client(http2=True, verify=context, trust_env=False)
        self._looks = looks

    def send(self, request: Request, timeout: Timeout) -> Response:
        if self._looks:
            self._close_stale()
        answer = self._client.get(str(request.url))
        headers = Headers(answer.headers.multi_items())
        return Response(answer.status_code, headers, request, _Whole(answer.content))

    def close(self) -> None:
        self._client.close()

    def _close_stale(self) -> None:
        for connection in self._client._transport._pool.connections:
            stream = connection._connection._network_stream
            if stream.get_extra_info("is_readable"):
                connection.close()


class _Whole:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def iter_bytes(self) -> Iterator[bytes]:
        return iter([self._content])

    def set_read_timeout(self, seconds: float | None) -> bool:
        return False

    def close(self) -> None:
        """Do nothing: the whole body was read."""


def test_transport_that_looks_keeps_the_promise() -> None:
    """It opens a new connection after the server has closed one, or said that it will."""
    with Site() as site:
        _CHECK.run(lambda network: _Http2(network, looks=True), site)


def test_transport_that_does_not_look_breaks_the_promise() -> None:
    """The call over the closed connection fails."""
    with Site() as site, pytest.raises(BrokenPromiseError, match="http2-stale-noticed"):
        _CHECK.run(lambda network: _Http2(network, looks=False), site)
