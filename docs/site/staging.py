"""Write the pages that Sphinx reads: those of the repository with their links, and generated ones.

A page of the repository is written where the site has it. Its links to other pages lead there; its
links to other files lead to the repository, or, while pyproject.toml names no public address, to
a page that shows the file.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docs.site import contents, cookbook, figures, operations, reference

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
HOME = "index.md"
_ABOVE = {
    "README.md": "about.md",
    "docs/README.md": "contents.md",
    "docs/examples/cookbook/README.md": cookbook.INDEX,
}
"""Pages that have another place on the site."""
_TOP = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
_LINK = re.compile(r"(?<=\])\((?!https?:|mailto:)([^)\s#]*)((?:#[^)\s]*)?)\)")
_FENCE = re.compile(
    r"^(?P<ticks>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=ticks)$", re.MULTILINE | re.DOTALL
)
_SHOWN_BYTES = 100_000
_NO_TEXTS = {".png", ".jpg", ".wav", ".mp3"}
_LEXERS = {".py": "python", ".toml": "toml", ".json": "json", ".yml": "yaml", ".sh": "bash"}


@dataclass
class Site:
    """The pages of the site by their paths below its source folder."""

    pages: dict[str, str] = field(default_factory=dict[str, str])
    files: set[Path] = field(default_factory=set[Path])
    """Files of the repository that a page links to."""
    repository: str | None = None
    """The address of the repository."""


def write(folder: Path) -> Site:
    """Write all pages into the folder and return them."""
    site = collect()
    for name, text in site.pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return site


def collect() -> Site:
    """Return the pages of the repository, the generated pages, and the files that they show."""
    site = Site(repository=_repository())
    for path, name in sources().items():
        site.pages[name] = _rewritten(path, name, site)
    site.pages |= operations.pages() | reference.pages()
    site.pages |= cookbook.pages(site.pages.get(cookbook.INDEX))
    site.pages[figures.PAGE] = figures.with_plots(site.pages[figures.PAGE])
    site.pages["decisions/index.md"] = contents.decisions(site.pages)
    site.pages[HOME] += contents.toctrees(site.pages)
    for path in sorted(site.files):
        site.pages[_shown(path)] = _file_page(path)
    return site


def sources() -> dict[Path, str]:
    """Return the Markdown pages of the repository with their places on the site."""
    found = {ROOT / name: place for name, place in _ABOVE.items() if (ROOT / name).exists()}
    found |= {ROOT / name: name.lower() for name in _TOP}
    pages = sorted(DOCS.rglob("*.md"))
    return {path: path.relative_to(DOCS).as_posix() for path in pages} | found


def _repository() -> str | None:
    """Return the address under `[project.urls]`, if there is one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    address: str | None = project.get("urls", {}).get("Repository")
    return address


def _rewritten(path: Path, name: str, site: Site) -> str:
    """Return the text of a page with the links and info strings of the site."""
    text = path.read_text(encoding="utf-8")
    parts: list[str] = []
    end = 0
    for block in _FENCE.finditer(text):
        parts += [linked(text[end : block.start()], path, name, site), _fenced(block)]
        end = block.end()
    return "".join([*parts, linked(text[end:], path, name, site)])


def _fenced(block: re.Match[str]) -> str:
    """Return a block with an info string that Sphinx highlights: ``output`` is a text."""
    language = (block["info"].split() or ["text"])[0]
    head = "{code-block} text\n:class: output\n" if language == "output" else f"{language}\n"
    return f"{block['ticks']}{head}{block['text']}{block['ticks']}"


def linked(text: str, path: Path, name: str, site: Site) -> str:
    """Return a text with the links of the site, and note the files that it shows."""
    pages = sources() | {path: f"cookbook/{path.stem}.md" for path in cookbook.programs()}

    def link(found: re.Match[str]) -> str:
        target, anchor = found.groups()
        if not target:
            return f"({anchor})"
        there = (path.parent / target).resolve()
        if there.is_dir() and there / "README.md" in pages:
            there /= "README.md"
        if there in pages:
            place = os.path.relpath(pages[there], os.path.dirname(name) or ".")
            return f"({place}{anchor})"
        return f"({_to_file(there, name, site)})"

    return _LINK.sub(link, text)


def _to_file(path: Path, name: str, site: Site) -> str:
    """Return the address of a file that is not a page."""
    if not path.exists():
        raise FileNotFoundError(f"{name} links to {path}, which does not exist")
    if site.repository:
        return f"{site.repository}/blob/main/{path.relative_to(ROOT).as_posix()}"
    site.files.add(path)
    return os.path.relpath(_shown(path), os.path.dirname(name) or ".")


def _shown(path: Path) -> str:
    return f"files/{path.relative_to(ROOT).as_posix()}.md"


def _file_page(path: Path) -> str:
    """Return the page that shows a file or lists a folder of the repository."""
    name = path.relative_to(ROOT).as_posix()
    return "\n".join(["---", "orphan: true", "---", f"# {name}", "", *_content(path), ""])


def _content(path: Path) -> Iterator[str]:
    if path.is_dir():
        yield from (f"- `{one.name}`" for one in sorted(path.iterdir()) if one.name[0] != "_")
    elif path.stat().st_size > _SHOWN_BYTES or path.suffix in _NO_TEXTS:
        size = path.stat().st_size / 1e6
        yield f"This file of the repository has {size:.1f} MB, and is not shown here. You find it"
        yield "in a clone, at the path above."
    else:
        yield "A file of the repository."
        yield ""
        yield f"``````{_LEXERS.get(path.suffix, 'text')}"
        yield path.read_text(encoding="utf-8").rstrip()
        yield "``````"
