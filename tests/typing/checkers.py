"""Run mypy and pyright on the cases."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
HOMES = ("corelib", "transports", "plugins")
NEEDS_MYPY = "needs mypy: pip install mypy"
NEEDS_PYRIGHT = 'needs pyright: pip install "pyright[nodejs]"'
_MYPY_ERROR = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+): error: (?P<text>.*)$", re.MULTILINE)

Errors = dict[tuple[str, int], str]
"""The messages of a checker, by file name and line."""


def pyright(command: str = "pyright") -> list[str]:
    """Return a command of pyright's package, or skip the test if it is not installed."""
    if find_spec("pyright") is None:
        pytest.skip(NEEDS_PYRIGHT)
    module = {"pyright": "pyright", "langserver": "pyright.langserver"}[command]
    return [sys.executable, "-m", module]


def pyright_project(folder: Path) -> None:
    """Make `folder` a strict project that can import the sources."""
    configuration = {
        "extraPaths": [str(ROOT / home) for home in HOMES],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
        "reportDeprecated": True,
        "reportUnusedExpression": False,  # the cases access attributes that must not exist
        "reportUnusedCoroutine": False,
    }
    path = folder / "pyrightconfig.json"
    path.write_text(json.dumps(configuration), encoding="utf-8")


def run_pyright(folder: Path) -> Errors:
    """Return the errors of pyright in the cases."""
    command = pyright()
    shutil.copytree(CASES, folder / "cases")
    pyright_project(folder)
    options = ["--outputjson", "--project", str(folder), "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, *options],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] >= len(list(CASES.glob("*.py"))), done.stdout
    return {
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1): one["message"]
        for one in report["generalDiagnostics"]
        if one["severity"] == "error"
    }


def run_mypy(folder: Path) -> Errors:
    """Return the errors of mypy in the cases."""
    if find_spec("mypy") is None:
        pytest.skip(NEEDS_MYPY)
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.10"]
    command += ["--config-file", os.devnull, "--cache-dir", str(folder), "--no-error-summary"]
    command += ["--enable-error-code", "deprecated"]
    done = subprocess.run(
        [*command, "--no-pretty", "--hide-error-context", str(CASES)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "MYPYPATH": os.pathsep.join(str(ROOT / home) for home in HOMES)},
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return {
        (Path(one["path"]).name, int(one["line"])): one["text"]
        for one in _MYPY_ERROR.finditer(done.stdout)
    }


def expected(checker: str) -> set[tuple[str, int]]:
    """Return the lines marked with ``# expect-error``, for all checkers or for this one."""
    marks = (f"# expect-error: {checker}", "# expect-error")
    return {
        (path.name, number)
        for path in CASES.glob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.rstrip().endswith(marks)
    }
