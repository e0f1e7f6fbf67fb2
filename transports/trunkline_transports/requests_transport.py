"""The requests transport over connections of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.errors import not_http
from trunkline.http import Headers, Response
from trunkline_transports.pooling.owners import PerProcess
from trunkline_transports.proxies import proxy_of
from trunkline_transports.requests import capabilities
from trunkline_transports.requests_adapter import Adapter
from trunkline_transports.requests_body import BodyFailedError, ResponseBody, reader_of
from trunkline_transports.requests_errors import FAILURES, fail, too_slow

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout


class RequestsTransport:
    """Sends through an adapter of requests, below its sessions, for many threads at once.

    Without a session there are no cookies, redirects, ``.netrc``, environment or default headers
    to be switched off. `Timeout.connect` bounds each address of a host, and each step (TCP, the
    proxy's tunnel, TLS), by itself.
    """

    capabilities = capabilities

    def __init__(self, network: Network) -> None:
        proxy = proxy_of(network, "requests", capabilities.proxies)
        self._adapters = PerProcess(lambda: Adapter(network, proxy))

    def send(self, request: Request, timeout: Timeout) -> Response:
        adapter = self._adapters.get()
        slots = adapter.slots
        if slots is not None and not slots.acquire(timeout=timeout.pool):
            raise too_slow(request, "pool")
        exchange = adapter.begin(request, timeout)

        def closed(body: ResponseBody) -> None:
            adapter.open.discard(body)
            if slots is not None:
                slots.release()

        try:
            raw = adapter.deliver(request, timeout, exchange)
            body = ResponseBody(raw, request, reader_of(raw), closed)
        except BaseException as error:
            if slots is not None:
                slots.release()
            if isinstance(error, BodyFailedError):
                raise error.error from None
            if isinstance(error, FAILURES):
                fail(error, request, exchange.phase)
            if isinstance(error, ValueError) and exchange.phase == "send":
                raise not_http() from None
            raise
        adapter.open.add(body)
        version = "HTTP/1.0" if raw.version == 10 else "HTTP/1.1"
        return Response(raw.status, Headers(raw.headers.items()), request, body, None, version)

    def close(self) -> None:
        adapter = self._adapters.take()
        if adapter is not None:
            adapter.close()
