"""Modules whose names are found in tables when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

Table = Mapping[str, str]
"""Names by the modules of trunkline that have them; ``theirs=ours`` where two names differ."""


class LackingError(ModuleNotFoundError):
    """trunkline has no such module of openai-python."""


class Door(ModuleType):
    """A module of openai-python that consists of names of trunkline."""

    def __init__(self, name: str, table: Table) -> None:
        super().__init__(name, f"The names of {name} that trunkline has.")
        self._homes = {
            theirs: (module, ours)
            for module, names in table.items()
            for theirs, ours in map(_pair, names.split())
        }
        self.__all__ = [name for name in self._homes if not name.startswith("_")]

    def __getattr__(self, name: str) -> Any:
        found = self._homes.get(name)
        if found is None:
            return child(self, name)
        module, ours = found
        value = getattr(import_module(f"trunkline.{module}"), ours)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        # The import of `openai.providers.bedrock` must not replace the function of that name.
        if not (isinstance(value, ModuleType) and name in self._homes):
            super().__setattr__(name, value)

    def __dir__(self) -> Iterable[str]:
        return sorted({*self._homes, *vars(self)})


def _pair(entry: str) -> tuple[str, str]:
    theirs, _, ours = entry.partition("=")
    return theirs, ours or theirs


def child(module: ModuleType, name: str) -> Any:
    """Return a module below `module`, which openai-python would have imported by now.

    Raises AttributeError for one that trunkline lacks.
    """
    full = f"{module.__name__}.{name}"
    if name.startswith("__"):
        raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
    try:
        return import_module(full)
    except LackingError as error:
        raise AttributeError(str(error)) from None
