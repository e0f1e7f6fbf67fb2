"""``python -m trunkline.compat.openai``, and the refusal to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from trunkline import compat
from trunkline.compat import installing, openai
from trunkline.compat.running import main


def test_script_when_run_then_openai_is_trunkline_and_its_errors_are_its_own(
    tmp_path: Path,
) -> None:
    """The script has its arguments, its name and its folder; its traceback names its lines."""
    (tmp_path / "neighbour.py").write_text("from openai import OpenAI")
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, neighbour, openai\n"
        "print(sys.argv[1:], __name__, openai.OpenAI.__module__)\n"
        "raise SystemExit(int(sys.argv[1])) if sys.argv[1] != 'x' else ValueError('own')\n"
    )
    run = [sys.executable, "-m", "trunkline.compat.openai", str(script)]
    done = subprocess.run([*run, "x", "y"], capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 1
    assert done.stdout.strip() == "['x', 'y'] __main__ trunkline.client"
    assert f'"{script}", line 3' in done.stderr
    assert done.stderr.rstrip().endswith("ValueError: own")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "usage: python -m trunkline.compat.openai"),
        (["--help"], 0, "usage: python -m trunkline.compat.openai"),
        pytest.param(
            ["-h"], 0, "usage: python -m trunkline.compat.openai", marks=pytest.mark.thorough
        ),
        (["-m"], 2, "usage: python -m trunkline.compat.openai"),
        (["missing.py"], 2, "missing.py: there is no such file"),
    ],
)
def test_main_when_there_is_nothing_to_run_then_it_says_so(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The usage goes to stdout if it was asked for; a mistake is a line on stderr."""
    assert main(arguments) == code
    shown = capsys.readouterr()
    assert said in (shown.err if code else shown.out)
    assert not (shown.out if code else shown.err)


@pytest.mark.thorough
def test_module_when_run_then_openai_is_trunkline_and_it_has_its_arguments(tmp_path: Path) -> None:
    """As with Python's own option; a script that ends well ends with 0."""
    for name in ("given", "plain"):
        (tmp_path / f"{name}.py").write_text(
            "import sys, openai\nprint(sys.argv[1:], __name__, openai.OpenAI.__module__)\n"
        )
    run = [sys.executable, "-m", "trunkline.compat.openai"]
    for what in (["-m", "given"], ["plain.py"]):
        done = subprocess.run(
            [*run, *what, "x"], capture_output=True, text=True, check=True, timeout=60, cwd=tmp_path
        )
        assert done.stdout.strip() == "['x'] __main__ trunkline.client"
        assert done.stderr == ""


@pytest.mark.thorough
def test_main_when_it_runs_code_then_as_python_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script has its folder first in the path; both have their arguments, after `install`."""
    order: list[str] = []
    monkeypatch.setattr(installing, "install", lambda: order.append("install"))
    monkeypatch.setattr(sys, "argv", ["before"])
    monkeypatch.setattr(sys, "path", ["before", *sys.path])
    script = tmp_path / "run_in_this_process.py"
    script.write_text("import sys\nprint(sys.argv[1:], __name__, sys.path[0])\n")

    for arguments in ([str(script), "x", "y"], ["-m", script.stem, "x", "y"]):
        assert main(arguments) == 0
        assert capsys.readouterr().out == f"['x', 'y'] __main__ {tmp_path}\n"
        assert sys.argv == arguments[-3:]
    assert order == ["install", "install"]


def test_install_when_openai_was_imported_then_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says where it came from, and what to do. Nothing is changed."""
    other = ModuleType("openai")
    monkeypatch.setitem(sys.modules, "openai", other)

    for place in ("/elsewhere/openai/__init__.py", None):
        other.__file__ = place
        with pytest.raises(
            ImportError, match=rf"from {place or 'an unknown place'}, .*install\(\) before"
        ) as caught:
            openai.install()
        assert caught.value.name == "openai"
    del other.__file__
    with pytest.raises(ImportError, match="from an unknown place"):
        openai.install()
    assert openai.installed() is False
    assert openai.__all__ == ["install", "installed"]
    assert compat.__all__ == ["openai"]


def test_compat_when_not_asked_for_then_it_is_not_loaded() -> None:
    """A client, a call and the command line load nothing of it."""
    code = (
        "import sys, trunkline, trunkline.cli\n"
        "trunkline.OpenAI(transport='local', api_key='none').models.list()\n"
        "trunkline.cli.main([])\n"
        "print([name for name in sys.modules if name.startswith('trunkline.compat')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"
