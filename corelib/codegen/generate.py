"""Turn the document into the text of every generated file."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import attrs

from codegen.adopt import SUPPLEMENTS
from codegen.docs import Docs
from codegen.emit_operations import OperationsEmitter
from codegen.emit_sockets import connections
from codegen.emit_types import TypesEmitter
from codegen.model import Route
from codegen.modules import Layout
from codegen.names import Corrections
from codegen.operations import Operation, Operations
from codegen.sockets import SocketRoute, read_sockets, sockets
from codegen.spec import Document

_ROOT = Path(__file__).parents[2]


@attrs.frozen
class Api:
    """The API with all its types and methods named, as emitters and tests use it."""

    layout: Layout
    operations: list[Operation]
    unnamed: list[Route]
    """Routes without a method that are not listed as unrouted."""
    sockets: list[SocketRoute] = attrs.field(factory=list[SocketRoute])


def read(spec: Path, corrections: Corrections | None = None) -> Api:
    """Return the API of a document, completed by the supplements."""
    document = Document.load(spec, *sorted(SUPPLEMENTS.glob("*.json")))
    layout = Layout(document, corrections or Corrections.load())
    table = Operations(layout)
    operations = table.all()
    layout.finish_all()
    return Api(layout, operations, table.unnamed(), sockets(layout, read_sockets()))


def files(api: Api, docs: Docs) -> dict[str, str]:
    """Return the text of every generated file by its path in the package."""
    types = TypesEmitter(api.layout, docs)
    by_hand = api.layout.corrections.table.get("by_hand", {}).get("types", {})
    found = {f"types/{path}": text for path, text in types.files().items()}
    found.update((f"types/{path}", text) for path, text in types.packages(by_hand).items())
    operations = OperationsEmitter(api, docs)
    found.update((f"resources/{path}", text) for path, text in operations.files().items())
    found.update((f"resources/{path}", text) for path, text in connections(api, docs).items())
    return found


def formatted(texts: dict[str, str]) -> dict[str, str]:
    """Return the texts with sorted imports, formatted by the rules of the project."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "corelib" / "trunkline"
        for path, text in texts.items():
            target = base / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        ruff = [sys.executable, "-m", "ruff"]
        ours = 'lint.isort.known-first-party=["trunkline"]'
        config = ["--config", str(_ROOT / "pyproject.toml"), "--config", ours]
        config += ["--no-cache", "--quiet", str(base)]
        rules = ["--select", "I,F401", "--fix", "--exit-zero", "--output-format", "concise"]
        for arguments in (["check", *rules], ["format"]):
            subprocess.run([*ruff, *arguments, *config], check=True)  # our own arguments
        return {path: (base / path).read_text("utf-8") for path in texts}
