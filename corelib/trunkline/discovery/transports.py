"""Finding, opening and adopting transports: by name, by a user's session, or the default."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from trunkline.discovery import entry_points
from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.options import NETWORK_OPTIONS

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import AsyncTransport, Loop, Transport, TransportFactory

GROUP = "trunkline.transports"
DEFAULT = "native"
"""The transport of a client that names none: it needs no library, and works in every world."""
_OURS = frozenset({"builtins", "typing", "trunkline", "trunkline_transports"})


@cache
def find(name: str) -> TransportFactory:
    """Return the transport of that name. Raises OpenAIError with the available names."""
    try:
        factory: TransportFactory = entry_points.load(GROUP, name)
    except KeyError:
        known = sorted(entry_points.names(GROUP))
        listed = ", ".join(known) or "none"
        message = (
            f"there is no transport {name!r}{about(name, known)}; available transports: {listed}"
        )
        raise OpenAIError(message) from None
    return factory


def open_sync(name: str, network: Network) -> Transport:
    """Open a sync transport by name. Raises OpenAIError if it is unknown or for async code."""
    if not find(name).capabilities.sync:
        raise _other_world(name, "async", "AsyncOpenAI", "sync")
    try:
        return find(name).connect(network)
    except ImportError as error:  # entry points exist even if their libraries are not installed
        raise not_installed(name, error) from error


def open_async(name: str, network: Network) -> AsyncTransport:
    """Open an async transport by name. Raises OpenAIError if it is unknown or for sync code."""
    if not find(name).capabilities.loops:
        raise _other_world(name, "sync", "OpenAI", "async")
    try:
        return find(name).connect_async(network)
    except ImportError as error:
        raise not_installed(name, error) from error


@cache
def _any_loop_transport() -> AsyncTransport:
    """Return a transport that opens nothing and works in every loop: only its `loop` is used."""
    from trunkline.network import Network

    return open_async("local", Network())


def running_loop() -> Loop:
    """Return the services of the running event loop. Raises OpenAIError if none is running."""
    return _any_loop_transport().loop()


def use_sync(given: Any) -> Transport:
    """Return a user's transport unchanged, or a transport over a user's session.

    Raises OpenAIError for a transport for async code.
    """
    if callable(getattr(given, "send", None)) and not is_session(given):
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
    if callable(getattr(given, "send", None)) and not is_session(given):
        if not callable(getattr(given, "loop", None)):
            raise _other_world(type(given).__name__, "sync", "OpenAI", "async")
        transport: AsyncTransport = given
        return transport
    return find(owner_of(given)).adopt_async(given)


def is_session(given: object) -> bool:
    """Whether `given` belongs to one of the libraries, whose sessions also have a `send`."""
    # The name of a transport is also the import package of its library (docs/decisions/0006). All
    # base classes count, because users subclass sessions.
    roots = (base.__module__.partition(".")[0] for base in type(given).__mro__)
    return any(entry_points.has(GROUP, root) for root in roots if root not in _OURS)


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


def chosen(options: Mapping[str, Any]) -> Any:
    """Return the transport that a client's options name or contain, or None.

    Raises OpenAIError if they contain two, a class, or options that have no effect beside it.
    """
    given = options.get("transport") or options.get("http_client")
    if options.get("transport") and options.get("http_client"):
        raise OpenAIError("transport and http_client are two names of one option: pass one of them")
    if isinstance(given, type):
        name = f"{given.__module__.partition('.')[0]}.{given.__qualname__}"
        raise OpenAIError(f"transport must be an instance: pass {name}(...), not the class")
    without_effect = NETWORK_OPTIONS.intersection(options)
    if given is not None and not isinstance(given, str) and without_effect:
        names = ", ".join(sorted(without_effect))
        raise OpenAIError(
            f"{names} cannot have an effect beside a transport or session that you have made: "
            f"configure the {type(given).__qualname__} itself"
        )
    return given


def _other_world(name: str, its: str, client: str, asked: str) -> OpenAIError:
    return OpenAIError(
        f"transport {name!r} is for {its} code: use {client}, or a transport for {asked} code"
        " (see: trunkline transports)"
    )


def not_installed(name: str, error: ImportError) -> OpenAIError:
    """The error for a transport whose library cannot be imported."""
    if not entry_points.reference(GROUP, name).startswith("trunkline_transports."):
        provider = entry_points.provider(GROUP, name)
        return OpenAIError(f"transport {name!r}{provider} cannot be used: {error}")
    # The library may be there, and lack one that it needs itself.
    said = "" if error.name == name else f" ({error})"
    return OpenAIError(
        f'transport {name!r} is not installed: pip install "trunkline[{name}]"{said}'
    )
