"""The commands on the pages work."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 60
_EXTRAS = re.compile(r'"(?:trunkline|\.)\[([\w,]+)\]"')


def test_console_blocks_when_typed_then_print_what_the_page_says(
    console_page: Any, clean_environment: dict[str, str], tmp_path: Path
) -> None:
    """The shell command in each line after ``$`` prints the lines below it."""
    for block in console_page.blocks:
        if block.language != "console" or not block.runs:
            continue
        for command, expected in _commands(block.text):
            done = subprocess.run(
                command,
                shell=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                cwd=tmp_path,
                env=clean_environment,
                timeout=SECONDS,
                check=False,
            )
            place = f"{console_page.name}:{block.line}: {command}"
            assert (place, done.stdout) == (place, expected)


def test_extras_when_named_then_exist(pages: Any) -> None:
    """Every ``pip install "trunkline[name]"`` names an extra of this distribution."""
    known = _extras()
    unknown = {
        f"{page.name}: {name}"
        for page in pages
        for found in _EXTRAS.findall(page.text)
        for name in found.split(",")
        if name not in known
    }
    assert unknown == set()


def test_transports_when_over_a_library_then_have_an_extra() -> None:
    """Every transport has an extra of its name, as the error for a missing library assumes."""
    entry_points = _section('project.entry-points."trunkline.transports"')
    assert entry_points - {"native", "local"} <= _extras()


def _commands(text: str) -> list[tuple[str, str]]:
    """Return commands and outputs; ``$`` starts a command, and a backslash continues it."""
    pairs: list[tuple[str, str]] = []
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = re.sub(r"\\\n\s*", "", part).partition("\n")
        pairs.append((command, output))
    return pairs


def _extras() -> set[str]:
    return _section("project.optional-dependencies")


def _section(name: str) -> set[str]:
    """Return the keys of a table in pyproject.toml, without tomllib, which 3.10 lacks."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(rf"^\[{re.escape(name)}\]\n(.*?)(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, name
    return set(re.findall(r"^([\w-]+) = ", found[1], re.MULTILINE))


@pytest.mark.parametrize("number", ["first", "second"])
def test_two_commands_when_copied_then_are_one_line_each(number: str) -> None:
    """Each of README's two commands is one line that needs only Python and the clone."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Two commands")[2].partition("\n## ")[0]
    first, second = re.findall(r"^```sh\n([^\n]+)\n```$", section, re.MULTILINE)
    command = first if number == "first" else second
    assert command.startswith("python3 -m venv .venv && ")
    assert ('trunkline chat --local "Hello"' if number == "first" else "pytest") in command
