"""The files of `spec/`: their origin is recorded, and newer versions can be adopted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.adopt import SPEC, adopt, adopt_all, canonical, digest, without_examples
from codegen.changes import missing_routes, of_methods, of_types
from codegen.toml_tables import read_toml

FILES = sorted(path.name for path in SPEC.glob("*.json"))


@pytest.mark.parametrize("name", FILES)
def test_spec_file_when_its_digest_is_taken_then_it_is_the_recorded_one(name: str) -> None:
    """The recorded digest, origin, date and licence belong to exactly this file."""
    table = read_toml(SPEC / "origin.toml")[name]
    assert table["sha256"] == digest(SPEC / name)
    assert {"what", "origin", "licence", "date"} <= table.keys()


@pytest.mark.thorough
@pytest.mark.parametrize("name", FILES)
def test_spec_file_when_written_again_then_nothing_changes(name: str) -> None:
    """The files are in canonical form, so a diff shows only changes of the API."""
    text = (SPEC / name).read_text("utf-8")
    assert canonical(without_examples(json.loads(text))) == text


def test_document_when_adopted_then_it_has_no_examples_and_is_recorded(tmp_path: Path) -> None:
    """The adopted document has no examples, one line per path or schema, and a record."""
    origin = '["openapi.json"]\nwhat = "a"\ndate = "2026-08"\nsha256 = ""\n'
    (tmp_path / "origin.toml").write_text(origin, "utf-8")
    source = tmp_path / "newer.json"
    schema = {"type": "object", "x-example-responses": [{"response": "{}"}]}
    source.write_text(json.dumps({"components": {"schemas": {"A": schema, "B": {}}}}), "utf-8")

    target = adopt(source, "openapi.json", "2026-11", tmp_path)

    assert target.read_text("utf-8").splitlines() == [
        "{", '"components":{', '"schemas":{', '"A":{"type":"object"},', '"B":{}', "}", "}", "}",
    ]  # fmt: skip
    recorded = (tmp_path / "origin.toml").read_text("utf-8")
    assert 'date = "2026-11"' in recorded
    assert digest(target) in recorded


def test_file_when_unknown_then_it_is_not_adopted(tmp_path: Path) -> None:
    """A file without a recorded origin is refused."""
    (tmp_path / "origin.toml").write_text("", "utf-8")
    source = tmp_path / "newer.json"
    source.write_text("{}", "utf-8")
    with pytest.raises(LookupError, match="no table for other"):
        adopt(source, "other.json", "2026-11", tmp_path)


def _method(name: str, path: str | None, *parameters: str, **changes: Any) -> dict[str, Any]:
    given = [{"name": one, "required": False} for one in parameters]
    found = {"resource": "things", "method": name, "verb": "post", "path": path, "params": given}
    return {**found, "returns": "Thing", "deprecated": False, **changes}


def test_methods_when_compared_then_each_change_is_a_line() -> None:
    """New, lost and changed methods; those that are equal are left out."""
    before = [_method("a", "/a"), _method("b", "/b", "x"), _method("c", "/c"), _method("d", None)]
    after = [
        _method("b", "/b/new", "y", returns="Other", deprecated=True),
        _method("c", "/c"),
        _method("e", None),
    ]
    assert list(of_methods(before, after)) == [
        "methods: 4 before, 3 now",
        "- things.a: post /a",
        "~ things.b: post /b is now post /b/new, returns Other, not Thing, +y, -x, deprecated",
        "- things.d: a helper",
        "+ things.e: a helper",
    ]


def test_types_when_compared_then_new_lost_and_changed_ones_are_lines() -> None:
    """A few new types are named; of many, the number in each package is said."""
    before = {"a:A": {"fields": {"x": "str"}}, "b:B": {}}
    few = {"a:A": {"fields": {"y": "str"}}, "c.d:D": {}}
    assert list(of_types(before, few)) == [
        "types: 2 before, 2 now", "+ c.d:D", "- b:B", "~ a:A: +y, -x",
    ]  # fmt: skip
    many = {**before, **{f"c.d:D{number}": {} for number in range(50)}}
    assert list(of_types(before, many)) == ["types: 2 before, 52 now", "+ 50 in c"]


def test_routes_when_the_table_lacks_them_then_its_lines_are_said() -> None:
    """They can be pasted; helpers, which have no route, are not among them."""
    surface = [_method("a", "/a"), _method("b", "/b"), _method("c", "/new"), _method("d", None)]
    table = {"resources": {"things": {"a": "post /a", "c": {"route": "post /c"}}}}
    assert list(missing_routes(surface, table)) == [
        '[resources."things"]', 'b = "post /b"', 'c = "post /new"',
    ]  # fmt: skip


def test_folder_when_adopted_then_all_its_files_are_and_the_changes_are_said(
    tmp_path: Path,
) -> None:
    """Files of the folder that have no place in `spec/` are left alone."""
    old, new = tmp_path / "spec", tmp_path / "new"
    (new / "supplements").mkdir(parents=True)
    old.mkdir()
    facts: dict[str, Any] = {"surface.json": [], "types.json": {}}
    table = '["{}"]\nwhat = "a"\ndate = "2026-08"\nsha256 = ""\n\n'
    (old / "origin.toml").write_text("".join(table.format(name) for name in facts), "utf-8")
    for name, value in facts.items():
        (old / name).write_text(json.dumps(value), "utf-8")
    (new / "surface.json").write_text(json.dumps([_method("a", "/a")]), "utf-8")
    (new / "README.md").write_text("", "utf-8")
    (new / "supplements" / "more.json").write_text("{}", "utf-8")

    said = list(adopt_all(new, "2026-11", old, tmp_path))

    assert said[:2] == ["methods: 0 before, 1 now", "+ things.a: post /a"]
    assert said[-2:] == ['[resources."things"]', 'a = "post /a"']
    assert (tmp_path / "more.json").read_text("utf-8") == "{}"
    assert json.loads((old / "surface.json").read_text("utf-8")) == [_method("a", "/a")]
    with pytest.raises(LookupError, match="has none of the files"):
        list(adopt_all(tmp_path / "nothing", "2026-11", old, tmp_path))
