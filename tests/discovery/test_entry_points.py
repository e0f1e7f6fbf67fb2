"""Registrations: which files are read, which of several wins, and what a damaged one does."""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.discovery import entry_points
from trunkline.errors import OpenAIError

pytestmark = pytest.mark.thorough

GROUP = "trunkline.plugins"
Register = Callable[..., None]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Forget what was found before and during the test."""
    cached = (
        entry_points.load, entry_points.points, entry_points._from_folders, entry_points._texts,
        entry_points._from_packages,
    )  # fmt: skip
    for one in cached:
        one.cache_clear()
    yield
    for one in cached:
        one.cache_clear()


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Return a function that registers names in a new folder of ``sys.path``, before others."""

    def add(folder: str, lines: str | bytes, metadata: str = "own-1.dist-info") -> None:
        place = tmp_path / folder / metadata
        place.mkdir(parents=True)
        text = lines if isinstance(lines, bytes) else f"[{GROUP}]\n{lines}\n".encode()
        (place / "entry_points.txt").write_bytes(text)
        monkeypatch.syspath_prepend(tmp_path / folder)

    return add


def test_file_of_registrations_when_read_then_only_lines_of_the_group_count(
    register: Register,
) -> None:
    """Comments, blanks and other groups are ignored, and bytes that are not text do no harm."""
    register(
        "a",
        b"[console_scripts]\nscript = x:y\n\n[trunkline.plugins]\n# not = x:y\n; nor = x:y\nalone\n"
        b" mine =  own : part.inner \n\xff = x:y\n[trunkline.transports]\nother = x:y\n",
    )
    found = entry_points._from_folders(GROUP)
    assert found["mine"] == "own : part.inner"
    assert not {"script", "# not", "; nor", "alone", "other"} & found.keys()
    assert entry_points._from_folders("trunkline.transports")["other"] == "x:y"


def test_name_when_registered_twice_then_the_first_folder_wins(register: Register) -> None:
    """As in an import; `.egg-info` counts, too, and other folders do not."""
    register("second", "mine = second:x\nalso = second:y")
    register("first", "mine = first:x", "own.egg-info")
    register("neither", "mine = neither:x", "own")
    assert entry_points.reference(GROUP, "mine") == "first:x"
    assert entry_points.reference(GROUP, "also") == "second:y"


def test_current_folder_when_on_the_path_then_it_is_read(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register("here", "mine = here:x")
    monkeypatch.setattr(sys, "path", ["", str(tmp_path / "missing"), None])
    monkeypatch.chdir(tmp_path / "here")
    assert entry_points._from_folders(GROUP) == {"mine": "here:x"}


def test_object_when_loaded_then_it_may_be_a_module_or_a_part_of_a_part(
    register: Register, tmp_path: Path
) -> None:
    """One that is missing is an error with its name, its place and the reason."""
    register("a", "whole = of_this_test\npart = of_this_test : outer.inner\nno = of_this_test:none")
    (tmp_path / "a" / "of_this_test.py").write_text("class outer:\n    inner = 5\n")
    try:
        assert entry_points.load(GROUP, "whole").__name__ == "of_this_test"
        assert entry_points.load(GROUP, "part") == 5
        with pytest.raises(
            OpenAIError, match=r"^plugin 'no'.* cannot be loaded from 'of_this_test:"
        ):
            entry_points.load(GROUP, "no")
    finally:
        sys.modules.pop("of_this_test", None)
    with pytest.raises(KeyError):
        entry_points.load(GROUP, "unknown")


def test_names_when_our_packages_register_them_then_they_need_no_metadata(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(entry_points, "_texts", list)
    monkeypatch.setattr(importlib.metadata, "distributions", list)
    assert entry_points.has(GROUP, "retries")
    assert entry_points.reference(GROUP, "retries").startswith("trunkline_plugins.")
    assert not entry_points.has(GROUP, "unknown")
    assert entry_points.provider(GROUP, "retries") == entry_points.provider(GROUP, "unknown") == ""


class Damaged:
    """A distribution whose files cannot be read."""

    @property
    def entry_points(self) -> Any:
        raise ValueError("damaged")


def test_distribution_when_damaged_then_the_others_are_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first one that registers a name provides it."""

    def distribution(name: str, *points: EntryPoint) -> Any:
        made = SimpleNamespace(metadata={"Name": name})
        made.entry_points = [vars(one).update(dist=made) or one for one in points]
        return made

    mine = EntryPoint("mine", "one:x", GROUP)
    found = [
        Damaged(),
        distribution("one", mine, EntryPoint("other", "one:y", "trunkline.transports")),
        distribution("two", EntryPoint("mine", "two:x", GROUP)),
    ]
    monkeypatch.setattr(importlib.metadata, "distributions", lambda: found)
    assert entry_points.names(GROUP)["mine"] == "one:x"
    assert entry_points.provider(GROUP, "mine") == " of the distribution 'one'"
    assert entry_points.has(GROUP, "mine")
    assert not entry_points.has(GROUP, "other")
