"""Read code that uses openai-python, and list what differs or is missing, by file and line.

Nothing is changed, and nothing of the code is run.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trunkline.cli.help import Command, examples
from trunkline.cli.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator

_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})


@click.command(
    cls=Command,
    epilog=examples("trunkline migrate src tests", "trunkline migrate --all app.py"),
)
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--all", "every", is_flag=True, help="Also list every use that carries over.")
def migrate(*, paths: tuple[Path, ...], every: bool) -> int:
    """Read code that uses openai-python, and list what differs or is missing, by file and line.

    PATH is a file, or a folder with files. Nothing is changed, and nothing of the code is run. The
    exit code is 1 if something is missing.
    """
    from trunkline.compat.reading import findings

    counts: Counter[str] = Counter()
    files = [file for path in paths for file in _files(path)]
    for file in files:
        for found in findings(_source(file)):
            counts[found.verdict] += 1
            if every or found.verdict != "carries over":
                write(f"{file}:{found.line}: {found}\n")
    verdicts = ", ".join(
        f"{counts[verdict]} {verdict}" for verdict in ("carries over", "differs", "missing")
    )
    write(f"{len(files)} file{'s' * (len(files) != 1)}: {verdicts}\n")
    sys.stdout.flush()
    return 1 if counts["missing"] else 0


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():  # also a pipe of the shell
        yield path
        return
    for file in sorted(path.rglob("*.py")):
        inside = file.relative_to(path).parts[:-1]
        is_skipped = any(part in _SKIPPED or part.startswith(".") for part in inside)
        if file.is_file() and not is_skipped:  # links of editors to locks lead nowhere
            yield file


def _source(file: Path) -> str:
    """Return the text of a file: names in the code are ASCII, so its encoding hardly matters."""
    return file.read_text(encoding="utf-8-sig", errors="replace")
