"""The engine of `native` under trio alone, for processes that must not load asyncio."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities
from trunkline_transports import native

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import Transport
    from trunkline_transports.native.awaiting import AwaitingTransport

capabilities = Capabilities(sync=False, loops=("trio",), proxies=native.capabilities.proxies)


def connect(network: Network) -> Transport:
    raise OpenAIError("transport 'trio' is for async code: use AsyncOpenAI")


def connect_async(network: Network) -> AwaitingTransport:
    """A transport with a pool for each trio run. Raises ImportError without trio."""
    import_module("trio")  # now, so that the client says that it is missing
    return native.connect_async(network, "trio", capabilities)


def preload() -> None:
    """Import trio, and the engine."""
    import_module("trio")
    native.preload()


def adopt(session: Any) -> Transport:
    raise native.nothing_to_adopt("trio", session)


def adopt_async(session: Any) -> AwaitingTransport:
    raise native.nothing_to_adopt("trio", session)
