"""Change the code, and see whether a test fails: ``nox -s mutation -- MODULE...``.

Every mutant of a module is tried in a copy of the repository, by the tests named in `modules.toml`.
A mutant that no test notices is printed. Some of them change nothing that can be observed:
`accepted.toml` lists those with the reason. The session fails if fewer than 95 % are noticed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from multiprocessing.context import ForkContext
from pathlib import Path
from typing import Any

from tests.mutation.mutants import Mutant, mutants

if sys.version_info < (3, 11):
    sys.exit("needs Python 3.11 or newer")
import tomllib

ROOT = Path(__file__).parents[2]
WANTED = 0.95
SOURCES = ("corelib", "transports", "plugins")
_FORK: ForkContext = multiprocessing.get_context("fork")


class TestsFailError(Exception):
    """The tests of a module fail although it is unchanged."""


class Copy:
    """A copy of the files in git, in which a mutant replaces a module."""

    def __init__(self, root: Path) -> None:
        self.root = root
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for name in filter(None, listed.stdout.split("\0")):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
        folders = [str(root / source) for source in SOURCES]
        subprocess.run([sys.executable, "-m", "compileall", "-q", *folders], check=True)
        sys.path[:0] = [*folders, str(root)]
        os.environ["PYTHONPATH"] = os.pathsep.join(folders)
        # The byte code of a mutant must not outlive it.
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        sys.dont_write_bytecode = True
        self._changes = 0

    def write(self, module: str, source: str) -> None:
        """Replace a module. The time of the file differs each time, so no old byte code is used."""
        path = self.root / module
        path.write_text(source, encoding="utf-8")
        self._changes += 1
        os.utime(path, (self._changes, self._changes))

    def fails(self, tests: list[str], seconds: float) -> bool:
        """Whether a test fails, or does not end in time."""
        process = _FORK.Process(target=_run, args=(self.root, tests))
        process.start()
        process.join(seconds)
        failed = process.is_alive() or process.exitcode != 0
        if process.is_alive():
            os.killpg(process.pid or 0, signal.SIGKILL)
            process.join()
        return failed


def _run(root: Path, tests: list[str]) -> None:
    """Run tests in this process, which was forked after pytest was imported."""
    import pytest

    os.setpgrp()
    os.chdir(root)
    silent = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(silent, descriptor)
    options = ["-m", "", "-x", "-q", "--assert=plain", "-p", "no:xdist", "-p", "no:cacheprovider"]
    os._exit(pytest.main([*options, *tests]))


def survivors(copy: Copy, module: str, tests: list[str], every: int) -> Iterator[Mutant | None]:
    """Yield each mutant of a module that no test notices, and None for each that one notices.

    Raises TestsFailError if the tests fail without a mutant.
    """
    source = (ROOT / module).read_text(encoding="utf-8")
    began = time.monotonic()
    if copy.fails(tests, 600):
        raise TestsFailError(f"{module}: {', '.join(tests)} fail without a change")
    limit = 10 + 4 * (time.monotonic() - began)
    for mutant in mutants(source)[::every]:
        copy.write(module, mutant.apply(source))
        yield None if copy.fails(tests, limit) else mutant
    copy.write(module, source)


def report(copy: Copy, module: str, tests: list[str], accepted: dict[str, str], every: int) -> bool:
    """Print the survivors of a module; return whether the tests notice enough."""
    total = noticed = explained = 0
    try:
        for survivor in survivors(copy, module, tests, every):
            total += 1
            if survivor is None:
                noticed += 1
            elif str(survivor) in accepted:
                explained += 1
            else:
                print(f"{module}:{survivor.line}: {survivor}", flush=True)
    except TestsFailError as error:
        print(error, flush=True)
        return False
    counted = total - explained
    share = noticed / counted if counted else 1.0
    of = f"{noticed} of {counted} noticed, {share:.1%}"
    print(f"{module}: {of}; {explained} accepted", flush=True)
    return share >= WANTED


def main() -> int:
    """Try the mutants of the modules whose paths contain one of the arguments, or of all."""
    parser = argparse.ArgumentParser(prog="tests.mutation")
    parser.add_argument("modules", nargs="*", help="a part of the path of modules; default: all")
    parser.add_argument("--every", type=int, default=1, help="try only every nth mutant")
    given: Any = parser.parse_args()

    here = Path(__file__).parent
    listed = tomllib.loads((here / "modules.toml").read_text(encoding="utf-8"))["modules"]
    accepted = tomllib.loads((here / "accepted.toml").read_text(encoding="utf-8"))
    chosen = [
        name for name in listed if not given.modules or any(part in name for part in given.modules)
    ]
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder))
        enough = [
            report(copy, name, listed[name], accepted.get(name, {}), given.every) for name in chosen
        ]
    return 0 if all(enough) else 1


if __name__ == "__main__":
    sys.exit(main())
