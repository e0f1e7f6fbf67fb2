"""Options that a transport refuses when a client is made, not when it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.network import Network

_LACKING: Final = {
    "http2": "HTTP/2: leave http2 out, or use transport='httpx' with httpx[http2]",
    "unix_socket": "Unix sockets: leave unix_socket out, or use transport='native'",
}


def check(network: Network, transport: str, *lacking: str) -> None:
    """Raise OpenAIError for an option that is `lacking`, and for a file that cannot be used."""
    for name in lacking:
        if getattr(network, name):
            raise OpenAIError(f"transport {transport!r} has no {_LACKING[name]}")
    if network.ca_bundle is not None or network.client_certificate is not None:
        from trunkline_transports.tls import ssl_context  # 18 ms, which plain http does not need

        ssl_context(network)
