"""The rules of flows: no effect while a cancellation is handled, so closing always works."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Function, Source, functions, own_nodes, sources

UNSTOPPABLE = {"BaseException", "GeneratorExit", "KeyboardInterrupt", "CancelledError", "Cancelled"}


def generators() -> Iterator[tuple[Source, Function]]:
    """Yield every generator function of the core and the plugins."""
    for source in (*sources("trunkline"), *sources("trunkline_plugins")):
        for _, function, _ in functions(source.tree):
            if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in own_nodes(function)):
                yield source, function


def effects_on_the_way_out(function: Function) -> Iterator[ast.AST]:
    """Yield each `yield` in `finally`, in a bare `except` and in `except BaseException`."""
    for node in own_nodes(function):
        if isinstance(node, ast.Try):
            ways_out: list[ast.stmt] = [*node.finalbody]
            for handler in node.handlers:
                if handler.type is None or UNSTOPPABLE & set(_names(handler.type)):
                    ways_out.extend(handler.body)
            for statement in ways_out:
                yield from (
                    inner
                    for inner in ast.walk(statement)
                    if isinstance(inner, ast.Yield | ast.YieldFrom)
                )


def _names(expression: ast.expr) -> Iterator[str]:
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.mark.thorough
def test_flows_when_closed_then_no_effect_stands_in_the_way() -> None:
    """A flow yields neither in `finally` nor in a handler that catches cancellation."""
    found = [
        source.place(node)
        for source, function in generators()
        for node in effects_on_the_way_out(function)
    ]
    assert found == []


ABANDONED = {
    "trunkline.answers.readable_streams._lines": "servers abandon it, and only event loops see that"
}
"""The async generators of the core, with the reason."""


def test_core_when_searched_then_no_async_generator() -> None:
    """An async generator that is abandoned early is closed at an unpredictable time."""
    found = {
        f"{source.module}.{name}"
        for source in sources()
        for name, function, _ in functions(source.tree)
        if isinstance(function, ast.AsyncFunctionDef)
        and any(isinstance(node, ast.Yield) for node in own_nodes(function))
        and not _is_context_manager(function)
    }
    assert found == ABANDONED.keys()


def _is_context_manager(function: Function) -> bool:
    decorators = {name for one in function.decorator_list for name in _names(one)}
    return "asynccontextmanager" in decorators


@pytest.mark.parametrize(
    "body",
    [
        "try:\n  pass\n finally:\n  yield 1",
        "try:\n  pass\n except BaseException:\n  yield 1",
        "try:\n  pass\n except:\n  x = yield from f()",
        "try:\n  pass\n except (ValueError, GeneratorExit):\n  yield 1",
        "try:\n  pass\n finally:\n  if x:\n   yield 1",
    ],
)
def test_the_search_when_an_effect_is_there_then_it_finds_it(body: str) -> None:
    """The search finds each forbidden form, so the tests above can fail."""
    (function,) = ast.parse(f"def flow():\n {body}").body
    assert isinstance(function, ast.FunctionDef)
    assert list(effects_on_the_way_out(function))


def test_the_search_when_an_effect_is_in_a_handled_error_then_it_is_silent() -> None:
    """A flow may yield while it handles an ordinary error."""
    (function,) = ast.parse(
        "def flow():\n try:\n  yield 1\n except Exception:\n  yield 2\n finally:\n  close()"
    ).body
    assert isinstance(function, ast.FunctionDef)
    assert not list(effects_on_the_way_out(function))
