"""The pages of the cookbook: one for each program in docs/examples/cookbook, with its output."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "examples" / "cookbook"


def pages() -> dict[str, str]:
    """Return a page for each program, and their index, which may be empty."""
    programs = sorted(FOLDER.glob("*.py")) if FOLDER.is_dir() else []
    made = {f"cookbook/{path.stem}.md": "\n".join(_page(path)) + "\n" for path in programs}
    return made | {"cookbook/index.md": "\n".join(_index(programs)) + "\n"}


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
    yield "Each page is one program that runs as it is, with the output that it prints. The tests"
    yield "run all of them without a key. To call the real API, leave out the local transport or"
    yield "the local server, and set `OPENAI_API_KEY`."
    yield ""
    for path in programs:
        yield f"- [{read(path)[0]}]({path.stem}.md)"
    if programs:
        yield ""
        yield "```{toctree}"
        yield ":hidden:"
        yield ""
        yield from (path.stem for path in programs)
        yield "```"
    else:
        yield "There are no programs yet: see the [guides](../contents.md)."


def _page(path: Path) -> Iterator[str]:
    title, about, source = read(path)
    yield f"# {title}"
    yield ""
    yield about.replace("``", "`")
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
