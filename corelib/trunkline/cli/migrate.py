"""Read code that uses openai-python, and list what differs or is missing, by file and line.

Nothing is changed, and nothing of the code is run.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from trunkline.cli.output import write
from trunkline.cli.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

SUMMARY = "list what differs for code that uses openai-python"
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})


def declare(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, or a folder with files")
    parser.add_argument("--all", action="store_true", help="also list every use that carries over")


def run(arguments: Namespace) -> int:
    """Print the findings and their number. Return 1 if something is missing.

    Raises UsageError for a path that does not exist.
    """
    from trunkline.compat.reading import findings

    counts: Counter[str] = Counter()
    files = [file for path in arguments.paths for file in _files(Path(path))]
    for file in files:
        for found in findings(file.read_text(encoding="utf-8", errors="replace")):
            counts[found.verdict] += 1
            if arguments.all or found.verdict != "carries over":
                write(f"{file}:{found.line}: {found}\n")
    verdicts = ", ".join(
        f"{counts[verdict]} {verdict}" for verdict in ("carries over", "differs", "missing")
    )
    write(f"{len(files)} file{'s' * (len(files) != 1)}: {verdicts}\n")
    sys.stdout.flush()
    return 1 if counts["missing"] else 0


def _files(path: Path) -> Iterator[Path]:
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder")
    if path.is_file():
        yield path
        return
    for file in sorted(path.rglob("*.py")):
        inside = file.relative_to(path).parts[:-1]
        if not any(part in _SKIPPED or part.startswith(".") for part in inside):
            yield file
