"""Functions that are called when something happens to a stream."""

from __future__ import annotations

from collections.abc import Callable, Collection
from inspect import iscoroutinefunction
from typing import Any


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
            listener(*values)
