"""The transports of closed clients: every call raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.errors import client_is_closed

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline.transport import AsyncTransport, Loop


class ClosedTransport:
    """In place of a transport that its user may still use, and closes."""

    def send(self, request: Request, timeout: Timeout) -> Response:
        raise client_is_closed()

    def close(self) -> None:
        """There is nothing to close."""


class AsyncClosedTransport:
    """The same for an async client."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def loop(self) -> Loop:
        return self._transport.loop()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        raise client_is_closed()

    async def aclose(self) -> None:
        """There is nothing to close."""
