"""Measure functions, files and duplicated code: ``python -m tests.architecture.sizes``."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from statistics import median

import attrs

from tests.architecture.sources import HOMES, Function, Source, functions, nodes, sources

MOST_LINES_OF_FUNCTION = 40
MOST_PARAMETERS = 7
MOST_LINES_OF_FILE = 400

SYNC = {
    "flows.drive_sync": None,
    "client": {"OpenAI"},
    "answers.pages": {
        "SyncConversationCursorPage", "SyncCursorPage", "SyncNextCursorPage", "SyncPage",
        "SyncTokenPage",
    },
    "answers.open_body": {"APIResponse", "ResponseManager"},
    "answers.line_streams": {"LinesBody", "LinesWorld"},
    "answers.raw": {"Readable"},
    "answers.readable_streams": {"ReadableStream"},
    "answers.streams": {"Stream", "Iteration"},
    "transport": {"ByteStream", "Transport"},
    "operations.routes": {"SyncRawRouteCall", "SyncRouteCall"},
    "operations.worlds": {"Sync", "SyncRaw", "SyncOpenBody"},
}  # fmt: skip
ASYNC = {
    "flows.drive_async": None,
    "client": {"AsyncOpenAI"},
    "wire.body": {"AsyncPieces"},
    "answers.pages": {
        "AsyncConversationCursorPage", "AsyncCursorPage", "AsyncNextCursorPage", "AsyncPage",
        "AsyncPaginator", "AsyncTokenPage", "_Items",
    },
    "uploads.reading": None,
    "answers.line_streams": {"AsyncLinesBody", "AsyncLinesWorld"},
    "answers.open_body": {"AsyncAPIResponse", "AsyncResponseManager"},
    "answers.readable_streams": {"AsyncReadableStream"},
    "answers.streams": {"AsyncStream"},
    "transport": {"AsyncByteStream", "AsyncTransport", "Loop"},
    "operations.routes": {"AsyncRawRouteCall", "AsyncRouteCall"},
    "answers.deadlines": {"AsyncInTime"},
    "wire.push": {"AsyncPushed"},
    "operations.worlds": {"Async", "AsyncRaw", "AsyncOpenBody"},
}  # fmt: skip
"""The code that the core has in a sync and an async version: whole modules (None) and classes.
The design asks for two drivers, clients and streams; the others are the types of results."""


@attrs.frozen
class Measure:
    """A function and its size. The lines include the docstring; the parameters exclude `self`."""

    name: str
    place: str
    lines: int
    parameters: int


def measures(only: Iterable[Source] | None = None) -> Iterator[Measure]:
    """Yield the measure of every hand-written function."""
    for source in sources() if only is None else only:
        for name, function, is_method in functions(source.tree):
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            count = _parameters(function, is_method=is_method)
            yield Measure(f"{source.module}.{name}", source.place(function), lines, count)


def _parameters(function: Function, *, is_method: bool) -> int:
    given = function.args
    several = [one for one in (given.vararg, given.kwarg) if one is not None]
    count = len([*given.posonlyargs, *given.args, *given.kwonlyargs, *several])
    decorators = [one.id for one in function.decorator_list if isinstance(one, ast.Name)]
    return count - (is_method and "staticmethod" not in decorators)


def lines_of(source: Source) -> int:
    return len(source.text.splitlines())


def lines_in(table: dict[str, set[str] | None]) -> dict[str, int]:
    """Return the number of lines of the modules and classes in `table`, by module."""
    by_module = {source.module: source for source in sources("trunkline")}
    counted: dict[str, int] = {}
    for name, classes in table.items():
        source = by_module[f"trunkline.{name}"]
        if classes is None:
            counted[name] = lines_of(source)
            continue
        found = {
            node.name: (node.end_lineno or node.lineno) - node.lineno + 1
            for node in nodes(source)
            if isinstance(node, ast.ClassDef) and node.name in classes
        }
        if found.keys() != classes:
            raise LookupError(f"{name} has no class {', '.join(classes - found.keys())}")
        counted[name] = sum(found.values())
    return counted


def report() -> str:
    """Return the summary as text."""
    everything = sorted(measures(), key=lambda one: one.lines)
    files = sorted(sources(), key=lines_of, reverse=True)
    sync, asynchronous = lines_in(SYNC), lines_in(ASYNC)
    lines = [f"{'package':<24}{'files':>6}{'lines':>7}   hand-written"]
    for package in HOMES:
        own = [source for source in files if source.package == package]
        lines.append(f"{package:<24}{len(own):>6}{sum(map(lines_of, own)):>7}")
    lines.append(f"\nfunctions: {len(everything)}, the median has")
    lines[-1] += f" {median(one.lines for one in everything):g} lines"
    lines.append("longest functions:")
    lines.extend(f"  {one.lines:>4}  {one.name}" for one in everything[:-6:-1])
    lines.append("longest files:")
    lines.extend(f"  {lines_of(source):>4}  {source.module}" for source in files[:5])
    lines.append(f"\n{'lines that exist twice':<24}{'sync':>6}{'async':>7}")
    for name in SYNC:
        lines.append(f"  {name:<22}{sync[name]:>6}{asynchronous.get(_twin(name), 0):>7}")
    lines.append(f"  {'together':<22}{sum(sync.values()):>6}{sum(asynchronous.values()):>7}")
    return "\n".join(lines)


def _twin(name: str) -> str:
    return name.replace("_sync", "_async")


if __name__ == "__main__":
    print(report())
