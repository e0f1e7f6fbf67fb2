"""Native trio: its streams and h11, with no asyncio or anyio in the process.

The entry point; what needs the libraries is imported when a client connects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import Transport
    from trunkline_transports.trio_transport import TrioTransport

capabilities = Capabilities(sync=False, loops=("trio",))


def connect(network: Network) -> Transport:
    raise OpenAIError("transport 'trio' is for async code: use AsyncOpenAI")


def connect_async(network: Network) -> TrioTransport:
    """A transport with a pool for each trio run. Raises ImportError without trio or h11."""
    from trunkline_transports.trio_transport import TrioTransport

    return TrioTransport(network)


def adopt(session: Any) -> Transport:
    raise _nothing_to_adopt(session)


def adopt_async(session: Any) -> TrioTransport:
    raise _nothing_to_adopt(session)


def _nothing_to_adopt(session: object) -> OpenAIError:
    return OpenAIError(
        "transport 'trio' has no sessions: pass transport=\"trio\" instead of "
        f"{type(session).__qualname__}"
    )
