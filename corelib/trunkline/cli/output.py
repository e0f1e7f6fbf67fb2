"""What commands print: text that is safe on a terminal, JSON lines, tables, and one-line errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper

_CONTROLS = (*range(0x20), 0x7F, *range(0x80, 0xA0))
_SHOWN_AS = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | {
    ord("\n"): "\n",
    ord("\t"): "\t",
    ord("\r"): "",
}


def tolerate_any_text() -> None:
    """Print what the output's encoding cannot express as ``?`` in place of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def write(text: str) -> None:
    """Print text of a server at once; a terminal gets none of its control sequences."""
    sys.stdout.write(text.translate(_SHOWN_AS) if sys.stdout.isatty() else text)
    sys.stdout.flush()


def write_json(value: Mapping[str, object]) -> None:
    """Print `value` on one line."""
    import json

    print(json.dumps(value, ensure_ascii=False, separators=(",", ":")), flush=True)


def write_table(rows: Sequence[Mapping[str, str]]) -> None:
    """Print rows that have the same keys below these, in columns."""
    if not rows:
        return
    lines = [tuple(rows[0]), *(tuple(map(_cell, row.values())) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())


def _cell(text: str) -> str:
    """One line that can be printed; a dash for nothing."""
    return " ".join(text.split()).translate(_SHOWN_AS) or "-"


def complain(error: Exception) -> None:
    """Say on stderr what went wrong, in one line."""
    text = " ".join(str(error).split()) or type(error).__name__
    request_id = getattr(error, "request_id", None)
    if request_id:
        text = f"{text} (request id {request_id})"
    print(f"trunkline: {text.translate(_SHOWN_AS)}", file=sys.stderr, flush=True)


def note(text: str) -> None:
    """Tell the person at the terminal something that is no part of the output."""
    print(f"trunkline: {text}", file=sys.stderr, flush=True)


def discard_output() -> None:
    """Let the rest go nowhere: the interpreter flushes once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
