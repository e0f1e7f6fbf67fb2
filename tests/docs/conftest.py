"""The pages of the documentation as fixtures, with their fenced blocks."""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
_FENCE = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_REASON = re.compile(r"<!-- not run: .{10,} -->\n\Z")


@attrs.frozen
class Block:
    """One fenced block. `words` follow its opening fence; the first is the language."""

    line: int
    words: tuple[str, ...]
    text: str
    has_reason: bool
    """Whether a comment before it says why it is not run."""

    @property
    def language(self) -> str:
        return self.words[0]

    @property
    def runs(self) -> bool:
        return "no-run" not in self.words

    @property
    def needs(self) -> tuple[str, ...]:
        """The libraries that it needs, from ``needs=trio,h11``."""
        found = [word[6:].split(",") for word in self.words if word.startswith("needs=")]
        return tuple(name for names in found for name in names)


@attrs.frozen
class Page:
    """A Markdown file and its blocks."""

    path: Path
    text: str
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()


def read(path: Path) -> Page:
    """Return the page in that file."""
    text = path.read_text(encoding="utf-8")
    blocks = tuple(
        Block(
            text.count("\n", 0, found.start("text")) + 1,
            tuple(found["info"].split()),
            found["text"],
            _REASON.search(text, 0, found.start()) is not None,
        )
        for found in _FENCE.finditer(text)
    )
    return Page(path, text, blocks)


@cache
def all_pages() -> tuple[Page, ...]:
    return tuple(read(path) for path in PAGES)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Create one test per page with such blocks, for `python_page` and `console_page`.

    To run the blocks starts processes, so only README's are in the quick run.
    """
    for language in ("python", "console"):
        if f"{language}_page" in metafunc.fixturenames:
            cases = [
                pytest.param(
                    page, id=page.name, marks=[] if page.path == README else pytest.mark.thorough
                )
                for page in all_pages()
                if any(block.language == language for block in page.blocks)
            ]
            metafunc.parametrize(f"{language}_page", cases)


@pytest.fixture(scope="session")
def pages() -> tuple[Page, ...]:
    """Every page."""
    return all_pages()


@pytest.fixture
def clean_environment(tmp_path: Path) -> dict[str, str]:
    """Environment variables without keys, proxies or settings, but with our scripts in PATH."""
    scripts = os.pathsep.join([os.path.dirname(sys.executable), os.defpath])
    names = ("SYSTEMROOT", "PYTHONPATH", "PYTHONPYCACHEPREFIX")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {**kept, "PATH": scripts, "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
