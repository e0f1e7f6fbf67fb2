"""Functions that are called with the events of a type."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, NamedTuple, TypeVar, overload

from typing_extensions import Self

F = TypeVar("F", bound=Callable[..., Any])
ANY = "event"
"""The type for functions that are called with every event."""


class Handler(NamedTuple):
    """A function, and whether it is called for the first event only."""

    function: Callable[..., Any]
    once: bool


class EventHandlers:
    """The functions by the types of events. The same function may be there several times.

    A thread may change them while another one takes some.
    """

    def __init__(self) -> None:
        self._by_type: dict[str, list[Handler]] = {}
        self._changing = Lock()

    def add(self, event_type: str, function: Callable[..., Any], *, once: bool) -> None:
        """Call `function` with events of this type, after those that are there."""
        with self._changing:
            self._by_type.setdefault(event_type, []).append(Handler(function, once))

    def remove(self, event_type: str, function: Callable[..., Any]) -> None:
        """Do not call this function again, if it is there."""
        with self._changing:
            there = self._by_type.get(event_type, [])
            for index, handler in enumerate(there):
                if handler.function == function:
                    del there[index]
                    return

    def take(self, event_type: str) -> list[Callable[..., Any]]:
        """Return the functions to call for an event, without those that were for once."""
        found: list[Handler] = []
        with self._changing:
            for name in dict.fromkeys((event_type, ANY)):
                there = self._by_type.get(name, [])
                found += there
                self._by_type[name] = [handler for handler in there if not handler.once]
        return [handler.function for handler in found]

    def copy(self) -> EventHandlers:
        """Return the same functions."""
        made = EventHandlers()
        made._by_type = {name: [*there] for name, there in self._by_type.items()}
        return made


class Handling:
    """An object whose users register functions for events."""

    def __init__(self, handlers: EventHandlers | None = None) -> None:
        self._handlers = EventHandlers() if handlers is None else handlers

    @overload
    def on(self, event_type: str, handler: Callable[..., Any]) -> Self: ...
    @overload
    def on(self, event_type: str) -> Callable[[F], F]: ...
    def on(self, event_type: str, handler: Any = None) -> Any:
        """Call `handler` with each event of this type; the type ``event`` means all events.

        Without a handler, this is a decorator.
        """
        return self._add(event_type, handler, once=False)

    @overload
    def once(self, event_type: str, handler: Callable[..., Any]) -> Self: ...
    @overload
    def once(self, event_type: str) -> Callable[[F], F]: ...
    def once(self, event_type: str, handler: Any = None) -> Any:
        """Call `handler` with the first event of this type. Otherwise as `on`."""
        return self._add(event_type, handler, once=True)

    def off(self, event_type: str, handler: Callable[..., Any]) -> Self:
        """Do not call `handler` any more."""
        self._handlers.remove(event_type, handler)
        return self

    def _add(self, event_type: str, handler: Any, *, once: bool) -> Any:
        def register(function: F) -> F:
            self._handlers.add(event_type, function, once=once)
            return function

        if handler is None:
            return register
        register(handler)
        return self
