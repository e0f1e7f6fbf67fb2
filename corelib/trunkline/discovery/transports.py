"""Finding, opening and adopting transports: by name, by a user's session, or the default."""

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
"""The order in which the default transport is searched for."""
_OURS = frozenset({"builtins", "typing", "trunkline", "trunkline_transports"})


@cache
def find(name: str) -> TransportFactory:
    """Return the transport of that name. Raises OpenAIError with the available names."""
    try:
        factory: TransportFactory = entry_points.load(GROUP, name)
    except KeyError:
        known = ", ".join(sorted(entry_points.names(GROUP))) or "none"
        message = f"there is no transport {name!r}; available transports: {known}"
        raise OpenAIError(message) from None
    return factory


def open_sync(name: str, network: Network) -> Transport:
    """Open a sync transport by name. Raises OpenAIError if it is unknown or for async code."""
    if not find(name).capabilities.sync:
        raise _other_world(name, "async", "AsyncOpenAI", "sync")
    try:
        return find(name).connect(network)
    except ImportError as error:  # entry points exist even if their libraries are not installed
        raise _not_installed(name) from error


def open_async(name: str, network: Network) -> AsyncTransport:
    """Open an async transport by name. Raises OpenAIError if it is unknown or for sync code."""
    if not find(name).capabilities.loops:
        raise _other_world(name, "sync", "OpenAI", "async")
    try:
        return find(name).connect_async(network)
    except ImportError as error:
        raise _not_installed(name) from error


def use_sync(given: Any) -> Transport:
    """Return a user's transport unchanged, or a transport over a user's session.

    Raises OpenAIError for a transport for async code.
    """
    if callable(getattr(given, "send", None)) and not _is_session(given):
        # Only async transports have `loop`; without this, the first call would fail.
        if callable(getattr(given, "loop", None)):
            raise _other_world(type(given).__name__, "async", "AsyncOpenAI", "sync")
        transport: Transport = given
        return transport
    return find(owner_of(given)).adopt(given)


def use_async(given: Any) -> AsyncTransport:
    """Return a user's transport unchanged, or a transport over a user's session.

    Raises OpenAIError for a transport for sync code.
    """
    if callable(getattr(given, "send", None)) and not _is_session(given):
        if not callable(getattr(given, "loop", None)):
            raise _other_world(type(given).__name__, "sync", "OpenAI", "async")
        transport: AsyncTransport = given
        return transport
    return find(owner_of(given)).adopt_async(given)


def _is_session(given: object) -> bool:
    """Whether `given` belongs to one of the libraries, whose sessions also have a `send`."""
    # The name of a transport is also the import package of its library (docs/decisions/0006). All
    # base classes count, because users subclass sessions.
    roots = (base.__module__.partition(".")[0] for base in type(given).__mro__)
    return any(entry_points.has(GROUP, root) for root in roots if root not in _OURS)


@cache
def default_name(*, sync: bool) -> str:
    """Return the first transport of `PREFERRED` whose library is installed.

    Raises OpenAIError if there is none.
    """
    from importlib.util import find_spec  # finds a library without importing it

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
    """Return the name of the transport for a user's session, by the library of its class."""
    for base in type(session).__mro__:
        root = base.__module__.partition(".")[0]
        if root not in _OURS and entry_points.has(GROUP, root):
            return root
    raise OpenAIError(
        "transport must be a name, a trunkline transport or a session of one of these libraries: "
        f"{', '.join(sorted(entry_points.names(GROUP)))}; not {session!r}"
    )


def _other_world(name: str, its: str, client: str, asked: str) -> OpenAIError:
    return OpenAIError(
        f"transport {name!r} is for {its} code: use {client}, or a transport for {asked} code"
        " (see: trunkline transports)"
    )


def _not_installed(name: str) -> OpenAIError:
    return OpenAIError(f'transport {name!r} is not installed: pip install "trunkline[{name}]"')
