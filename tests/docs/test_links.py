"""The links and paths on the pages exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CORE = ROOT / "corelib" / "trunkline"
_LINK = re.compile(r"\[[^\]]+\]\((?!https?:)([^)\s]*)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_SOURCE = re.compile(r"`((?:corelib|transports|plugins|tests|docs)/[\w./-]+)`")


def test_links_when_relative_then_lead_to_a_file_and_heading(pages: Any) -> None:
    """Every relative link leads to an existing file and heading."""
    broken = [
        f"{page.name}: {link}"
        for page in pages
        for link in _LINK.findall(_FENCED.sub("", page.text))
        if not _is_there(page.path, link)
    ]
    assert broken == []


def test_sources_when_named_then_exist(pages: Any) -> None:
    """Every path of the source tree in code font exists."""
    missing = [
        f"{page.name}: {name}"
        for page in pages
        for name in _SOURCE.findall(page.text)
        if not (ROOT / name).exists()
    ]
    assert missing == []


def test_design_when_read_then_names_every_file_of_the_core() -> None:
    """docs/design.md names each module and package of the core."""
    text = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    names = {p.name if p.suffix else f"{p.name}/" for p in CORE.iterdir() if _is_source(p)}
    assert {name for name in names if name not in text} == set()


def test_pages_when_there_then_are_reached_from_the_index() -> None:
    """docs/README.md links to every page of docs except the examples."""
    folder = ROOT / "docs"
    text = (folder / "README.md").read_text(encoding="utf-8")
    pages = {path.relative_to(folder).as_posix() for path in folder.glob("**/*.md")}
    own = {page for page in pages if not page.startswith("examples/")} - {"README.md"}
    assert {page for page in own if f"({page})" not in text} == set()


def _is_source(path: Path) -> bool:
    return path.suffix == ".py" or (path.is_dir() and path.name != "__pycache__")


def _is_there(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return False
    return not anchor or anchor in _anchors(target)


def _anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub creates for the headings."""
    headings = _HEADING.findall(_FENCED.sub("", page.read_text(encoding="utf-8")))
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}
