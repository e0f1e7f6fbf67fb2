"""Declarations of connections, and of the events that a client sends over them.

This module is imported with the resources, and so imports nothing of the protocol.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypedDict, TypeVar, overload

from trunkline.operations.endpoint import Endpoint, Route
from trunkline.operations.worlds import Async, Sync, World
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from trunkline.network import Timeout
    from trunkline.operations.operation import Resource
    from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager
    from trunkline.types.websocket_connection_options import WebSocketConnectionOptions
    from trunkline.types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides
    from trunkline.values import Omit

P = ParamSpec("P")
S = TypeVar("S")
A = TypeVar("A")
W_co = TypeVar("W_co", bound=World, covariant=True)


class SocketOptions(TypedDict, total=False):
    """The options of a connection. Delays are in seconds."""

    extra_query: Mapping[str, object]
    """More parameters of the query."""
    extra_headers: Mapping[str, str | Omit | None]
    """Headers of the handshake. None removes a header."""
    timeout: float | Timeout | None | Omit
    """For the handshake; it replaces the client's."""
    plugin_options: Mapping[str, Mapping[str, object] | None] | None
    """Options for plugins, by their names, added to those of the client."""
    websocket_connection_options: WebSocketConnectionOptions
    """Options of the protocol: extensions, sizes, times."""
    on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None
    """Called before each attempt to open a lost connection again. Without it there is none."""
    max_retries: int
    """How many such attempts are made one after the other; default 5."""
    initial_delay: float
    """The delay of the first one; it is doubled each time. Default 0.5."""
    max_delay: float
    """The longest delay; default 8."""
    max_queue_size: int
    """How many bytes of messages may wait for a connection; default 1 MiB."""


_OWN = frozenset(SocketOptions.__annotations__)


class SocketOperation(Generic[P, S, A]):
    """Returns a manager for a connection of the class S in sync worlds, and A in async ones."""

    def __init__(
        self,
        endpoint: Endpoint,
        kinds: Callable[[], tuple[type[S], type[A]]],
    ) -> None:
        self.endpoint = endpoint
        self._kinds = kinds
        self.__doc__ = endpoint.function.__doc__
        self.__module__ = endpoint.function.__module__

    def __set_name__(self, owner: type, name: str) -> None:
        path = owner.__module__.partition(".resources.")[2]
        self.endpoint.name = f"{path}.{name}"

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Callable[P, ConnectionManager[S]]: ...  # type: ignore[type-var]  # S is a Connection
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Callable[P, AsyncConnectionManager[A]]: ...  # type: ignore[type-var]  # A is one, too
    @overload
    def __get__(self, resource: None, owner: type) -> SocketOperation[P, S, A]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        if resource is None:
            return self
        from trunkline.sockets.connecting import Connect

        return Connect(self.endpoint, self._kinds, resource._world)


def socket(
    path: str,
    kinds: Callable[[], tuple[type[S], type[A]]],
    *,
    headers: Mapping[str, str] | None = None,
) -> Callable[[Callable[Concatenate[Any, P], None]], SocketOperation[P, S, A]]:
    """Declare a connection. `kinds` returns the classes of the sync and of the async one."""

    def declare(function: Callable[Concatenate[Any, P], None]) -> SocketOperation[P, S, A]:
        route = Route("GET", path, headers=headers or {}, websocket=True)
        endpoint = Endpoint(route, function, {"more": _OWN, "local": tuple(_OWN)})
        endpoint.connections = kinds
        return SocketOperation(endpoint, kinds)

    return declare


class ClientEvents(Generic[W_co]):
    """Events that a client sends over a connection, by the first parts of their types."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection


class ClientEvent(Generic[P]):
    """Sends an event of one type."""

    def __init__(self, kind: str, function: Callable[..., Any]) -> None:
        self._function = function
        self._kind = kind
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    @overload
    def __get__(self, events: ClientEvents[Sync], owner: type) -> Callable[P, None]: ...
    @overload
    def __get__(
        self, events: ClientEvents[Async], owner: type
    ) -> Callable[P, Coroutine[Any, Any, None]]: ...
    @overload
    def __get__(self, events: None, owner: type) -> ClientEvent[P]: ...
    def __get__(self, events: Any, owner: type) -> Any:
        if events is None:
            return self

        def send(*args: Any, **fields: Any) -> Any:
            self._function(events, *args, **fields)  # refuses arguments as Python does
            given = {name: value for name, value in fields.items() if not is_omitted(value)}
            return events._connection.send({"type": self._kind, **given})

        send.__doc__ = self.__doc__
        send.__name__ = self._function.__name__
        send.__wrapped__ = MethodType(self._function, events)  # type: ignore[attr-defined]  # for help()
        return send


def client_event(
    kind: str,
) -> Callable[[Callable[Concatenate[Any, P], None]], ClientEvent[P]]:
    """Declare a method that sends an event of the type `kind` with its arguments as fields."""

    def declare(function: Callable[Concatenate[Any, P], None]) -> ClientEvent[P]:
        return ClientEvent(kind, function)

    return declare
