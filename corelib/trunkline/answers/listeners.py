"""Functions that are called when something happens to a stream."""

from __future__ import annotations

from collections.abc import Callable, Collection
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

from trunkline.flow import Call, Flow
from trunkline.operations.flow_methods import helper

if TYPE_CHECKING:
    from typing_extensions import Self


class Listeners:
    """The listeners of one stream, by the name of the event."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names
        self._added: dict[str, list[tuple[Callable[..., Any], bool]]] = {}

    def __bool__(self) -> bool:
        return bool(self._added)

    def add(self, name: str, listener: Callable[..., Any], *, once: bool = False) -> None:
        """Call `listener` for each event of this name, or for the next one only.

        Raises ValueError for an unknown name, TypeError for an async function.
        """
        if name not in self._names:
            from difflib import get_close_matches

            near = get_close_matches(name, self._names, 1)
            advice = f": did you mean {near[0]!r}?" if near else f": use one of {[*self._names]}"
            raise ValueError(f"there is no event {name!r}{advice}")
        if iscoroutinefunction(listener):
            raise TypeError("a listener cannot be async: iterate over the stream with `async for`")
        self._added.setdefault(name, []).append((listener, once))

    def remove(self, name: str, listener: Callable[..., Any]) -> None:
        """Call `listener` no more. Nothing happens if it is not one."""
        left = [one for one in self._added.pop(name, ()) if one[0] != listener]
        if left:
            self._added[name] = left

    def emit(self, name: str, *values: Any) -> None:
        """Call the listeners of this name."""
        for listener, once in tuple(self._added.get(name, ())):
            if once:
                self.remove(name, listener)
            call_listener(listener, *values)


def call_listener(listener: Callable[..., Any], *values: Any) -> None:
    """Call a function of the user. Raises RuntimeError for StopIteration, which would end loops."""
    try:
        listener(*values)
    except (StopIteration, StopAsyncIteration) as error:
        raise RuntimeError(f"a listener raised {type(error).__name__}") from error


class Listening:
    """Methods of streams and runs, in both worlds, for those who listen.

    The class that inherits from it has `_step`, which returns the next event, and `close`.
    """

    _listeners: Listeners

    def on(self, event: str, listener: Callable[..., Any]) -> Self:
        """Call `listener` for each event of this name, before the loop gets it.

        Raises ValueError for an unknown name, TypeError for an async function.
        """
        self._listeners.add(event, listener)
        return self

    def once(self, event: str, listener: Callable[..., Any]) -> Self:
        """Call `listener` for the next event of this name. Raises as `on` does."""
        self._listeners.add(event, listener, once=True)
        return self

    def off(self, event: str, listener: Callable[..., Any]) -> Self:
        """Call `listener` no more."""
        self._listeners.remove(event, listener)
        return self

    @helper
    def emitted(self: Any, event: str) -> Flow[Any]:
        """Read until the next event of this name, and return what its listeners are called with.

        That is a tuple if they have several parameters, and None if they have none, or if the end
        comes before. Raises ValueError for an unknown name, and the error that ended the events.
        """
        found: list[tuple[Any, ...]] = []

        def note(*values: Any) -> None:
            found.append(values)

        self.once(event, note)
        while not found and (yield from Call(self._step)) is not None:
            pass
        values = found[0] if found else ()
        return values if len(values) > 1 else next(iter(values), None)

    @helper
    def done(self: Any) -> Flow[None]:
        """Read to the end. Raises the error that was it."""
        yield from read_to_end(self)

    @helper
    def abort(self: Any) -> Flow[None]:
        """End the call. The loop over the events raises APIUserAbortError."""
        yield from Call(self.close)


def read_to_end(events: Any) -> Flow[None]:
    """Read the events that are left. Raises the error that ended them, also one of a listener."""
    try:
        while (yield from Call(events._step)) is not None:
            pass
    except Exception:  # also one of a listener, which leaves the connection open
        yield from Call(events.close)
        raise
