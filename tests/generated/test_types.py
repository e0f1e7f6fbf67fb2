"""Every public type of openai-python exists at its path, with its fields."""

from __future__ import annotations

import keyword
from fnmatch import fnmatch
from typing import Any

import pytest

from codegen.generate import Api
from codegen.naming import Declared
from codegen.place_types import split

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def declared(api: Api) -> dict[str, Declared]:
    """The types that can be imported from each module."""
    found: dict[str, Declared] = {}
    for module in api.layout.modules.values():
        shown = api.layout.modules[module.shows].declared if module.shows else {}
        for one in (*shown.values(), *module.declared.values()):
            found[f"{module.path}:{one.name}"] = one
    return found


def _kept(api: Api, kind: str) -> list[str]:
    groups = api.layout.corrections.table["different"]
    return [one for group in groups for one in group.get(kind, ())]


def _bare(name: str) -> str:
    """Return the name without what makes it an identifier: the key `async` is a field `async_`."""
    bare = name.removesuffix("_")
    return bare if keyword.iskeyword(bare) else name


def _fields(declared: dict[str, Declared], key: str, *, inherited: bool) -> set[str]:
    one = declared[key]
    names = {_bare(member.name) for member in one.members}
    if one.base is not None and inherited:
        names |= _fields(declared, f"{one.base.module}:{one.base.name}", inherited=True)
    return names


def test_types_when_compared_then_every_name_is_at_its_path(
    api: Api, declared: dict[str, Declared], public_types: dict[str, dict[str, Any]]
) -> None:
    """All 5,087 names exist, except those in the table that are not generated."""
    missing = public_types.keys() - declared.keys()
    by_hand = _kept(api, "types")

    assert {one for one in missing if not any(fnmatch(one, each) for each in by_hand)} == set()
    assert len(missing) == 12


def test_types_when_compared_then_classes_are_classes(
    api: Api, declared: dict[str, Declared], public_types: dict[str, dict[str, Any]]
) -> None:
    """Aliases are aliases and classes are classes, as in openai-python."""
    different = {
        key
        for key, known in public_types.items()
        if key in declared and (declared[key].type is not None) != (known["kind"] == "alias")
    }

    assert different == set(_kept(api, "kinds"))


def test_types_when_compared_then_fields_are_equal(
    api: Api, declared: dict[str, Declared], public_types: dict[str, dict[str, Any]]
) -> None:
    """The fields are equal: of models their own, of dictionaries also the inherited ones."""
    different: list[str] = []
    for key, known in public_types.items():
        if key not in declared or known["kind"] == "alias" or declared[key].type is not None:
            continue
        ours = _fields(declared, key, inherited=known["kind"] == "params")
        theirs = set(map(_bare, known["fields"]))
        different += [f"{key} +{name}" for name in ours - theirs]
        different += [f"{key} -{name}" for name in theirs - ours]

    assert sorted(different) == sorted(_kept(api, "fields"))


def test_types_when_compared_then_required_keys_are_required(
    declared: dict[str, Declared], public_types: dict[str, dict[str, Any]]
) -> None:
    """The same keys of request dictionaries are required as in openai-python."""
    different: list[str] = []
    for key, known in public_types.items():
        if key not in declared or known["kind"] != "params":
            continue
        theirs = {
            name
            for name, annotation in known["fields"].items()
            if annotation.startswith("Required[")
        } | set(known["required"])
        ours = {member.name for member in declared[key].members if member.field.required}
        own = {member.name for member in declared[key].members}
        if ours != theirs & own:
            different.append(key)

    assert different == []


def test_types_when_compared_then_fields_of_models_may_be_missing_alike(
    api: Api, declared: dict[str, Declared], public_types: dict[str, dict[str, Any]]
) -> None:
    """The same fields of models are optional as in openai-python."""
    different: list[str] = []
    for key, known in public_types.items():
        if key not in declared or known["kind"] != "model":
            continue
        for member in declared[key].members:
            annotation = known["fields"].get(member.name)
            if annotation is None:
                continue
            theirs = "Optional[" in annotation[:9] or annotation.endswith("NoneType]")
            ours = not member.field.required or len(split(member.type)) == 2
            if theirs != ours and "NoneType" not in annotation:
                different.append(f"{key}.{member.name}")

    assert different == _kept(api, "optional")
