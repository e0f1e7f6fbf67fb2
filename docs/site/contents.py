"""The navigation of the site, made from the headings and lists of docs/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

INDEX = Path(__file__).parents[1] / "README.md"
_ITEM = re.compile(r"\]\(([\w./-]+)\.md\)")
_GENERATED = {
    "Reference": ["reference/operations/index", "reference/index"],
    "Examples": ["cookbook/index"],
    "Project": ["decisions/index"],
}
"""Pages of the site that are not in the index, by heading."""
_PAGES_ABOVE = {
    "../README": "about",
    "../CHANGELOG": "changelog",
    "examples/cookbook/README": "cookbook/index",
    "../CONTRIBUTING": "contributing",
    "../SECURITY": "security",
}
_TITLES = {
    "about": "About trunkline <about>",
    "reference/index": "Classes and options <reference/index>",
    "examples/readme/README": "Examples of openai-node <examples/readme/README>",
}
"""Titles for the navigation, where that of the page is not clear or long."""


def groups() -> dict[str, list[str]]:
    """Return the pages of each heading of the index, in order."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in INDEX.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
            found[heading] = []
        names: list[str] = _ITEM.findall(line)
        pages = (name for name in names if not re.match(r"decisions/\d", name))
        found[heading] += [_PAGES_ABOVE.get(page, page) for page in pages]
    return found


def toctrees(pages: Mapping[str, str]) -> str:
    """Return the hidden tables of contents of the home page: one for each heading."""
    lines: list[str] = []
    for heading, names in groups().items():
        there = [name for name in names if f"{name}.md" in pages and name != "index"]
        listed = list(dict.fromkeys([*_GENERATED.get(heading, []), *there]))
        lines += _toctree(heading, listed) if listed else []
    return "\n".join(["", *lines, *_toctree("", ["contents"]), ""])


def decisions(pages: Mapping[str, str]) -> str:
    """Return the page of the decisions, which lists all of them by number."""
    names = sorted(name for name in pages if re.match(r"decisions/\d", name))
    about = "Each page has the context of a decision, the choice, its cost, and what was refused."
    listed = [name.removeprefix("decisions/").removesuffix(".md") for name in names]
    return "\n".join(["# Decisions", "", about, "", "```{toctree}", "", *listed, "```", ""])


def _toctree(caption: str, names: list[str]) -> Iterator[str]:
    yield "```{toctree}"
    yield ":hidden:"
    yield from [f":caption: {caption}"] if caption else []
    yield ""
    yield from (_TITLES.get(name, name) for name in names)
    yield "```"
    yield ""
