"""The sources of the three packages as syntax trees, and functions to search them."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
HOMES = {
    "trunkline": ROOT / "corelib",
    "trunkline_transports": ROOT / "transports",
    "trunkline_plugins": ROOT / "plugins",
}
GENERATED = "Generated from the OpenAPI document by corelib/codegen."
"""The marker of generated files, which these tests skip. tests/generated checks the generator's
output; to parse its 1,400 files here too would add a second to every test."""

TEMPLATES = ROOT / "corelib" / "trunkline" / "cli" / "templates"
"""Projects of their own, with their own rules."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@attrs.frozen(eq=False)
class Source:
    """One module: its dotted name, its text and its tree."""

    module: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        return self.module.partition(".")[0]

    def place(self, node: ast.AST) -> str:
        """Return the path and line of `node`, for failure messages."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"

    def line(self, node: ast.AST) -> str:
        """Return the source line on which `node` begins."""
        return self.text.splitlines()[getattr(node, "lineno", 1) - 1]


@cache
def sources(package: str | None = None) -> tuple[Source, ...]:
    """Return all hand-written modules, or those of one package."""
    if package is None:
        return tuple(source for name in HOMES for source in sources(name))
    home = HOMES[package]
    found = tuple(
        _parsed(path, home, text)
        for path in sorted((home / package).rglob("*.py"))
        if TEMPLATES not in path.parents
        if GENERATED not in (text := path.read_text(encoding="utf-8"))
    )
    gc.freeze()  # later tests that collect garbage need not visit a million nodes
    return found


def _parsed(path: Path, home: Path, text: str) -> Source:
    return Source(_dotted(path, home), path, text, ast.parse(text, str(path)))


@cache
def nodes(source: Source) -> tuple[ast.AST, ...]:
    """Return every node of the tree; the tests walk over all trees many times."""
    return tuple(ast.walk(source.tree))


@cache
def imports(source: Source) -> tuple[tuple[ast.AST, str], ...]:
    """Return the statement and name of every import in `source`, also of TYPE_CHECKING blocks."""
    return tuple((node, name) for node in nodes(source) for name in imported(source, node))


def imported(source: Source, node: ast.AST) -> Iterator[str]:
    """Yield the names that a statement of `source` imports, if it is an import."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            parents = source.module.split(".")
            kept = parents[: len(parents) - node.level + (source.path.name == "__init__.py")]
            base = ".".join([*kept, base] if base else kept)
        for alias in node.names:
            name = f"{base}.{alias.name}"
            yield name if name in _modules() else base


@cache
def _modules() -> frozenset[str]:
    paths = ((path, home) for name, home in HOMES.items() for path in (home / name).rglob("*.py"))
    return frozenset(_dotted(path, home) for path, home in paths)


def _dotted(path: Path, home: Path) -> str:
    parts = path.relative_to(home).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def functions(tree: ast.AST) -> tuple[tuple[str, Function, bool], ...]:
    """Return every function with its qualified name and whether it is a method."""

    def walk(
        node: ast.AST, names: tuple[str, ...], *, in_class: bool
    ) -> Iterator[tuple[str, Function, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                yield ".".join([*names, child.name]), child, in_class
                yield from walk(child, (*names, child.name), in_class=False)
            elif isinstance(child, ast.ClassDef):
                yield from walk(child, (*names, child.name), in_class=True)
            elif not isinstance(child, ast.expr):
                yield from walk(child, names, in_class=in_class)

    return tuple(walk(tree, (), in_class=False))


def own_nodes(function: Function) -> Iterator[ast.AST]:
    """Yield the nodes of a function's body, but not those inside nested functions and classes."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))
