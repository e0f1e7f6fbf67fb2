"""Find, open and adopt transports: by name, by a user's session, or the default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from trunkline.discovery import entry_points
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import AsyncTransport, Transport, TransportFactory

GROUP = "trunkline.transports"
PREFERRED = ("httpx", "httpx2", "requests", "trio")
"""Which installed one is taken when none is named."""
_OURS = frozenset({"builtins", "typing", "trunkline", "trunkline_transports"})


@cache
def find(name: str) -> TransportFactory:
    """The transport of that name, loaded. Raises OpenAIError saying what there is."""
    try:
        factory: TransportFactory = entry_points.load(GROUP, name)
    except KeyError:
        known = ", ".join(sorted(entry_points.names(GROUP))) or "none"
        raise OpenAIError(f"there is no transport {name!r}; there are: {known}") from None
    return factory


def open_sync(name: str, network: Network) -> Transport:
    """A sync transport by name."""
    if not find(name).capabilities.sync:
        raise _other_world(name, "async", "AsyncOpenAI", "sync")
    try:
        return find(name).connect(network)
    except ImportError as error:
        raise _not_installed(name) from error


def open_async(name: str, network: Network) -> AsyncTransport:
    """An async transport by name."""
    if not find(name).capabilities.loops:
        raise _other_world(name, "sync", "OpenAI", "async")
    try:
        return find(name).connect_async(network)
    except ImportError as error:
        raise _not_installed(name) from error


def use_sync(given: Any) -> Transport:
    """A user's transport as it is, or one over a user's session; none of the other world."""
    if callable(getattr(given, "send", None)) and not _is_session(given):
        if callable(getattr(given, "loop", None)):
            raise _other_world(type(given).__name__, "async", "AsyncOpenAI", "sync")
        transport: Transport = given
        return transport
    return find(owner_of(given)).adopt(given)


def use_async(given: Any) -> AsyncTransport:
    """A user's transport as it is, or one over a user's session; none of the other world."""
    if callable(getattr(given, "send", None)) and not _is_session(given):
        if not callable(getattr(given, "loop", None)):
            raise _other_world(type(given).__name__, "sync", "OpenAI", "async")
        transport: AsyncTransport = given
        return transport
    return find(owner_of(given)).adopt_async(given)


def _is_session(given: object) -> bool:
    """Whether `given` belongs to one of the libraries, whose sessions have a `send` as well."""
    roots = (base.__module__.partition(".")[0] for base in type(given).__mro__)
    return any(entry_points.has(GROUP, root) for root in roots if root not in _OURS)


@cache
def default_name(*, sync: bool) -> str:
    """The first of the preferred transports whose library is installed."""
    from importlib.util import find_spec

    for name in PREFERRED:
        if find_spec(name) is not None:
            capabilities = find(name).capabilities
            if capabilities.sync if sync else capabilities.loops:
                return name
    raise OpenAIError(
        'no HTTP library is installed: pip install "trunkline[httpx]", '
        'or use transport="local" for the stand-in that needs no network'
    )


def owner_of(session: object) -> str:
    """The name of the transport whose library a user's own session comes from."""
    for base in type(session).__mro__:
        root = base.__module__.partition(".")[0]
        if root not in _OURS and entry_points.has(GROUP, root):
            return root
    raise OpenAIError(
        f"transport={session!r} is not a name, a trunkline transport or a session of one of: "
        f"{', '.join(sorted(entry_points.names(GROUP)))}"
    )


def _other_world(name: str, its: str, client: str, asked: str) -> OpenAIError:
    return OpenAIError(
        f"transport {name!r} is for {its} code: use {client}, or a transport for {asked} code"
        " (see: trunkline transports)"
    )


def _not_installed(name: str) -> OpenAIError:
    return OpenAIError(f'transport {name!r} is not installed: pip install "trunkline[{name}]"')
