"""Print answers: to stdout or to a file; as JSON, as lines of JSON, or as a table."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click
from click import UsageError

from trunkline.cli.output import safe, write, write_styled
from trunkline.clients.environment import refuses_color

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

    from trunkline.cli.arriving import ArrivingFile

FORMATS = ("json", "jsonl", "table")
_STDOUT = "-"


def options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--output`` and ``-o`` to a command, as its arguments `output` and `save_as`."""
    form = click.option(
        "--output",
        type=click.Choice(FORMATS),
        help="How to print it: json (a list is an array), jsonl (one line an item), or table.",
    )
    return form(file_option(function))


def file_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``-o`` to a command, as its argument `save_as`."""
    return click.option(
        "-o",
        "--save-as",
        metavar="FILE",
        callback=_checked_path,
        help="Write the answer to a file; - is stdout, also for bytes on a terminal.",
    )(function)


def _checked_path(context: click.Context, option: click.Parameter, path: str | None) -> str | None:
    if path in (None, _STDOUT):
        return path
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path) or not os.path.isdir(folder):
        raise click.BadParameter(
            f"cannot write to {path!r}; it must be a file in an existing directory"
        )
    # Before the call, which may cost money.
    if not os.access(path if os.path.exists(path) else folder, os.W_OK):
        raise click.BadParameter(f"cannot write to {path!r}: you have no permission")
    return path


class Output:
    """The destination of an answer: stdout, or a file.

    The file is opened on the first write, and replaces an old file when the answer is whole.
    """

    def __init__(self, form: str | None = None, path: str | None = None) -> None:
        self._chosen = path
        self._path = None if path == _STDOUT else path
        self._file: ArrivingFile | None = None
        self._form = form
        self._items = 0
        self._rows: list[dict[str, str]] = []
        self.on_terminal = self._path is None and sys.stdout.isatty()

    def check_bytes(self, name: str) -> None:
        """Raise UsageError if bytes would go to a terminal by accident."""
        if self.on_terminal and self._chosen is None:
            raise UsageError(
                f"{name} returns bytes: write them to a file with -o FILE, "
                "or to the terminal with -o -"
            )

    def value(self, value: object) -> None:
        """Write a value: JSON that is indented on a terminal, or a table of its fields."""
        if self._form == "table":
            from trunkline.cli.tables import fields

            self._rows = fields(value)
            return
        text = f"{_json(value, indent=self.on_terminal and self._form != 'jsonl')}\n"
        if self.on_terminal and not refuses_color():
            write_styled(_highlighted(safe(text)))
        else:
            self.text(text)

    def item(self, value: object) -> None:
        """Write an item of a list, or an event, on one line; a table is written at the end."""
        if self._form == "table":
            from trunkline.cli.tables import row

            self._rows.append(row(value))
            return
        before = "" if self._form != "json" else ",\n" if self._items else "[\n"
        after = "" if self._form == "json" else "\n"
        self._items += 1
        self.text(f"{before}{_json(value, indent=False)}{after}")

    def end_items(self) -> None:
        """Write what ends a list: the bracket of an array."""
        if self._form == "json":
            self.text("\n]\n" if self._items else "[]\n")

    def _end_table(self) -> None:
        from trunkline.cli.tables import same_columns, text_of

        text = text_of(same_columns(self._rows), for_file=self._path is not None)
        if self._path is None:
            write_styled(text)
        else:
            self.piece(text.encode("utf-8", "replace"))

    def text(self, text: str) -> None:
        """Write text. On a terminal, replace its control characters and end its last line."""
        if self._path is None:
            write(f"{text}\n" if self.on_terminal and not text.endswith("\n") else text)
        else:
            self.piece(text.encode("utf-8", "replace"))

    def piece(self, piece: bytes) -> None:
        """Write bytes and flush them."""
        if self._path is None:
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
            return
        from trunkline.cli.arriving import ArrivingFile

        self._file = self._file or ArrivingFile(self._path)
        self._file.write(piece)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._rows and kind is None:
            self._end_table()
        if self._file is not None:
            self._file.end(is_whole=kind is None)


def _json(value: object, *, indent: bool) -> str:
    import json

    from trunkline.codec.plain import plain

    separators = None if indent else (",", ":")
    spaces = 2 if indent else None
    return json.dumps(plain(value), indent=spaces, separators=separators, ensure_ascii=False)


def _highlighted(text: str) -> str:
    """Return JSON with the colours of the terminal."""
    from rich.console import Console
    from rich.highlighter import JSONHighlighter
    from rich.text import Text

    console = Console()
    shown = Text(text, end="")
    JSONHighlighter().highlight(shown)
    with console.capture() as captured:
        console.print(shown, soft_wrap=True, end="")
    return captured.get()
