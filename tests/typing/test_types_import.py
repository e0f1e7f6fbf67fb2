"""The names of the types are where openai-python has them, and load on first use."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib import import_module
from pkgutil import walk_packages

import pytest

import trunkline.types
from trunkline.models import BaseModel


def walked(*, packages: bool) -> list[str]:
    """Return all modules or all packages of the types."""
    found = walk_packages(trunkline.types.__path__, "trunkline.types.")
    return [one.name for one in found if one.ispkg is packages]


PACKAGES = ["trunkline.types", *walked(packages=True)]


@pytest.mark.thorough
def test_modules_when_imported_then_every_annotation_has_a_type_behind_it() -> None:
    """Every annotation can be resolved; a missing import would otherwise fail only in a call."""
    for name in walked(packages=False):
        module = import_module(name)
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.__module__ == name:
                hints = inspect.get_annotations(kind, locals={}, eval_str=True)
                assert not [hint for hint in hints.values() if isinstance(hint, str)]
                assert hints.keys() <= kind.model_defaults.keys()


@pytest.mark.parametrize("path", PACKAGES)
def test_package_when_asked_has_all_of_its_names(path: str) -> None:
    """Every name in `__all__` is in `dir` and loads."""
    package = import_module(path)

    assert set(package.__all__) <= set(dir(package))
    assert not [name for name in package.__all__ if not hasattr(package, name)]


def test_package_when_asked_for_a_module_has_it() -> None:
    """Modules are attributes of their package before they are imported."""
    assert trunkline.types.chat.chat_completion.Choice is not None


def test_package_when_asked_for_a_stranger_says_so() -> None:
    """A misspelt name is an AttributeError that names the package."""
    with pytest.raises(AttributeError, match=r"'trunkline\.types' has no attribute 'Embeding'"):
        getattr(trunkline.types, "Embeding")  # noqa: B009  # type checkers refuse the plain form


def test_packages_when_imported_load_no_model() -> None:
    """Importing the packages loads neither attrs nor any module of types."""
    script = (
        f"import sys, {', '.join(PACKAGES)}\n"
        "print(*[m for m in sys.modules if m.startswith('trunkline.types.')"
        " and not hasattr(sys.modules[m], '__path__') or m in ('attr', 'attrs', 'cattrs')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["trunkline.types.first_use"]
