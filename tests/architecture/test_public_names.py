"""The public names of `trunkline`: documented, and loaded on first use."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import Any, get_origin

import pytest

import trunkline
from tests.architecture.sources import Source, sources

VERSIONS = {"VERSION", "__version__"}
NAMES = [name for name in trunkline.__all__ if name not in VERSIONS]


def is_class(value: object) -> bool:
    """Whether it is a class. In Python 3.10, `isclass` also accepts ``Callable[[int], str]``."""
    return inspect.isclass(value) and get_origin(value) is None


def front_door() -> Source:
    return next(source for source in sources("trunkline") if source.module == "trunkline")


def module_of(name: str) -> Source:
    """Return the module that defines a public name."""
    home = _imported_for_type_checkers()[name]
    return next(source for source in sources("trunkline") if source.module == home)


def _imported_for_type_checkers() -> dict[str, str]:
    (block,) = [
        node
        for node in front_door().tree.body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    found: dict[str, str] = {}
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)
        for alias in node.names:
            assert alias.asname == alias.name, "re-exports are written `X as X`"
            home = node.module or ""
            found[alias.name] = f"{home}.{alias.name}" if alias.name == "types" else home
    return found


def test_front_door_when_read_by_type_checkers_then_it_is_the_one_at_run_time() -> None:
    """The imports under TYPE_CHECKING match the table of names that load on first use."""
    table: dict[str, str] = vars(trunkline)["_MODULE_OF"]
    lazy = {name: f"trunkline.{module}" for name, module in table.items()}
    assert _imported_for_type_checkers() == {**lazy, "types": "trunkline.types"}
    assert sorted(trunkline.__all__) == sorted({*lazy, "types", *VERSIONS})


def test_public_name_when_asked_for_then_it_loads_and_says_what_it_is() -> None:
    """Each public name has a docstring: classes in their body, values after their assignment."""
    assert [name for name in NAMES if not _is_documented(name)] == []


def _is_documented(name: str) -> bool:
    value: Any = getattr(trunkline, name)
    if is_class(value):
        return bool(value.__dict__.get("__doc__"))
    if inspect.ismodule(value) or inspect.isroutine(value):
        return bool(inspect.getdoc(value))
    return _says(module_of(name), name) or bool(vars(type(value)).get("__doc__"))


def _says(source: Source, name: str) -> bool:
    """Whether a string follows the assignment of `name`."""
    body = source.tree.body
    for statement, following in pairwise(body):
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            return isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
    return False


def test_public_class_when_inspected_then_its_methods_have_types() -> None:
    """Every public method has a return annotation."""
    values: dict[str, Any] = {name: getattr(trunkline, name) for name in NAMES}
    missing = [
        f"{name}.{method}"
        for name, value in values.items()
        if is_class(value) and value.__module__.partition(".")[0] == "trunkline"
        for method, function in vars(value).items()
        if inspect.isfunction(function)
        and function.__module__ == value.__module__
        and "return" not in function.__annotations__
    ]
    assert missing == []


def test_front_door_when_a_name_is_unknown_then_it_says_so() -> None:
    """An unknown name raises AttributeError, as in any module."""
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        trunkline.Nothing  # type: ignore[attr-defined]  # noqa: B018  # that is the test


def test_front_door_when_listed_then_it_is_in_order() -> None:
    """`dir` and completion show only the public names, sorted."""
    assert dir(trunkline) == sorted(trunkline.__all__)
