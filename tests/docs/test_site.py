"""The pages from which the site of the documentation is built. `nox -s docs` builds it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import trunkline
from docs.site import chapters, checking, contents, cookbook, figures, operations, staging
from tests.benchmarks import figures as measured
from trunkline.clients.environment import _VARIABLES
from trunkline.operations.endpoint import Endpoint
from trunkline.operations.worlds import World
from trunkline.options import CallOptions
from trunkline.resources.root import Root


@pytest.fixture(scope="module")
def site() -> staging.Site:
    return staging.collect()


def _endpoints() -> list[Endpoint]:
    groups = operations.resources(Root(World()), "")
    return [endpoint for _, group in groups for endpoint in operations.endpoints(group)]


def test_reference_when_listed_then_it_has_every_public_name() -> None:
    """Each name of `trunkline` is in one chapter."""
    listed = [name for one in chapters.CHAPTERS for name in one.names.get("trunkline", "").split()]
    assert sorted(listed) == sorted(trunkline.__all__)


@pytest.mark.thorough
def test_operations_when_written_then_each_is_there_with_its_parameters(
    site: staging.Site,
) -> None:
    """Each operation has a section, with its route, its result in both worlds, and parameters."""
    found = _endpoints()
    assert len(found) == 402
    for endpoint in found:
        resource, _, method = endpoint.name.rpartition(".")
        page = site.pages[f"reference/operations/{resource}.md"]
        section = page.partition(f"## {method}\n")[2].partition("\n## ")[0]
        assert f"`{endpoint.route.http_method} {endpoint.route.path}`" in section
        assert "| `OpenAI` | `client." in section
        assert "| `AsyncOpenAI` | `await client." in section
        assert ("{admonition} Deprecated" in section) == (endpoint.deprecated is not None)
        own = endpoint.places.keys() - CallOptions.__annotations__.keys()
        assert {name for name in own if f"\n| `{name}` | `" not in section} == set()
    live = site.pages["reference/operations/live.sideband.md"].partition("## connect\n")[2]
    assert "`WebSocket /live/sessions/{session_id}/attach`" in live
    assert "\n| `session_id` | `str` | required | ID of the session" in live
    assert "`connection.transport.dtmf.send(event=..., ...)` | Send a tone" in live


@pytest.mark.thorough
def test_pages_when_written_then_none_is_empty(site: staging.Site) -> None:
    """Each page has a heading and a text below it."""
    headed = re.compile("^# ", re.MULTILINE)
    full = {name for name, text in site.pages.items() if len(text) >= 80 and headed.search(text)}
    assert site.pages.keys() - full == set()


@pytest.mark.thorough
def test_environment_when_written_then_it_has_every_variable(site: staging.Site) -> None:
    """The page of variables has those that the code reads, but not the one of CGI."""
    page = site.pages["reference/environment.md"]
    names = {name.upper() for name in _VARIABLES} - {"REQUEST_METHOD"}
    assert {name for name in names if f"`{name}`" not in page} == set()


@pytest.mark.thorough
def test_navigation_when_made_then_each_page_is_in_it(site: staging.Site) -> None:
    """Each page of the repository is in a table of contents, or says that it is in none."""
    groups = contents.groups().values()
    listed = {name for names in groups for name in names} | {"index", "contents", "cookbook/index"}
    pages = {name.removesuffix(".md") for name in staging.sources().values()}
    decisions = {name for name in pages if name.startswith("decisions/")}
    assert pages - decisions - listed == set()
    assert all(name.partition("/")[2] in site.pages["decisions/index.md"] for name in decisions)


def test_links_when_rewritten_then_files_have_pages_or_the_public_address() -> None:
    """A link to a file of the repository leads to a page with it, or to the repository."""
    page = staging.DOCS / "guides" / "options.md"
    text = "[a](../../tests/costs/test_counts.py), [b](../README.md#start), [c](#own)"
    shown = staging.Site()
    linked = staging.linked(text, page, "guides/options.md", shown)
    there = "../files/tests/costs/test_counts.py.md"
    assert linked == f"[a]({there}), [b](../contents.md#start), [c](#own)"
    hosted = staging.Site(repository="https://host/trunkline")
    assert "(https://host/trunkline/blob/main/tests/costs/test_counts.py)" in staging.linked(
        text, page, "guides/options.md", hosted
    )
    assert [len(shown.files), len(hosted.files)] == [1, 0]
    with pytest.raises(FileNotFoundError, match=r"no\.py, which does not exist"):
        staging.linked("[d](no.py)", page, "guides/options.md", shown)


def test_cookbook_when_there_are_no_programs_then_its_page_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The section exists with any number of programs."""
    monkeypatch.setattr(cookbook, "FOLDER", tmp_path)
    assert "no programs yet" in cookbook.pages()["cookbook/index.md"]
    (tmp_path / "first.py").write_text('"""Say hello.\n\nBriefly.\n"""\n\nprint("hello")\n')
    (tmp_path / "first.output").write_text("hello\n")
    made = cookbook.pages()
    assert "[Say hello](first.md)" in made["cookbook/index.md"]
    assert made["cookbook/first.md"].startswith("# Say hello\n\nBriefly.\n")
    assert 'print("hello")\n``````\n' in made["cookbook/first.md"]
    assert ":class: output\n\nhello\n" in made["cookbook/first.md"]
    (tmp_path / "second.py").write_text("print()\n")
    with pytest.raises(ValueError, match=r"second\.py has no docstring"):
        cookbook.pages()


def test_figures_when_drawn_then_they_are_those_of_the_readme() -> None:
    """``python -m tests.benchmarks.figures`` takes the table of the README into the file."""
    rows = json.loads(measured.FILE.read_text(encoding="utf-8"))["rows"]
    assert rows == measured.of_readme()
    assert [row["name"] for row in rows] == list(measured.NAMES)
    drawn = "".join(figures.bars({"rows": rows}))
    assert drawn.count("<rect") == 2 * len(rows)


def test_checks_when_a_page_is_wrong_then_they_say_where(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Dead links, missing anchors, requests to other hosts and empty pages are found."""
    monkeypatch.setattr(checking, "_missing", lambda html: ())
    text = "words " * 40
    (tmp_path / "good.html").write_text(f"<article><p id='here'>{text}</p></article>")
    (tmp_path / "bad.html").write_text(
        "<script src='https://cdn.example/a.js'></script><article>"
        "<a href='good.html#here'></a><a href='good.html#gone'></a>"
        "<a href='gone.html'></a></article>"
    )
    assert [fault.partition(": ")[2] for fault in checking.faults(tmp_path)] == [
        "the page is empty, with 0 characters",
        "https://cdn.example/a.js would be fetched from another host",
        "gone.html leads nowhere",
        "good.html#gone has no such anchor",
    ]
