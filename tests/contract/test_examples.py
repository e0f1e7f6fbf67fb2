"""The example responses of a document, decoded with the types generated from it.

The document in `spec/` has no examples, because their text is not ours. ``TRUNKLINE_EXAMPLES``
names a document that has them; the session `examples` takes its path as an argument.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import trunkline
from codegen.docs import Docs
from codegen.emit_types import TypesEmitter
from codegen.generate import Api, read
from codegen.model import Named, Reference
from codegen.names import camel, snake

Example = tuple[str, str, str, bool]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _path(named: object) -> str:
    assert isinstance(named, Named)
    return f"{named.module}:{named.name}"


def _of_operations(api: Api, source: dict[str, Any]) -> list[Example]:
    results = {(one.route.http_method, one.route.path): one for one in reversed(api.operations)}
    found: list[Example] = []
    for (http_method, path), operation in sorted(results.items()):
        node = source["paths"].get(path, {}).get(http_method, {})
        for index, example in enumerate(node.get("x-example-responses", ())):
            if isinstance(operation.result, Named) and _is_json(example["response"]):
                name = f"{http_method} {path} {index}"
                page = operation.page is not None
                found.append((name, example["response"], _path(operation.result), page))
    return found


def _of_components(api: Api, source: dict[str, Any]) -> list[Example]:
    """Return the examples of components; those without a public type get one in `examples`."""
    found: list[Example] = []
    for component, node in source["components"]["schemas"].items():
        texts = [one["response"] for one in node.get("x-example-responses", ())]
        texts = [text for text in texts if _is_json(text)]
        named = api.layout.named(component, "answer") if texts else None
        if texts and named is None:
            name = camel(component)
            named = Named(f"examples.{snake(name)}", name)
            api.layout.declare(named, Reference(component), "answer")
        found += [
            (f"{component} {index}", text, _path(named), False) for index, text in enumerate(texts)
        ]
    return found


@pytest.fixture(scope="module")
def with_examples() -> Path:
    """The path of a document with example responses."""
    path = os.environ.get("TRUNKLINE_EXAMPLES")
    if path is None:
        pytest.skip("TRUNKLINE_EXAMPLES does not name a document with example responses")
    return Path(path)


@pytest.fixture(scope="module")
def outcomes(with_examples: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The outcome of each example, decoded by a copy of the package with newly generated types."""
    api, source = read(with_examples), json.loads(with_examples.read_text("utf-8"))
    examples = _of_operations(api, source) + _of_components(api, source)
    api.layout.finish_all()
    emitter = TypesEmitter(api.layout, Docs({}))
    folder = tmp_path_factory.mktemp("package")
    package = folder / "trunkline"
    shutil.copytree(Path(trunkline.__file__).parent, package)
    for path, text in {**emitter.files(), **emitter.packages({})}.items():
        target = package / "types" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    result = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("examples.py"))],
        input=json.dumps(examples),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )
    found: dict[str, str] = json.loads(result.stdout)
    return found


def test_examples_when_decoded_then_none_breaks_and_nothing_is_lost(
    outcomes: dict[str, str],
) -> None:
    """All 590 examples whose type is known decode without an error and without a loss."""
    broken = {name: how for name, how in outcomes.items() if how == "lossy" or "broken" in how}

    assert broken == {}
    assert len(outcomes) == 590


def test_examples_when_they_fit_their_schema_then_decode_strictly(
    outcomes: dict[str, str],
) -> None:
    """All 455 examples that fit their schema, and perhaps others, decode in strict mode."""
    strict = [name for name, how in outcomes.items() if how == "strict"]

    assert len(strict) >= 455
