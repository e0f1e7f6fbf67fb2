"""The modules `openai.resources.*`, whose names are the classes of resources."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Final

from trunkline.compat.names import MORE
from trunkline.compat.siblings import is_template, sibling, view
from trunkline.compat.tables import Door

_VIEWS: Final = {
    "WithRawResponse": "with_raw_response",
    "WithStreamingResponse": "with_streaming_response",
}


def target(path: str) -> str | None:
    """Return the module of trunkline that `path`, below `openai`, stands for; None if none does.

    openai-python has the class of `resources.chat` in `resources.chat.chat`.
    """
    parent, _, last = path.rpartition(".")
    for one in (path, parent if parent.endswith(f".{last}") else ""):
        if one and exists(f"trunkline.{one}"):
            return f"trunkline.{one}"
    return None


def exists(name: str) -> bool:
    """Return whether a module exists, which is not imported."""
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is missing or no package
        return False


class ResourceModule(Door):
    """A module with the classes of a group of resources, and of those directly below it."""

    def __init__(self, name: str) -> None:
        path = name.partition(".")[2]
        super().__init__(name, MORE.get(path, {}))
        self._target = import_module(target(path) or "")

    def __getattr__(self, name: str) -> Any:
        found = None if name.startswith("_") else _class(self._target, name)
        if found is None:
            return super().__getattr__(name)
        setattr(self, name, found)
        return found

    def __dir__(self) -> Iterable[str]:
        return sorted({*super().__dir__(), *_names(self._target)})


def has(path: str, name: str) -> bool:
    """Return whether the module `path`, below `openai`, has a name other than those of modules."""
    home = target(path)
    if home is None:
        return False
    entries = (entry for names in MORE.get(path, {}).values() for entry in names.split())
    is_listed = name in (entry.partition("=")[0] for entry in entries)
    return is_listed or _class(import_module(home), name) is not None


def _class(module: ModuleType, name: str) -> Any:
    for suffix, attribute in _VIEWS.items():
        if name.endswith(suffix):
            resource = _class(module, name.removesuffix(suffix))
            return None if resource is None else view(resource, suffix, attribute)
    bare = name.removeprefix("Async")
    template = _template(module, bare)
    return None if template is None else sibling(template, "Async" if bare != name else "")


def _template(module: ModuleType, name: str) -> Any:
    for one in (module, *_below(module, name)):
        found = vars(one).get(name)
        if isinstance(found, type) and found.__module__ == one.__name__ and is_template(found):
            return found
    return None


def _below(module: ModuleType, name: str) -> Iterator[ModuleType]:
    """Return the module directly below with the class `name`: AdminAPIKeys is admin_api_keys."""
    for child in _children(module):
        if child.replace("_", "") == name.lower():
            yield import_module(f"{module.__name__}.{child}")


def _children(module: ModuleType) -> list[str]:
    below = pkgutil.iter_modules(getattr(module, "__path__", ()))
    # The classes of connections are in tables; they need a library that may be missing.
    return [one.name for one in below if one.name != "connections"]


def _names(module: ModuleType) -> Iterator[str]:
    for one in (module, *(import_module(f"{module.__name__}.{c}") for c in _children(module))):
        for name, value in vars(one).items():
            if isinstance(value, type) and value.__module__ == one.__name__ and is_template(value):
                yield from (name, f"Async{name}")
