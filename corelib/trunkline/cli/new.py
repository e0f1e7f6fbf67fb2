"""Write the project of a plugin or a transport: a small one that works, with tests, to be changed.

The project is called trunkline-NAME. It needs nothing that trunkline does not have.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click import UsageError

from trunkline.cli.help import Command, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("plugin", "transport")
LONGEST = 24
"""The number of characters of a name: the lines of the project have room for it."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline new plugin cost-log", "trunkline new transport my-http --path ~/my-http"
    ),
)
@click.argument("kind")
@click.argument("name")
@click.option(
    "--path",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where to write it (default: trunkline-NAME).",
)
def new(*, kind: str, name: str, path: Path | None) -> None:
    """Write the project of a plugin or a transport: a small one that works, with tests.

    KIND is plugin or transport, NAME the name that clients use, such as cost-log. The project is
    called trunkline-NAME.
    """
    _check_kind(kind)
    _check_name(kind, name)
    folder = path or Path(f"trunkline-{name}")
    _check_folder(folder)
    for place, text in project(kind, name):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, encoding="utf-8")
        print(folder / place)
    print(f'\nNext: cd {folder} && pip install -e ".[test]" && pytest')


def _check_kind(kind: str) -> None:
    from trunkline.discovery.advice import about

    if kind not in KINDS:
        known = " or ".join(KINDS)
        raise UsageError(f"KIND is {known}, not {kind!r}{about(kind, KINDS)}")


def _check_name(kind: str, name: str) -> None:
    from trunkline.discovery import entry_points

    if name.startswith("trunkline-"):
        raise UsageError(f"the project will be called trunkline-NAME: pass {name[10:]!r}")
    if not _NAME.fullmatch(name) or len(name) > LONGEST:
        raise UsageError(
            f"{name!r} cannot be a name: use at most {LONGEST} lower-case letters, digits and "
            "single hyphens, a letter first, such as 'cost-log'"
        )
    group = f"trunkline.{kind}s"
    if entry_points.has(group, name):
        owner = entry_points.provider(group, name)
        raise UsageError(f"there is a {kind} {name!r}{owner}: choose another name")


def _check_folder(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = "is not empty" if folder.is_dir() else "is a file"
        raise UsageError(f"{str(folder)!r} {what}: choose another folder with --path")


def project(kind: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a project."""
    from importlib.resources import files

    spellings = dict(zip(_spellings(kind, f"example-{kind}"), _spellings(kind, name), strict=True))
    pattern = re.compile("|".join(spellings))

    def renamed(text: str) -> str:
        return pattern.sub(lambda found: spellings[found[0]], text)

    for path, text in _read(files("trunkline.cli") / "templates" / kind, ""):
        yield renamed(path), renamed(text)


def _spellings(kind: str, name: str) -> tuple[str, str, str, str]:
    """Return a name as it is, as that of a module, of a variable, and of a class."""
    module = name.replace("-", "_")
    words = "".join(map(str.capitalize, name.split("-")))
    # With the kind, so that no name of a plugin is that of an imported class, such as `Layer`.
    kind = kind.capitalize()
    return name, module, module.upper(), words.removesuffix(kind) + kind


def _read(folder: Any, within: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file in a folder of templates."""
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        path = f"{within}{entry.name}"
        if entry.is_file():
            yield path, entry.read_text(encoding="utf-8")
        elif entry.name not in {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}:
            yield from _read(entry, f"{path}/")
