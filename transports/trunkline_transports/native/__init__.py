"""The engine of our own: HTTP/1.1 over non-blocking sockets, for sync code, asyncio and trio.

The protocol work is written once, as steps: generators that read and write a non-blocking socket
and yield when they must wait. The driver of each world only waits. ADR 0015 has the reasons.

This module is the entry point; the engine is imported when a client connects.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities
from trunkline_transports.options import check

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline_transports.native.awaiting import AwaitingTransport
    from trunkline_transports.native.blocking import BlockingTransport

capabilities = Capabilities(
    sync=True,
    loops=("asyncio", "trio"),
    proxies=("http", "https", "socks5"),
    websocket=True,
)


def connect(network: Network) -> BlockingTransport:
    """A transport with a pool for each process."""
    from trunkline_transports.native.blocking import BlockingTransport

    check(network, "native", "http2")
    return BlockingTransport(network, capabilities)


def connect_async(
    network: Network, name: str = "native", own: Capabilities = capabilities
) -> AwaitingTransport:
    """A transport with a pool for each run of an event loop."""
    from trunkline_transports.native.awaiting import AwaitingTransport

    check(network, name, "http2")
    return AwaitingTransport(network, name, own)


def preload() -> None:
    """Import the engine, for sync code and for the event loops that are already loaded.

    Also read the certificate authorities of the system; the processes share them.
    """
    from trunkline.network import Network
    from trunkline_transports.tls import ssl_context

    ssl_context(Network())
    for name in ("blocking", "awaiting"):
        import_module(f"trunkline_transports.native.{name}")
    for library in {"asyncio", "trio"}.intersection(sys.modules):
        import_module(f"trunkline_transports.loop_{library}")
        import_module(f"trunkline_transports.native.on_{library}")


def adopt(session: Any) -> BlockingTransport:
    raise nothing_to_adopt("native", session)


def adopt_async(session: Any) -> AwaitingTransport:
    raise nothing_to_adopt("native", session)


def nothing_to_adopt(name: str, session: object) -> OpenAIError:
    """The error for a session where there is no library that has sessions."""
    return OpenAIError(
        f"transport {name!r} has no sessions: pass transport={name!r} instead of "
        f"{type(session).__qualname__}"
    )
