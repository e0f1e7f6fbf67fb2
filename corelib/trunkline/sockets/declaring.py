"""Declarations of connections.

This module is imported with the resources, so that it imports and makes as little as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

if TYPE_CHECKING:
    from trunkline.operations.endpoint import Endpoint
    from trunkline.operations.operation import Resource
    from trunkline.operations.worlds import Async, Sync
    from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager

P = ParamSpec("P")
S = TypeVar("S")
A = TypeVar("A")

_USUAL_QUEUE = 1_048_576


class SocketOperation(Generic[P, S, A]):
    """Returns a manager for a connection of the class S in sync worlds, and A in async ones."""

    def __init__(
        self,
        function: Callable[..., Any],
        kinds: Callable[[], tuple[type[S], type[A]]],
        route: Mapping[str, Any],
        max_queue_size: int,
    ) -> None:
        self._function = function
        self._kinds = kinds
        self._max_queue_size = max_queue_size
        self._name = ""
        self._route = route
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    def __set_name__(self, owner: type, name: str) -> None:
        path = owner.__module__.partition(".resources.")[2]
        self._name = f"{path}.{name}"

    @cached_property
    def endpoint(self) -> Endpoint:
        """The route and the parameters, found by the first connection."""
        from trunkline.operations.endpoint import Endpoint, Route
        from trunkline.sockets.options import SocketOptions

        own = tuple(SocketOptions.__annotations__)
        route = Route("GET", websocket=True, **self._route)
        endpoint = Endpoint(route, self._function, {"more": own, "local": own})
        endpoint.name = self._name
        endpoint.connections = self._kinds
        return endpoint

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

        return Connect(self.endpoint, resource._world, self._max_queue_size)


def socket(
    path: str,
    kinds: Callable[[], tuple[type[S], type[A]]],
    *,
    headers: Mapping[str, str] | None = None,
    max_queue_size: int = _USUAL_QUEUE,
) -> Callable[[Callable[Concatenate[Any, P], None]], SocketOperation[P, S, A]]:
    """Declare a connection.

    `kinds` returns the classes of the sync and of the async one; `max_queue_size`, in bytes, is the
    default of the option.
    """
    route = {"path": path, "headers": headers or {}}
    return lambda function: SocketOperation(function, kinds, route, max_queue_size)
