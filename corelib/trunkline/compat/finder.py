"""Finds the modules `openai` and `openai.*`: modules of trunkline, or tables of names."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final

from trunkline.compat import resources
from trunkline.compat.facade import Front
from trunkline.compat.names import DOORS, advice
from trunkline.compat.tables import Door, LackingError

SAME: Final = ("types", "pagination", "auth")
"""The modules that are those of trunkline themselves, with all below them."""


class Finder(MetaPathFinder):
    """Comes first in `sys.meta_path`, so that an installed openai-python is not found."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of a module of openai-python; None for those of other packages.

        Raises ImportError, with the remedy, for names below `openai` that trunkline lacks.
        """
        top, _, rest = name.partition(".")
        if top != "openai":
            return None
        loader = loader_of(rest)
        if loader is None:
            # With a `name`, the error of ``from openai import unknown`` would lack the remedy.
            raise LackingError(f"trunkline.compat.openai has no {name!r}{advice(name)}")
        # Every module is a package: a name that is not found in it is then looked for here.
        return ModuleSpec(name, loader, is_package=True)


def loader_of(path: str) -> Loader | None:
    """Return the loader of `path`, which is below `openai`."""
    if not path or path in DOORS:
        return _Tables()
    top = path.partition(".")[0]
    if top in SAME:
        return _Same(f"trunkline.{path}") if resources.exists(f"trunkline.{path}") else None
    return _Tables() if top == "resources" and resources.target(path) is not None else None


class _Same(Loader):
    """Provides a module of trunkline under another name."""

    def __init__(self, target: str) -> None:
        self._target = target

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python, as `exec_module` replaces the module."""

    def exec_module(self, module: ModuleType) -> None:
        target = sys.modules[module.__name__] = import_module(self._target)
        # In openai-python, a module of a type also has the types that it uses.
        vars(target).setdefault("__getattr__", partial(_neighbour, self._target))


def _neighbour(module: str, name: str) -> Any:
    package = module.rpartition(".")[0]
    while package.startswith("trunkline.") and not name.startswith("_"):
        if hasattr(sys.modules[package], name):
            return getattr(sys.modules[package], name)
        package = package.rpartition(".")[0]
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


class _Tables(Loader):
    """Makes the modules whose names are those of tables."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        path = spec.name.partition(".")[2]
        if not path:
            return Front(spec.name)
        if path in DOORS:
            return Door(spec.name, DOORS[path])
        return resources.ResourceModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: the names are found when they are asked for."""
