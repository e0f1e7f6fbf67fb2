"""Packages whose names are loaded when they are first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType


def on_first_use(
    package: str, modules: Mapping[str, str], packages: Iterable[str]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """The `__getattr__`, `__dir__` and `__all__` of `package`: names by module, and its packages.

    The modules themselves are found as well, so `trunkline.types.chat.chat_completion` needs no
    import of its own.
    """

    def load(name: str) -> object:
        value: object
        if name in modules:
            value = getattr(import_module(f"{package}.{modules[name]}"), name)
        else:
            value = _submodule(package, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *public})

    public = sorted([*modules, *packages])
    return load, names, public


def _submodule(package: str, name: str) -> ModuleType:
    try:
        return import_module(f"{package}.{name}")
    except ModuleNotFoundError:
        raise AttributeError(f"module {package!r} has no attribute {name!r}") from None
