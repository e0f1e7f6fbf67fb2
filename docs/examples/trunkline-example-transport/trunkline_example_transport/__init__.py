"""A transport of trunkline over the standard library's http.client: sync, HTTP/1.1, no proxies.

This is the entry point, and all that trunkline asks of one: `capabilities` and four functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline_example_transport.exchanges import StdlibTransport

capabilities = Capabilities(sync=True, proxies=())


def connect(network: Network) -> StdlibTransport:
    """A transport with a pool of its own. Raises OpenAIError for a proxy: it knows none."""
    from trunkline_example_transport.exchanges import StdlibTransport

    if network.proxy:
        raise OpenAIError(
            "transport 'stdlib' cannot use a proxy: take another transport, or pass proxy=\"\""
        )
    return StdlibTransport(network)


def connect_async(network: Network) -> NoReturn:
    """Never: http.client blocks."""
    raise OpenAIError("transport 'stdlib' is for sync code: use OpenAI")


def adopt(session: Any) -> NoReturn:
    """Never: http.client has no sessions."""
    raise OpenAIError(f"transport 'stdlib' has no sessions to take over; {session!r} is none")


def adopt_async(session: Any) -> NoReturn:
    """Never: http.client has no sessions."""
    adopt(session)
