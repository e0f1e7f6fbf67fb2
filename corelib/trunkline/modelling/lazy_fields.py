"""Fields whose value is made when it is first read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class LazySlot:
    """The slot of such a field: `make` replaces a `deferred` object in it by a value."""

    def __init__(self, slot: Any, deferred: type, make: Callable[[Any], Any]) -> None:
        self.slot = slot
        self._deferred = deferred
        self._make = make

    def __get__(self, model: object, owner: object = None) -> Any:
        if model is None:
            return self
        value = self.slot.__get__(model)
        if type(value) is self._deferred:
            value = self._make(value)
            self.slot.__set__(model, value)
        return value

    def __set__(self, model: object, value: object) -> None:
        self.slot.__set__(model, value)

    def __delete__(self, model: object) -> None:
        self.slot.__delete__(model)


def make_lazy(kind: Any, name: str, deferred: type, make: Callable[[Any], Any]) -> LazySlot:
    """Let the field `name` of a model be made by `make` when it holds a `deferred` object."""
    slot = LazySlot(kind.model_slots[name], deferred, make)
    kind.model_slots[name] = slot
    setattr(kind, name, slot)
    return slot
