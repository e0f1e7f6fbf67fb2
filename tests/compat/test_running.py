"""``python -m trunkline.compat.openai``, and the refusal to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from trunkline.compat import openai
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
    assert said in (shown.out if arguments == ["--help"] else shown.err)


def test_install_when_openai_was_imported_then_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says where it came from, and what to do. Nothing is changed."""
    other = ModuleType("openai")
    other.__file__ = "/elsewhere/openai/__init__.py"
    monkeypatch.setitem(sys.modules, "openai", other)

    with pytest.raises(
        ImportError, match=r"from /elsewhere/openai/__init__.py.*install\(\) before"
    ):
        openai.install()
    assert not openai.installed()


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
