"""The import graph of the core: which module imports which, and when."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from tests.architecture.sources import Source, imported, sources


class When(Enum):
    """When an import statement runs."""

    LOADED = auto()
    """When the module is loaded."""
    CALLED = auto()
    """When a function is called."""
    CHECKED = auto()
    """Never; only type checkers see it."""


Graph = dict[str, set[str]]


def graph(*whens: When) -> Graph:
    """Return the modules that each hand-written core module imports at these times."""
    modules = {source.module for source in sources("trunkline")}
    return {
        source.module: {
            name
            for when, name in _imports(source)
            if when in whens and name in modules and name != source.module
        }
        for source in sources("trunkline")
    }


def _imports(source: Source) -> Iterator[tuple[When, str]]:
    """Yield every import of a module, and when it runs."""
    for when, statement in _statements(source.tree.body, When.LOADED):
        for name in imported(source, statement):
            yield when, name


def _statements(body: Iterable[ast.AST], when: When) -> Iterator[tuple[When, ast.stmt]]:
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield when, node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _statements(node.body, When.CHECKED)
            yield from _statements(node.orelse, when)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _statements(node.body, max(when, When.CALLED, key=lambda one: one.value))
        elif not isinstance(node, ast.expr):
            yield from _statements(ast.iter_child_nodes(node), when)


def circles(found: Graph) -> list[set[str]]:
    """Return the strongly connected groups of modules (Tarjan's algorithm)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    groups: list[set[str]] = []

    def visit(module: str) -> None:
        order[module] = lowest[module] = len(order)
        waiting.append(module)
        for other in sorted(found[module]):
            if other not in order:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in waiting:
                lowest[module] = min(lowest[module], order[other])
        if lowest[module] == order[module]:
            start = waiting.index(module)
            groups.append(set(waiting[start:]))
            del waiting[start:]

    for module in sorted(found):
        if module not in order:
            visit(module)
    return [group for group in groups if len(group) > 1]
