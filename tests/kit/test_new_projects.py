"""The projects that `trunkline new` writes: installed into a new environment, and their own tests.

The environment sees the packages of this one, so that nothing has to be downloaded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import trunkline
import trunkline_plugins
import trunkline_transports
from trunkline.cli import main

pytestmark = pytest.mark.needs("trio")
OURS = (trunkline, trunkline_transports, trunkline_plugins)
CHECKERS = (
    ("mypy", "."),
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
)
_BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
_VERSION = f"python{sys.version_info[0]}.{sys.version_info[1]}"


def output(command: list[str], folder: Path) -> str:
    """Run a command in a folder and return its output. Fails the test if it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "MYPY_CACHE_DIR": str(folder.parents[1] / "mypy")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module", params=["plugin", "transport"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new project."""
    folder: Path = tmp_path_factory.mktemp(request.param) / "project"
    assert main(["new", request.param, "cost-log", "--path", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def python(project: Path) -> str:
    """The interpreter of a new environment in which the project is installed."""
    place = project.parent / "environment"
    venv.create(place, with_pip=False)
    site = place / "lib" / _VERSION / "site-packages"
    wheels = project.parent / "wheels"
    wheel = output([sys.executable, "-c", _BUILD, str(wheels)], project).split()[-1]
    with zipfile.ZipFile(wheels / wheel) as archive:
        archive.extractall(site)
    # The folders of our packages too: an editable installation has them in a file that is not read.
    ours = [Path(one.__file__).parents[1] for one in OURS]
    paths = [sysconfig.get_path("purelib"), *dict.fromkeys(map(str, ours))]
    (site / "ours.pth").write_text("\n".join(paths))
    return str(place / "bin" / "python")


def test_new_project_when_installed_then_its_own_tests_pass(project: Path, python: str) -> None:
    """All promises of its kind, and what the example does."""
    said = output([python, "-m", "pytest", "-q", "-p", "no:cacheprovider"], project)
    assert " passed" in said
    assert "failed" not in said
    assert "skipped" not in said


@pytest.mark.parametrize("checker", CHECKERS, ids=" ".join)
def test_new_project_when_checked_then_nothing_is_found(
    checker: tuple[str, ...], project: Path, python: str
) -> None:
    """By mypy, strict, and by ruff, as its pyproject.toml configures them."""
    output([python, "-m", *checker], project)
