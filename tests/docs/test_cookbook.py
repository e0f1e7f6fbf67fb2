"""Every example of the cookbook prints what the file beside it says.

`python -m tests.cookbook --write` refreshes these files and the page of the cookbook. Examples that
need more than `[all,test]` run in tests/cookbook, where all run as scripts, too.
"""

from __future__ import annotations

import ast
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cookbook.page import NEEDS, PAGE, page, title
from tests.cookbook.running import EXAMPLES, foreign, modules, variables
from tests.cookbook.site import CookbookSite
from trunkline import OpenAI
from trunkline.local import LocalServer

ROOT = Path(__file__).parents[2]
CORE = ROOT / "corelib" / "trunkline"
PUBLIC_FOLDERS = ("trunkline.types", "trunkline.testing", "trunkline.local")
BACKENDS = {"fastapi": "httpx", "requests": "requests", "trio": "trio", "urllib3": "requests"}
"""The backends that packages need or are, by what an example imports."""


def _case(example: Path) -> Any:
    used = {module.partition(".")[0] for module in modules(example)}
    needed = {backend for package, backend in BACKENDS.items() if package in used}
    return pytest.param(example, id=example.stem, marks=pytest.mark.needs(*sorted(needed)))


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(CookbookSite()) as server:
        yield server


@pytest.mark.parametrize("example", [_case(one) for one in EXAMPLES if not foreign(one.stem)])
def test_example_when_run_then_prints_what_is_beside_it(
    example: Path,
    server: LocalServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In this process, which is quicker than a script; so clients of a module are closed here."""
    for name, value in variables(server.url).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [str(example)])
    names = runpy.run_path(str(example), run_name="__main__")
    for client in names.values():
        if isinstance(client, OpenAI):
            client.close()
    assert capsys.readouterr().out == example.with_suffix(".output").read_text("utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_example_when_read_then_says_what_it_is_and_how_to_run_it(example: Path) -> None:
    """Ten to eighty lines; a title, what it shows, what to install, and a command."""
    text = example.read_text("utf-8")
    assert 10 <= len(text.splitlines()) <= 80
    head, *rest = (ast.get_docstring(ast.parse(text)) or "").split("\n\n")
    assert head.endswith(".")
    assert "\n" not in head
    commands = rest[-1]
    assert "    pip install " in commands
    assert len(commands.splitlines()) > 1


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_example_when_read_then_imports_public_modules_only(example: Path) -> None:
    """A reader may copy each import; pyright reports private names."""
    ours = [name for name in modules(example) if name.startswith("trunkline")]
    assert [name for name in ours if not _is_public(name)] == []


def _is_public(module: str) -> bool:
    """Return whether a module is flat, or in a folder that offers public names."""
    package, _, rest = module.partition(".")
    if package == "trunkline":
        return module.startswith(PUBLIC_FOLDERS) or not rest or (CORE / f"{rest}.py").exists()
    return (ROOT / package.removeprefix("trunkline_") / package / f"{rest}.py").exists()


def test_examples_when_listed_then_are_all_on_the_page() -> None:
    """The page is made from the docstrings: ``python -m tests.cookbook --write`` writes it."""
    listed = [name for names in NEEDS.values() for name in names.split()]
    assert sorted(listed) == sorted(example.stem for example in EXAMPLES)
    assert f"{len(listed)} short programs" in (ROOT / "README.md").read_text("utf-8")
    assert len({title(name) for name in listed}) == len(listed)
    assert PAGE.read_text("utf-8") == page()


def test_outputs_when_there_then_belong_to_an_example() -> None:
    """The output of an example that was renamed or removed is removed, too."""
    outputs = {path.stem for path in PAGE.parent.glob("*.output")}
    assert outputs == {example.stem for example in EXAMPLES}
