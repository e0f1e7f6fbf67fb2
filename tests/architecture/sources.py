"""The sources of the three packages as syntax trees, and functions to search them."""

from __future__ import annotations

import ast
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


@attrs.frozen
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
    homes = HOMES if package is None else {package: HOMES[package]}
    return tuple(
        _parsed(path, home, text)
        for name, home in homes.items()
        for path in sorted((home / name).rglob("*.py"))
        if TEMPLATES not in path.parents
        if GENERATED not in (text := path.read_text(encoding="utf-8"))
    )


def _parsed(path: Path, home: Path, text: str) -> Source:
    return Source(_dotted(path, home), path, text, ast.parse(text, str(path)))


def imports(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Yield the statement and name of every import in `source`, also of TYPE_CHECKING blocks."""
    is_package = source.path.name == "__init__.py"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = source.module.split(".")
                kept = parents[: len(parents) - node.level + is_package]
                base = ".".join([*kept, base] if base else kept)
            for alias in node.names:
                name = f"{base}.{alias.name}"
                yield node, name if name in _modules() else base


@cache
def _modules() -> frozenset[str]:
    paths = ((path, home) for name, home in HOMES.items() for path in (home / name).rglob("*.py"))
    return frozenset(_dotted(path, home) for path, home in paths)


def _dotted(path: Path, home: Path) -> str:
    parts = path.relative_to(home).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions(tree: ast.AST) -> Iterator[tuple[str, Function, bool]]:
    """Yield every function with its qualified name and whether it is a method."""

    def walk(
        node: ast.AST, names: tuple[str, ...], *, in_class: bool
    ) -> Iterator[tuple[str, Function, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                yield ".".join([*names, child.name]), child, in_class
                yield from walk(child, (*names, child.name), in_class=False)
            elif isinstance(child, ast.ClassDef):
                yield from walk(child, (*names, child.name), in_class=True)
            else:
                yield from walk(child, names, in_class=in_class)

    yield from walk(tree, (), in_class=False)


def own_nodes(function: Function) -> Iterator[ast.AST]:
    """Yield the nodes of a function's body, but not those inside nested functions and classes."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))
