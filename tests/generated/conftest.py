"""The facts from `spec/` that the generator and its output are compared with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.generate import Api, read

SPEC = Path(__file__).parents[2] / "spec"


@pytest.fixture(scope="session")
def document() -> Path:
    """The path of the OpenAPI document."""
    return SPEC / "openapi.json"


@pytest.fixture(scope="session")
def api(document: Path) -> Api:
    """The API as the generator reads it."""
    return read(document)


@pytest.fixture(scope="session")
def surface() -> list[dict[str, Any]]:
    """The methods of openai-python that have a route."""
    methods = json.loads((SPEC / "surface.json").read_text("utf-8"))
    return [method for method in methods if method["path"]]


@pytest.fixture(scope="session")
def helpers() -> list[dict[str, Any]]:
    """The methods of openai-python that have no route."""
    methods = json.loads((SPEC / "surface.json").read_text("utf-8"))
    return [method for method in methods if not method["path"]]


@pytest.fixture(scope="session")
def public_types() -> dict[str, dict[str, Any]]:
    """The types of openai-python by module and name."""
    found: dict[str, dict[str, Any]] = json.loads((SPEC / "types.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def legacy() -> dict[str, Any]:
    """The routes and types of openai-node 4.20.1 that today's API no longer has."""
    found: dict[str, Any] = json.loads((SPEC / "legacy.json").read_text("utf-8"))
    return found
