"""The pages of the cookbook: one for each program in docs/examples/cookbook, with its output."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "examples" / "cookbook"
INDEX = "cookbook/index.md"


def programs() -> list[Path]:
    """Return the programs, of which there may be none."""
    return sorted(FOLDER.glob("*.py"))


def pages(index: str | None = None) -> dict[str, str]:
    """Return a page for each program, and their index: the given one, or a list of titles.

    The navigation has the order of the given index.
    """
    found = programs()
    made = {f"cookbook/{path.stem}.md": "\n".join(_page(path)) + "\n" for path in found}
    by_need: list[str] = re.findall(r"\]\((\w+)\.md\)", index or "")
    found.sort(key=lambda path: by_need.index(path.stem) if path.stem in by_need else len(found))
    lines = [index or "\n".join(_index(found)), "", "```{toctree}", ":hidden:", ""]
    tree = [*lines, *(path.stem for path in found), "```", ""]
    return made | {INDEX: "\n".join(tree if found else lines[:1])}


def read(path: Path) -> tuple[str, str, str]:
    """Return the title of a program, its description, and its source without them.

    Raises ValueError for a program without a docstring.
    """
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    docstring = ast.get_docstring(tree)
    if not docstring:
        raise ValueError(f"{path} has no docstring: its first line is the title of its page")
    title, _, about = docstring.partition("\n")
    lines = text.splitlines()[tree.body[0].end_lineno or 0 :]
    return title.rstrip("."), about.strip(), "\n".join(lines).strip("\n")


def _index(programs: list[Path]) -> Iterator[str]:
    yield "# Cookbook"
    yield ""
    yield "Each page is one program that runs as it is, with the output that it prints."
    yield ""
    yield from (f"- [{read(path)[0]}]({path.stem}.md)" for path in programs)
    if not programs:
        yield "There are no programs yet: see the [guides](../contents.md)."


def _page(path: Path) -> Iterator[str]:
    title, about, source = read(path)
    yield f"# {title}"
    yield ""
    yield about.replace("``", "`")
    yield ""
    yield "trunkline has no release yet: [install it](../about.md#install) from the clone first."
    yield ""
    yield f"`docs/examples/cookbook/{path.name}`:"
    yield ""
    yield "``````python"
    yield source
    yield "``````"
    output = path.with_suffix(".output")
    if output.is_file():
        yield ""
        yield "``````{code-block} text"
        yield ":class: output"
        yield ""
        yield output.read_text(encoding="utf-8").rstrip("\n")
        yield "``````"
