"""Write the table of operations that the command line reads instead of the declarations."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from codegen.model import Atom, Choice, Constants, ListOf, Named
from codegen.place_types import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.docs import Docs
    from codegen.generate import Api
    from codegen.model import Expression
    from codegen.modules import Layout
    from codegen.operations import Operation, Parameter

PATH = "cli/operations.json.gz"
"""Where the table is in the package."""

_ATOMS = {
    "string": "text", "integer": "integer", "number": "number", "boolean": "boolean",
    "null": "null", "any": "anything", "file": "file",
}  # fmt: skip


def table(api: Api, docs: Docs) -> str:
    """Return the table as JSON: `trunkline.cli.operations` describes its form."""
    found = {f"{one.resource}.{one.method}": one for one in api.operations}
    rows = {name: _row(api.layout, name, found[name], docs) for name in sorted(found)}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def load(path: Path) -> str:
    """Return the text of a table."""
    return gzip.decompress(path.read_bytes()).decode()


def save(path: Path, text: str) -> None:
    """Write a table. The same text results in the same bytes."""
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _row(layout: Layout, name: str, operation: Operation, docs: Docs) -> dict[str, Any]:
    route = operation.route
    does = docs.operation(name) or f"`{route.http_method.upper()} {route.path}`."
    ordered = sorted(
        operation.parameters, key=lambda one: (one.place != "path", not one.field.required)
    )
    ordered.sort(key=lambda one: one is not operation.positional)
    row: dict[str, Any] = {"about": does, "answer": _answer(operation)}
    if operation.event is not None:
        row["streams"] = True
    if operation.deprecated:
        row["deprecated"] = operation.deprecated
    row["parameters"] = [_parameter(layout, name, one, operation, docs) for one in ordered]
    return row


def _answer(operation: Operation) -> str:
    if operation.page:
        return "items"
    if operation.binary:
        return "bytes"
    if operation.streamed:
        return "events"
    if operation.result is None:
        return "nothing"
    return "text" if operation.result == Atom("string") else "value"


def _parameter(
    layout: Layout, name: str, one: Parameter, operation: Operation, docs: Docs
) -> dict[str, Any]:
    row: dict[str, Any] = {"name": one.name}
    row["shape"] = _merged(*_shapes(layout, one.type))
    if one.name == "stream" and operation.event is not None:  # as its annotation says
        row["shape"] = {"boolean": True, "null": True}
    about = docs.parameter(name, one.name, one.field.facts)
    if about:
        row["about"] = about
    types = list(dict.fromkeys(_type_names(one.type)))
    if types:
        row["types"] = types
    if one.field.required:
        row["required"] = True
    if one is operation.positional:
        row["by_place"] = True
    return row


def _shapes(layout: Layout, type: Expression) -> Iterator[dict[str, Any]]:
    """Yield what each of the alternatives of a type takes."""
    for one in split(type):
        if isinstance(one, Atom):
            yield {_ATOMS[one.kind]: True}
        elif isinstance(one, Constants):
            yield {"choices": [str(value) for value in one.values]}
        elif isinstance(one, ListOf):
            yield {"items": _merged(*_shapes(layout, one.item))}
        elif isinstance(one, Choice):
            yield from (shape for each in one.members for shape in _shapes(layout, each))
        else:
            alias = _alias(layout, one) if isinstance(one, Named) else None
            yield from _shapes(layout, alias) if alias else ({"object": True},)


def _alias(layout: Layout, named: Named) -> Expression | None:
    """Return what a name stands for, or None if it is a class."""
    return layout.modules[named.module].declared[named.name].type


def _merged(*shapes: dict[str, Any]) -> dict[str, Any]:
    """Return the shape that takes the values of all."""
    both: dict[str, Any] = {}
    for shape in shapes:
        for key, value in shape.items():
            if key == "items" and key in both:
                both[key] = _merged(both[key], value)
            elif key == "choices":
                both[key] = list(dict.fromkeys([*both.get(key, ()), *value]))
            else:
                both[key] = value
    return both


def _type_names(type: Expression) -> Iterator[str]:
    """Yield the names of our types in the annotation of a parameter."""
    for one in split(type):
        if isinstance(one, Named):
            yield one.name
        elif isinstance(one, ListOf):
            yield from _type_names(one.item)
        elif isinstance(one, Choice):
            for each in one.members:
                yield from _type_names(each)
