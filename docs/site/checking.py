"""Checks of the built pages: links and anchors, requests to other hosts, contents of the index."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import trunkline
from docs.site import operations
from trunkline.operations.worlds import World
from trunkline.resources.root import Root

_SHORTEST = 120
"""The fewest characters of text that a page has."""
_LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
_NOT_PAGES = {"search.html"}
_OF_HEAD = {"canonical", "index", "search", "next", "prev", "author"}


class PageReader(HTMLParser):
    """Collects the links, the anchors and the text of the article of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.anchors: set[str] = set()
        self.characters = 0
        self._articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.anchors |= {value for name in ("id", "name") if (value := found.get(name))}
        self._articles += tag == "article"
        if tag == "a" and found.get("href"):
            self.links.add(str(found["href"]))
        address = found.get(_LOADED.get(tag, ""))
        if address and found.get("rel") not in _OF_HEAD:
            self.loaded.add(address)

    def handle_endtag(self, tag: str) -> None:
        self._articles -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self._articles:
            self.characters += len(data.strip())


def faults(html: Path) -> list[str]:
    """Return what is wrong with the site, one line for each fault."""
    pages = {path: _read(path) for path in sorted(html.rglob("*.html"))}
    found = [fault for path, page in pages.items() for fault in _of_page(path, page, pages, html)]
    return [*found, *_missing(html)]


def _read(path: Path) -> PageReader:
    reader = PageReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _of_page(
    path: Path, page: PageReader, pages: dict[Path, PageReader], html: Path
) -> Iterator[str]:
    name = path.relative_to(html).as_posix()
    if page.characters < _SHORTEST and name not in _NOT_PAGES:
        yield f"{name}: the page is empty, with {page.characters} characters"
    for address in sorted(page.loaded):
        if urlsplit(address).netloc:
            yield f"{name}: {address} would be fetched from another host"
    for link in sorted(page.links):
        there = urlsplit(link)
        if there.scheme or there.netloc or link == "#":
            continue
        target = (path.parent / unquote(there.path)).resolve() if there.path else path
        if not target.exists():
            yield f"{name}: {link} leads nowhere"
        elif target in pages and unquote(there.fragment) not in {"", *pages[target].anchors}:
            yield f"{name}: {link} has no such anchor"


def _missing(html: Path) -> Iterator[str]:
    """Yield the public names and operations that the index of the site lacks."""
    inventory = _names(html / "objects.inv")
    for name in trunkline.__all__:
        if f"trunkline.{name}" not in inventory:
            yield f"trunkline.{name} is not in the reference: add it to docs/site/chapters.py"
    for name, group in operations.resources(Root(World()), ""):
        for endpoint in operations.endpoints(group):
            full = f"client.{name}.{endpoint.name.rpartition('.')[2]}"
            if full not in inventory:
                yield f"{full} is not in the reference"


def _names(inventory: Path) -> set[str]:
    """Return the names in Sphinx's index: four lines of text, and then compressed ones."""
    packed = inventory.read_bytes().split(b"\n", 4)[4]
    return {line.split(" ", 1)[0] for line in zlib.decompress(packed).decode().splitlines()}
