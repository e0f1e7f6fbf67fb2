"""Connectors that report the phase of a call, and look at a kept connection before its next use."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp

from trunkline_transports.aiohttp.calls import CALL, Sending

if TYPE_CHECKING:
    from trunkline.network import Network


class _Watching(aiohttp.BaseConnector):
    """Overrides the two methods that aiohttp documents for that."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._protocols: WeakSet[Any] = WeakSet()
        """Those of all connections."""
        self._is_aborted = False

    async def connect(self, req: Any, traces: Any, timeout: Any) -> Any:
        call = CALL.get()
        while True:
            connection = await self._granted(req, traces, timeout)
            call.protocol, call.transport = connection.protocol, connection.transport
            if self._is_fit(call):
                break
            connection.close()
        if not call.sends_pieces:  # a piece begins its phase itself
            call.begin("headers", call.timeout.read)
        return connection

    async def _create_connection(self, req: Any, traces: Any, timeout: Any) -> Any:
        if self._is_aborted:  # the call has waited for a place, which the close has freed
            raise aiohttp.ClientConnectionError
        call = CALL.get()
        call.begin("connect" if req.proxy is None else "proxy", call.timeout.connect)
        return await super()._create_connection(req, traces, timeout)

    async def _granted(self, req: Any, traces: Any, timeout: Any) -> Any:
        try:
            return await super().connect(req, traces, timeout)
        except asyncio.CancelledError:
            # When a connector is closed, aiohttp cancels the tasks that wait in it.
            if not self.closed or _is_cancelled():
                raise
        raise aiohttp.ClientConnectionError

    def _is_fit(self, call: Sending) -> bool:
        """Whether the connection is new, or can be used again."""
        protocol = call.protocol
        call.reused = protocol in self._protocols
        if not call.reused:
            self._protocols.add(protocol)
            protocol.closed.add_done_callback(_retrieve)
            return True
        # Unasked data or the end: read by the loop, or about to be.
        return not (protocol.should_close or call.has_news())

    def abort(self) -> None:
        """Close all connections, without waiting for a peer that does not read, and open none."""
        self._is_aborted = True
        for protocol in list(self._protocols):
            protocol.abort()

    def drop(self) -> None:
        """Close without waiting, from the garbage collector."""
        self._is_aborted = True
        self._close()


class _Socket(socket.socket):
    """A socket on which writing does not fail: the read that follows reports the loss.

    If writing fails, asyncio forgets an answer that has arrived, such as that of a server that
    refuses an upload, or the alert of one that asks for a certificate.
    """

    @classmethod
    def of(cls, address: Any) -> _Socket:
        """Return a new one for an address of `socket.getaddrinfo`."""
        family, kind, protocol, _, _ = address
        # By the name that test tools replace, so that they see it.
        return cls(fileno=socket.socket(family, kind, protocol).detach())

    def send(self, data: Any, flags: int = 0) -> int:
        try:
            return super().send(data, flags)
        except ConnectionError:
            return memoryview(data).nbytes


class _TCPConnector(_Watching, aiohttp.TCPConnector):
    """Connects to a host."""


class _UnixConnector(_Watching, aiohttp.UnixConnector):
    """Connects to a Unix socket."""


def connector(network: Network) -> _TCPConnector | _UnixConnector:
    """Return a new connector for the running loop."""
    limits = network.limits
    options: dict[str, Any] = {"limit": limits.max_connections or 0}  # 0: no limit
    if 0 in (limits.max_keepalive_connections, limits.keepalive_expiry):
        options["force_close"] = True
    else:
        options["keepalive_timeout"] = limits.keepalive_expiry
    if network.unix_socket is not None:
        return _UnixConnector(network.unix_socket, **options)
    options["socket_factory"] = _Socket.of
    if network.local_address is not None:
        options["local_addr"] = (network.local_address, 0)
    return _TCPConnector(**options)


def _is_cancelled() -> bool:
    """Whether the cancellation was asked for; unknown, so False, before Python 3.11."""
    task: Any = asyncio.current_task()
    return bool(task.cancelling()) if hasattr(task, "cancelling") else False


def _retrieve(lost: asyncio.Future[None]) -> None:
    """Take the exception, which asyncio would otherwise log as forgotten."""
    with suppress(asyncio.CancelledError):
        lost.exception()
