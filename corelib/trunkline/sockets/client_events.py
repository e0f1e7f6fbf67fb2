"""The methods of a connection that send events, declared once and typed for both worlds."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from trunkline.operations.worlds import World
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from trunkline.operations.worlds import Async, Sync

P = ParamSpec("P")
W_co = TypeVar("W_co", bound=World, covariant=True)


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
