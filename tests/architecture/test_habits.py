"""Small rules about the text of the sources."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, Source, imports, nodes, sources

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SILENCERS = re.compile(r"type: ignore|pyright: ignore|noqa|pragma: no cover")
SILENCER = re.compile(
    r"#\s*(type: ignore\[[\w, -]+\]|pyright: ignore\[\w+(, \w+)*\]|noqa: [A-Z]+\d+(, [A-Z]+\d+)*"
    r"|pragma: no cover)"
)
SKIPS = re.compile(r"\b(skip|skipif|xfail)\(")
BROAD = {"Exception", "BaseException"}
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line number and text of every comment."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def calls(source: Source, name: str) -> Iterator[ast.Call]:
    """Yield the calls of the function with that dotted name."""
    for node in nodes(source):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
            yield node


def test_environment_when_read_then_only_by_one_module() -> None:
    """Only `clients.environment` reads variables; other modules get values from it."""
    readers = [
        source.place(node)
        for source in sources()
        if re.search(r"environ|getenv", source.text)
        for node in nodes(source)
        if isinstance(node, ast.Attribute | ast.Name)
        and ast.unparse(node) in {"os.environ", "os.getenv", "os.environb", "environ", "getenv"}
        and source.module != "trunkline.clients.environment"
    ]
    assert readers == []


def test_sources_when_searched_then_nothing_is_left_for_later() -> None:
    """Unfinished work is recorded in the issue tracker, not in comments."""
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*(source.path for source in sources()), *TESTS]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


def test_packages_when_searched_then_only_the_command_line_prints() -> None:
    """A library reports by logging, warnings and errors, not by printing."""
    found = [
        source.place(call)
        for source in sources()
        for call in calls(source, "print")
        if not source.module.startswith("trunkline.cli")
    ]
    assert found == []


def test_packages_when_they_wait_then_only_in_a_driver_or_transport() -> None:
    """Flows yield a Sleep effect; only drivers and transports may block."""
    found = [
        source.place(call)
        for source in sources()
        for call in calls(source, "time.sleep")
        if source.package == "trunkline_plugins" or source.module.startswith("trunkline.flows")
        if source.module != "trunkline.flows.drive_sync"
    ]
    assert found == []


def test_queues_when_a_wait_for_them_has_a_limit_then_it_is_a_wakeup() -> None:
    """Up to Python 3.12, `SimpleQueue.get(timeout=...)` can wait for ever on a busy machine."""
    found = [
        source.place(node)
        for source in sources()
        for node in nodes(source)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "get" and not node.args
        if "timeout" in {keyword.arg for keyword in node.keywords}
    ]
    assert found == []


def test_broad_handlers_when_they_catch_all_then_a_reason_stands_beside() -> None:
    """``except Exception`` has a comment on its line that says why, unless it raises again."""
    bare = [
        source.place(handler)
        for source in sources()
        for handler in nodes(source)
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or ast.unparse(handler.type) in BROAD)
        and "#" not in source.line(handler)
        and not _raises_again(handler)
    ]
    assert bare == []


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and (last.exc is None or last.cause is not None)


def test_base_exceptions_when_caught_then_they_are_raised_again() -> None:
    """A handler must not swallow cancellations or keyboard interrupts."""
    swallowed = [
        source.place(handler)
        for source in sources()
        for handler in nodes(source)
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or ast.unparse(handler.type) == "BaseException")
        and not any(isinstance(node, ast.Raise) for node in ast.walk(handler))
        and "#" not in source.line(handler)
    ]
    assert swallowed == []


@pytest.mark.parametrize("package", ["trunkline", "trunkline_transports", "trunkline_plugins"])
def test_silencers_when_used_then_they_name_the_rule_and_a_reason(package: str) -> None:
    """Every silenced check names its rule and a reason: ``# type: ignore[code]  # reason``."""
    found = [
        f"{source.path.relative_to(ROOT)}:{number}"
        for source in sources(package)
        if SILENCERS.search(source.text)
        for number, comment in comments(source.text)
        if SILENCERS.search(comment) and not _has_reason(comment)
    ]
    assert found == []


def _has_reason(comment: str) -> bool:
    return SILENCER.search(comment) is not None and len(SILENCER.sub("", comment).strip("# ")) > 8


def test_tests_when_they_are_skipped_then_with_a_reason() -> None:
    """A skip has a reason, so the summary of a run says what was not tested and why."""
    found: list[str] = []
    for path in TESTS:
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text if SKIPS.search(text) else "")):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            if name in {"pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail"}:
                if not any(keyword.arg == "reason" for keyword in node.keywords):
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
            elif name in {"pytest.skip", "pytest.xfail"} and not node.args and not node.keywords:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []


def test_modules_when_imported_then_annotations_are_text() -> None:
    """All modules postpone annotations, because evaluating them slows down every import."""
    eager = [
        str(source.path.relative_to(ROOT))
        for source in sources()
        if len(source.tree.body) > 1
        and not any(name == "__future__" for _, name in imports(source))
    ]
    assert eager == []


def test_modules_when_named_then_by_what_they_hold() -> None:
    """No module has a catch-all name such as `utils`."""
    drawers = {"util", "utils", "helper", "helpers", "common", "base", "misc", "impl"}
    named = [source.module for source in sources() if drawers & set(source.module.split("."))]
    assert named == ["trunkline.helpers"]  # openai-python's name for its microphone and player


TWINS = {
    "_Run": "One run of a flow, in each of the two drivers.",
    "Limit": "The effect, and in the engine the time limit of the phases of an exchange.",
}
"""Class names that two modules may define, and why."""


def test_classes_when_named_then_no_two_have_the_same_name() -> None:
    """One word for one thing, in all three packages."""
    homes: dict[str, list[str]] = {}
    for source in sources():
        for node in nodes(source):
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, []).append(source.module)
    shared = {name: modules for name, modules in homes.items() if len(modules) > 1}
    assert {name: shared[name] for name in shared.keys() - TWINS.keys()} == {}
    assert TWINS.keys() <= shared.keys(), "an exception that is not needed any more"


def test_modules_when_read_then_each_begins_with_a_sentence() -> None:
    """Every module has a docstring."""
    silent = [source.module for source in sources() if not ast.get_docstring(source.tree)]
    assert silent == []
