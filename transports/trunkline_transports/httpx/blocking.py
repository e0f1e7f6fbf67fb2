"""httpx and httpx2 for sync code."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from trunkline_transports.httpx.failures import failure, head_failure
from trunkline_transports.httpx.sending import HttpxExchange
from trunkline_transports.lending import LentBody
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.watchdog import hang_up

if TYPE_CHECKING:
    from socket import socket

    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline.transport import Capabilities
    from trunkline_transports.httpx.routes import HttpxLane, Owner


class HttpxTransport:
    """Sends requests, blocking, for many threads at once.

    The head of a response has the limits of `Timeout.read` and `Timeout.total` as a whole, except
    over a kept connection, whose socket the library shows with the head only: there each wait has
    them.
    """

    def __init__(self, owner: Owner, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._owner = owner

    def send(self, request: Request, timeout: Timeout) -> Response:
        lane = self._owner.get()
        lane.close_dropped()
        exchange = HttpxExchange(request, timeout, is_async=False, is_proxied=lane.is_proxied)
        found: Any = None
        made: tuple[Response, Any] | None = None
        error: Exception | None = None
        slot: Slot[None] = Slot(None)
        try:
            if lane.gate is not None:
                lane.gate.enter(slot, request, timeout)
            exchange.phase = "headers"
            found = lane.handle(exchange)
            made = lane.library.response(request, found)
        except Exception as raised:  # `head_failure` decides whose it is
            error = raised
        except BaseException:
            lane.give_up(slot, found or exchange.unused)
            raise
        finally:
            exchange.end()
            if exchange.upload is not None:
                exchange.upload.close()
        if made is None or exchange.is_spoiled:
            lane.give_up(slot, found or exchange.unused)
            try:
                raise head_failure(lane, exchange, error)
            finally:
                del error  # and with it the cycle of an error and its frames
        response, content = made
        pieces = found.stream if content is None else content
        response.stream = LentBody(lane, slot, HttpxSource(lane, found, response, pieces))
        return response

    def close(self) -> None:
        lane = self._owner.take()
        if lane is not None:
            lane.close_open()
            for transport in lane.transports.values():
                transport.close()


class HttpxSource:
    """A response of the library."""

    # Not our response: it refers to the body, which must not be held, so that it can be dropped.
    def __init__(
        self, lane: HttpxLane, found: Any, response: Response, pieces: Iterable[bytes]
    ) -> None:
        self.close = found.close
        self.may_be_kept = lane.may_keep(response.headers)
        self.pieces = iter(pieces)
        self.request = response.request
        self._connected = _socket_of(found)
        self.can_be_cut = self._connected is not None
        self._module = lane.library.module
        self._process = os.getpid()

    def cut(self) -> None:
        if self._connected is not None:
            hang_up(self._connected, self._process)

    def failure(self, error: Exception | None, *, was_cut: bool) -> Exception:
        return failure(self._module, error, self.request, "body", was_cut=was_cut)


def _socket_of(found: Any) -> socket | None:
    """The socket of a response, unless other responses share it (HTTP/2)."""
    stream = found.extensions.get("network_stream")
    if stream is None or found.extensions.get("http_version") == b"HTTP/2":
        return None
    connected: socket | None = stream.get_extra_info("socket")
    return connected
