"""The module `openai` itself."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Any, Final

import trunkline
from trunkline.clients.module_client import VARIABLES
from trunkline.compat.tables import child

VERSION: Final = "3.57.0"
"""The version of openai-python whose names these are; libraries compare it."""
TITLE: Final = "openai"
_OWN: Final = {
    "VERSION": VERSION,
    "__version__": VERSION,
    "__title__": TITLE,
    "NoneType": type(None),
}
_ELSEWHERE: Final = {
    "DEFAULT_CONNECTION_LIMITS": "_constants",
    "Transport": "_types",
    "ProxiesTypes": "_types",
    "DefaultHttpxClient": "_base_client",
    "DefaultAsyncHttpxClient": "_base_client",
}
"""Names that trunkline lacks, or that are not the same, and the modules that have them."""
_RESOURCES: Final = ("models", "uploads")
"""Resources of the client of the package that are modules of trunkline as well."""


class Front(ModuleType):
    """The public names of trunkline as `openai`. Its variables are those of trunkline."""

    def __init__(self, name: str) -> None:
        super().__init__(name, trunkline.__doc__)
        vars(self).update(_OWN)
        self.__file__ = __file__
        self.__all__ = sorted({*trunkline.__all__, *_OWN, *_ELSEWHERE, *_RESOURCES})

    def __getattr__(self, name: str) -> Any:
        if name in _ELSEWHERE:
            return getattr(child(self, _ELSEWHERE[name]), name)
        if name in VARIABLES or name in trunkline.__all__:
            return getattr(trunkline, name)
        if name in _RESOURCES:
            return import_module(f"trunkline.{name}")
        return child(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in VARIABLES:
            setattr(trunkline, name, value)
        else:
            super().__setattr__(name, value)

    def __dir__(self) -> Iterable[str]:
        return sorted({*self.__all__, *vars(self)})
