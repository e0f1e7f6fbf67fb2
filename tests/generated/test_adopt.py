"""The files of `spec/`: their origin is recorded, and newer versions can be adopted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.adopt import SPEC, adopt, canonical, digest, without_examples
from codegen.toml_tables import read_toml

FILES = sorted(path.name for path in SPEC.glob("*.json"))


@pytest.mark.parametrize("name", FILES)
def test_spec_file_when_its_digest_is_taken_then_it_is_the_recorded_one(name: str) -> None:
    """The recorded digest, origin, date and licence belong to exactly this file."""
    table = read_toml(SPEC / "origin.toml")[name]
    assert table["sha256"] == digest(SPEC / name)
    assert {"what", "origin", "licence", "date"} <= table.keys()


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
