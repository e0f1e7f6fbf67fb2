"""requests, for sync code: its adapters below its sessions, or a session of the user's own.

The entry point; what needs the library is imported when a client connects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import AsyncTransport
    from trunkline_transports.requests_adopted import AdoptedTransport
    from trunkline_transports.requests_transport import RequestsTransport

capabilities = Capabilities(sync=True)


def connect(network: Network) -> RequestsTransport:
    """A transport with a pool of its own. Raises ImportError without requests."""
    from trunkline_transports.requests_transport import RequestsTransport

    return RequestsTransport(network)


def connect_async(network: Network) -> AsyncTransport:
    raise OpenAIError("transport 'requests' is for sync code: use OpenAI")


def adopt(session: Any) -> AdoptedTransport:
    """One over the user's ``requests.Session``, or over one of its adapters."""
    from trunkline_transports.requests_adopted import adopted

    return adopted(session)


def adopt_async(session: Any) -> AsyncTransport:
    raise OpenAIError(
        f"requests is sync, and so is {type(session).__qualname__}: use OpenAI, "
        "or AsyncOpenAI with another transport"
    )
