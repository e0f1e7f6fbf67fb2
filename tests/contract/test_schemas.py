"""Strict schemas of pydantic's classes equal those of the openai-python that is installed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.structured import of_openai_python, of_pydantic
from trunkline.structured.schemas import schema_of


def test_strict_schemas_when_compared_then_they_are_openai_pythons(openai_python: str) -> None:
    """The recording of tests/structured is still what openai-python makes."""
    script = str(Path(of_openai_python.__file__))
    finished = subprocess.run([openai_python, script], stdout=subprocess.PIPE, check=True)
    theirs = json.loads(finished.stdout)
    assert {name: schema_of(kind) for name, (kind, _) in of_pydantic.CASES.items()} == theirs
