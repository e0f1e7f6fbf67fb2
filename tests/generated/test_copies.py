"""Modules that equal another one: fields are written once; names and paths are kept."""

from __future__ import annotations

from typing import Any

from tests.generated.small import TEXT, api, constant, record, texts

PART = record(("name",), name=TEXT, size={"type": "integer"})
SIMPLE = record(("id",), id=TEXT, part=PART)


def _types(components: dict[str, Any], **packages: list[str]) -> dict[str, str]:
    table = {"types": {name: {"same": several} for name, several in packages.items()}}
    return texts(api(components, table=table))


def test_module_when_it_equals_another_then_its_class_inherits_and_its_parts_are_imported() -> None:
    """Both names can be imported from their paths, and each is a class."""
    found = _types({"Thing": SIMPLE, "Other": SIMPLE}, far=["Thing"], near=["Other"])

    assert "class Thing(BaseModel):" in found["types/far/thing.py"]
    assert found["types/near/other.py"].splitlines()[4:] == [
        "from trunkline.types.far.thing import Part as Part",
        "from trunkline.types.far.thing import Thing",
        "",
        "class Other(Thing):",
        "    pass",
    ]


def test_module_when_its_name_is_the_same_then_it_is_a_class_of_its_own_all_the_same() -> None:
    """A beta type with the same name is still a separate class."""
    components = {"Thing": SIMPLE, "BetaThing": SIMPLE}
    table = {
        "types": {
            "": {"same": ["Thing"]},
            "beta": {"same": [], "renamed": {"Thing": "BetaThing"}},
        }
    }
    found = texts(api(components, table=table))

    assert "class Thing(Thing_):" in found["types/beta/thing.py"]


def test_module_when_it_differs_in_a_string_then_it_is_written_in_full() -> None:
    """Modules that differ in a string are not equal, even if it contains the type's name."""
    components = {
        "Thing": record(("kind",), kind=constant("Thing")),
        "Other": record(("kind",), kind=constant("Other")),
    }
    found = _types(components, far=["Thing"], near=["Other"])

    assert "class Other(BaseModel):" in found["types/near/other.py"]


def test_module_when_a_part_has_another_name_then_it_is_written_in_full() -> None:
    """Modules with different names of parts are not equal, since fields inherit their types."""
    parts = record(("id",), id=TEXT, piece=PART)
    found = _types({"Thing": SIMPLE, "Other": parts}, far=["Thing"], near=["Other"])

    assert "class Other(BaseModel):" in found["types/near/other.py"]
