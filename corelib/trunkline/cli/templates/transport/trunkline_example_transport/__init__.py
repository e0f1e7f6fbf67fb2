"""A transport for trunkline over plain sockets: sync, HTTP/1.1, no proxies.

This module is the entry point. An entry point needs only `capabilities` and four functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network

    from trunkline_example_transport.exchanges import ExampleTransport

capabilities = Capabilities(sync=True, proxies=())

_NAME = "example-transport"


def connect(network: Network) -> ExampleTransport:
    """Return a transport with a new pool. Raises OpenAIError for options without an effect."""
    from trunkline_example_transport.exchanges import ExampleTransport

    if network.proxy:
        raise OpenAIError(
            f'transport {_NAME!r} cannot use a proxy: take another transport, or pass proxy=""'
        )
    for option in ("http2", "unix_socket"):
        if getattr(network, option):
            raise OpenAIError(
                f"transport {_NAME!r} cannot use {option}: take another transport, or leave it out"
            )
    return ExampleTransport(network)


def connect_async(network: Network) -> NoReturn:
    """Raise OpenAIError: the sockets of this transport block their thread."""
    raise OpenAIError(f"transport {_NAME!r} is for sync code: use OpenAI")


def adopt(session: Any) -> NoReturn:
    """Raise OpenAIError: there is no library with sessions."""
    raise OpenAIError(
        f"transport {_NAME!r} has no sessions: pass transport={_NAME!r} instead of {session!r}"
    )


def adopt_async(session: Any) -> NoReturn:
    """Raise OpenAIError: there is no library with sessions."""
    adopt(session)
