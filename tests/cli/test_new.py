"""`trunkline new`: projects of plugins and transports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from trunkline.cli import main, new

NAMES = ("a", "cost-log", "a-name-of-24-letters-abc")
KINDS = ("plugin", "transport")
TEMPLATES = Path(__file__).parents[2] / "corelib" / "trunkline" / "cli" / "templates"


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def files(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def test_new_plugin_when_named_then_its_project_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the name in each of its spellings, and the next command."""
    assert main(["new", "plugin", "cost-log"]) == 0
    folder = Path("trunkline-cost-log")
    assert files(folder) == {
        ".github/workflows/tests.yml",
        "LICENSE",
        "README.md",
        "pyproject.toml",
        "tests/test_cost_log.py",
        "trunkline_cost_log/__init__.py",
        "trunkline_cost_log/py.typed",
    }
    assert (
        'cost-log = "trunkline_cost_log:CostLogPlugin"' in (folder / "pyproject.toml").read_text()
    )
    assert "TRUNKLINE_COST_LOG_CALLS=1" in (folder / "README.md").read_text()
    said = capsys.readouterr().out
    assert said.splitlines()[0] == str(folder / ".github/workflows/tests.yml")
    assert said.endswith('\nNext: cd trunkline-cost-log && pip install -e ".[test]" && pytest\n')


@pytest.mark.parametrize("kind", KINDS)
def test_new_project_when_written_then_it_has_the_text_of_its_template(kind: str) -> None:
    """The template is itself the project of that name, so it is read and checked as one."""
    assert main(["new", kind, f"example-{kind}", "--path", "here"]) == 0
    written = files(Path("here"))
    for name in written:
        assert Path("here", name).read_text() == (TEMPLATES / kind / name).read_text()
    assert {one for one in files(TEMPLATES / kind) if "cache" not in one} == written


def test_new_projects_when_linted_then_nothing_is_found() -> None:
    """By the rules of their own pyproject.toml, whatever the length of the name."""
    for kind in KINDS:
        for name in NAMES:
            assert main(["new", kind, name, "--path", f"{kind}-{name}"]) == 0
    for command in (("check",), ("format", "--check")):
        ruff = [sys.executable, "-m", "ruff", *command, "--no-cache", "."]
        done = subprocess.run(ruff, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.thorough
def test_templates_when_read_then_without_what_tools_have_left(tmp_path: Path) -> None:
    """Tests and checkers of the templates write caches beside them."""
    for name in ("b/c/d.py", "a.py", "__pycache__/x", ".pytest_cache/x", ".mypy_cache/x",
                 "b/.ruff_cache/x"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Zo\u00eb {name}", encoding="utf-8")
    assert list(new._read(tmp_path, "")) == [
        ("a.py", "Zo\u00eb a.py"), ("b/c/d.py", "Zo\u00eb b/c/d.py"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_new_project_when_no_name_is_replaced_then_none_is_left(kind: str) -> None:
    """No file speaks of the example."""
    assert main(["new", kind, "cost-log"]) == 0
    for name in files(Path("trunkline-cost-log")):
        text = Path("trunkline-cost-log", name).read_text()
        assert "example" not in name + text.lower().replace("for example", "")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["plugn", "a"], "KIND is plugin or transport, not 'plugn': did you mean 'plugin'?"),
        (
            ["plugin", "trunkline-costs"],
            "the project will be called trunkline-NAME: pass 'costs'",
        ),
        (["plugin", "Costs"], "'Costs' cannot be a name: use at most 24 lower-case letters"),
        (["plugin", "../costs"], "'../costs' cannot be a name"),
        (["plugin", "1st"], "'1st' cannot be a name"),
        (["plugin", "a--b"], "'a--b' cannot be a name"),
        (["plugin", "a" * 25], "cannot be a name"),
        (["plugin", "costs\n"], "cannot be a name"),
        (["plugin", "logs"], "there is a plugin 'logs' of the distribution 'trunkline': choose"),
        (["transport", "httpx"], "there is a transport 'httpx' of the distribution 'trunkline'"),
        (["plugin", "a", "--path", "full"], "'full' is not empty: choose another folder with"),
        (["plugin", "a", "--path", "full/file"], "'full/file' is a file: choose another folder"),
    ],
)
def test_new_project_when_it_cannot_be_written_then_the_reason_is_said(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""
    Path("full").mkdir()
    Path("full/file").touch()
    assert main(["new", *argv]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert files(Path()) == {"full/file"}


def test_new_project_when_the_folder_is_empty_then_it_is_used() -> None:
    """Such as the folder of a new repository, as long as nothing is in it."""
    Path("mine").mkdir()
    assert main(["new", "plugin", "costs", "--path", "mine"]) == 0
    assert "pyproject.toml" in files(Path("mine"))
