"""Build the distributions of a release and check them, up to the upload.

python .ci/check_release.py FOLDER

The folder gets the wheel, the sdist, and a file VERSION. `build`, `twine` and
`check-wheel-contents` must be installed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXPECTED = {
    "W002": "generated modules that are equal",
    "W004": "hook-trunkline.py, whose name PyInstaller prescribes",
    "W009": "three packages",
}
"""The findings of check-wheel-contents that are intended."""
EXAMPLE = re.compile(r"```python\n(.*?)```\n+```output\n(.*?)```", re.DOTALL)


def main(folder: str) -> None:
    """Build and check. Raises AssertionError or CalledProcessError."""
    place = Path(folder).resolve()
    assert not list(place.glob("trunkline-*")), f"{place} has distributions already"
    version = declared()
    run("-m", "build", "--outdir", str(place), str(ROOT))
    wheel = place / f"trunkline-{version}-py3-none-any.whl"
    sdist = place / f"trunkline-{version}.tar.gz"
    run("-m", "twine", "check", "--strict", str(wheel), str(sdist))
    run("-m", "check_wheel_contents", "--no-config", "--ignore", ",".join(EXPECTED), str(wheel))
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"LICENSE", "README.md", "CHANGELOG.md", "tests/conftest.py", "pyproject.toml"}
    assert needed <= names, needed - names
    for distribution in (wheel, sdist):
        first_example(distribution, version)
    (place / "VERSION").write_text(version, encoding="utf-8")
    print(f"trunkline {version} can be released")


def declared() -> str:
    """Return the version. Raises AssertionError if a file has another one."""
    init = (ROOT / "corelib/trunkline/__init__.py").read_text(encoding="utf-8")
    version = re.findall(r'^__version__ = VERSION = "(.+)"$', init, re.MULTILINE)
    assert len(version) == 1, version
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {version[0]}\n" in citation, "CITATION.cff has another version"
    return str(version[0])


def first_example(distribution: Path, version: str) -> None:
    """Install a distribution in a new environment, and run the first example of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = EXAMPLE.search(readme)
    assert found is not None
    program, output = found.groups()
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        bin_folder = Path(place) / ("Scripts" if sys.platform == "win32" else "bin")
        python = str(bin_folder / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", str(distribution)], check=True)
        said = subprocess.run(
            [python, "-c", program], capture_output=True, text=True, check=True, cwd=place
        )
        assert said.stdout == output, said.stdout
        listed = subprocess.run(
            [python, "-m", "pip", "list", "--format", "json"],
            capture_output=True,
            text=True,
            check=True,
        )
        versions = {one["name"]: one["version"] for one in json.loads(listed.stdout)}
        assert versions["trunkline"] == version, versions
        print(f"{distribution.name} runs the first example of the README")


def run(*arguments: str) -> None:
    """Run Python with these arguments. Raises CalledProcessError."""
    subprocess.run([sys.executable, *arguments], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
