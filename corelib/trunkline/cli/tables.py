"""Tables of facts and of answers, by rich: as wide as the terminal, or as wide as they are."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from trunkline.cli.output import note, safe, write_styled

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 40
"""The number of characters of a cell that decide whether its column has room on a terminal."""
_EARLIEST = 10**8
"""The smallest number that can be the time of an event, in seconds: a day in 1973."""


def write_table(rows: Sequence[Mapping[str, str]]) -> None:
    """Print rows in columns, with their keys as headings. All rows have the same keys."""
    write_styled(text_of(rows, every_column=True))


def text_of(
    rows: Sequence[Mapping[str, str]], *, for_file: bool = False, every_column: bool = False
) -> str:
    """Return a table of rows that have the same keys; blank cells are shown as a dash.

    On a terminal, it has the columns for which there is room, or narrower ones.
    """
    if not rows:
        return ""
    if for_file or not sys.stdout.isatty():
        return _plain(rows)
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    names = list(rows[0]) if every_column else _that_fit(rows, console)
    for name in names:
        # A server may name a field as it likes.
        table.add_column(Text(_shown(name)), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(row[name])) for name in names))
    with console.capture() as captured:
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _plain(rows: Sequence[Mapping[str, str]]) -> str:
    lines = [tuple(rows[0]), *(tuple(map(_shown, row.values())) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    cells = ([one.ljust(width) for one, width in zip(line, widths, strict=True)] for line in lines)
    return "".join(f"{'  '.join(padded).rstrip()}\n" for padded in cells)


def _shown(cell: str) -> str:
    return safe(" ".join(cell.split())) or "-"


def _that_fit(rows: Sequence[Mapping[str, str]], console: Console) -> list[str]:
    """Return the columns for which a terminal has room, and say which it has not."""
    room = console.width
    found: list[str] = []
    for name in rows[0]:
        needed = min(_WIDEST, max(len(name), *(len(row[name]) for row in rows))) + 2
        if room < needed and len(found) > 1:
            break
        room -= needed
        found.append(name)
    left = list(rows[0])[len(found) :]
    if left:
        note(f"no room for {', '.join(left)}: widen the terminal, or ask for JSON")
    return found


def fields(value: Any) -> list[dict[str, str]]:
    """Return the rows for one answer: a field and its value."""
    return [{"field": name, "value": cell} for name, cell in row(value).items()]


def row(value: Any) -> dict[str, str]:
    """Return the row for an item of a list. Objects and lists in it are JSON."""
    from trunkline.codec.plain import plain
    from trunkline.codec.type_guards import OBJECT

    decoded: Any = plain(value)
    if type(decoded) is not OBJECT:
        return {"value": _cell("", decoded)}
    return {name: _cell(name, one) for name, one in decoded.items()}


def same_columns(rows: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Return the rows with all columns that any of them has, except those that are blank."""
    names = dict.fromkeys(name for row in rows for name, cell in row.items() if cell)
    return [{name: row.get(name, "") for name in names} for row in rows]


def _cell(name: str, value: Any) -> str:
    import json
    from datetime import datetime, timezone

    is_time = name == "created" or name.endswith("_at")
    if is_time and isinstance(value, (int, float)) and value > _EARLIEST:
        with suppress(OSError, OverflowError, ValueError):  # too late for a calendar
            return f"{datetime.fromtimestamp(value, timezone.utc):%Y-%m-%d %H:%M:%S}"
    if value is None or value in ([], {}):
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
