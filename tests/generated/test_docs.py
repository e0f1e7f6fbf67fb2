"""The descriptions of types and fields: which ones exist, and how they are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from codegen.docs import FOLDER, Docs
from codegen.generate import Api
from codegen.model import Choice, Expression, Facts, ListOf, MapOf, Named
from codegen.naming import Declared
from codegen.toml_tables import is_table, read_toml

MOST_USED: list[str] = read_toml(FOLDER / "most_used.toml")["most_used"]["operations"]
TABLES: dict[str, dict[str, Any]] = {
    "types": {
        "a.thing:Thing": {"is": "A thing.", "name": "Its name."},
        "Part": "A part.",
        "b_params:Thing": "What is sent.",
    },
    "fields": {"id": "The id.", "name": "A name."},
}

pytestmark = pytest.mark.thorough


def _named(type: Expression | None) -> Iterator[Named]:
    """Yield the declared types in an expression."""
    if isinstance(type, Named):
        yield type
    elif isinstance(type, ListOf):
        yield from _named(type.item)
    elif isinstance(type, MapOf):
        yield from _named(type.value)
    elif isinstance(type, Choice):
        for member in type.members:
            yield from _named(member)


def _reached(api: Api, operations: list[str]) -> dict[str, Declared]:
    """Return the classes in the results and stream events of the operations."""
    by_name = {f"{one.resource}.{one.method}": one for one in api.operations}
    found: dict[Named, Declared] = {}
    left: list[Expression | None] = []
    for name in operations:
        left += [by_name[name].result, by_name[name].event]
    while left:
        for named in _named(left.pop()):
            if named not in found:
                declared = api.layout.modules[named.module].declared[named.name]
                found[named] = declared
                left += [declared.type, declared.base, *(one.type for one in declared.members)]
    return {
        f"{named.module}:{named.name}": declared
        for named, declared in found.items()
        if declared.type is None
    }


def test_docs_when_an_operation_is_much_used_then_its_types_and_fields_have_words(
    api: Api,
) -> None:
    """All types and fields in results, events and pages of the operations are described."""
    docs = Docs.load()
    reached = _reached(api, MOST_USED)

    silent = [key for key in reached if not docs.type(key)]
    silent += [
        f"{key} {member.name}"
        for key, declared in reached.items()
        for member in declared.members
        if not docs.field(key, member.name, Facts())
    ]

    assert silent == []
    assert {declared.mode for declared in reached.values()} == {"answer"}
    assert len(reached) > 400


def test_docs_when_loaded_then_most_used_operations_are_at_least_forty() -> None:
    """The list has at least forty operations, sorted and without duplicates."""
    assert len(MOST_USED) >= 40
    assert sorted(set(MOST_USED)) == MOST_USED
    assert Docs.load().operation(MOST_USED[0])


def test_docs_when_loaded_then_speak_only_of_what_exists(api: Api) -> None:
    """Every description belongs to an existing type and field."""
    fields: dict[str, set[str]] = {}
    for module in api.layout.modules.values():
        for declared in module.declared.values():
            names = {member.name for member in declared.members}
            for key in (f"{module.path}:{declared.name}", declared.name):
                fields.setdefault(key, {"is"}).update(names)

    wrong = [
        f"{key} {name}"
        for key, entry in read_toml(FOLDER / "types.toml")["types"].items()
        for name in (entry if is_table(entry) else ("is",))
        if name not in fields.get(key, ())
    ]
    general = set(read_toml(FOLDER / "fields.toml")["fields"])

    assert wrong == []
    assert general <= set().union(*fields.values())


@pytest.mark.parametrize(
    ("key", "name", "expected"),
    [
        pytest.param("a.thing:Thing", "name", "Its name. Deprecated.", id="own words first"),
        pytest.param("a.thing:Thing", "id", "The id. Deprecated.", id="then general"),
        pytest.param("z:Part", "name", "A name. Deprecated.", id="by the type's name alone"),
        pytest.param("a.thing_param:ThingParam", "name", "Its name. Deprecated.", id="its model's"),
        pytest.param("shared_params.z:Part", "id", "The id. Deprecated.", id="shared"),
        pytest.param("a.other:Other", "id", "Deprecated.", id="not described: facts"),
        pytest.param("b_params:Thing", "id", "Deprecated.", id="parameters: facts"),
    ],
)
def test_field_when_asked_for_then_has_the_nearest_words_and_facts(
    key: str, name: str, expected: str
) -> None:
    """The most specific description is used; general ones only if the type is described."""
    assert Docs(TABLES).field(key, name, Facts(deprecated=True)) == expected


def test_type_when_a_dictionary_has_no_words_then_has_those_of_its_model() -> None:
    """A type of a request has the description of its model unless it has its own."""
    docs = Docs({"types": {"shared.x:X": "An X.", "Y": "A Y.", "YParam": "A Y to send."}})

    assert docs.type("shared_params.x:X") == "An X."
    assert docs.type("a.y_param:YParam") == "A Y to send."
    assert docs.type("a.z:Z") is None
