"""Try the mutants of a module: in forks that have its tests, or in a copy of the repository."""

from __future__ import annotations

import contextlib
import importlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.mutation.mutants import Mutant
from tests.mutation.processes import Child, ask, silence

ROOT = Path(__file__).parents[2]
SOURCES = ("corelib", "transports", "plugins")
OPTIONS = ("-m", "", "-x", "-q", "--assert=plain", "-p", "no:xdist", "-p", "no:cacheprovider")
PASSED = "passed"
_OWN = {"trunkline", "trunkline_transports", "trunkline_plugins", "tests", "codegen", "conftest"}


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


class Judge:
    """Tries mutants of one module; `tests` are files and folders.

    Most are tried in forks of a process that has collected the tests: functions get other code, and
    only the tests that run the changed lines run. Changes of what runs on import, and survivors,
    are tried again as a program would meet them: a changed copy of the module is imported.
    """

    def __init__(self, copy: Copy, module: str, tests: list[str]) -> None:
        self._copy = copy
        self._module = module
        self._tests = tests
        self._source = (ROOT / module).read_text(encoding="utf-8")
        self._names: list[str] = []
        self._sound: set[str] = set()
        self._limit = 0.0

    def survivors(self, mutants: list[Mutant]) -> Iterator[Mutant | None]:
        """Yield each mutant that no test notices, and None for each that one notices.

        Raises TestsFailError if the tests fail without a mutant.
        """
        again: list[tuple[Mutant, list[str]]] = []
        for mutant, (outcome, chosen) in self._in_forks(mutants).items():
            if outcome in ("survived", "import"):
                again.append((mutant, chosen or self._names))
            else:
                yield None if outcome == "noticed" else mutant
        for mutant, chosen in again:
            self._copy.write(self._module, mutant.apply(self._source))
            failed = self._failing(self._limit, chosen)
            self._copy.write(self._module, self._source)
            self._check(failed)
            yield mutant if failed is None else None

    def _check(self, failed: str | None) -> None:
        """Raise TestsFailError if a test also fails in this way without a mutant."""
        if failed and failed not in self._sound:
            if self._failing(self._limit, [failed]) is not None:
                raise TestsFailError(f"{failed} fails without a change if it runs alone")
            self._sound.add(failed)

    def _in_forks(self, mutants: list[Mutant]) -> dict[Mutant, tuple[str, list[str]]]:
        child = Child(self._collect, mutants)
        try:
            began = time.monotonic()
            names = child.answer(900)
            if names is None:
                raise TestsFailError(f"{self._module}: {self._tests} fail without a change")
            self._names = names
            self._limit = 10 + 2 * (time.monotonic() - began)
            outcomes = {one: self._outcome(child.answer(3600)) for one in mutants}
            loaded: list[str] = child.answer(60) or []
        finally:
            child.end()
        for name in loaded:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        return outcomes

    def _outcome(self, sent: tuple[str, list[str]] | None) -> tuple[str, list[str]]:
        if sent is None:
            raise TestsFailError(f"{self._module}: the process that tries its changes has died")
        word, names = sent
        if word == "unsound":
            some = ", ".join(names[:5])
            raise TestsFailError(f"without a change one of these fails in a child: {some}, ...")
        return sent

    def _collect(self, send: object, mutants: list[Mutant]) -> list[str] | None:
        """Try mutants in forks; return the foreign modules that the tests have imported.

        Return None if the tests cannot be collected.
        """
        from tests.mutation.running import Trier

        path = str(self._copy.root / self._module)
        if self._pytest(Trier(path, self._source, mutants, send), self._tests):
            return None
        foreign = [name for name in sys.modules if name.partition(".")[0] not in _OWN]
        return [name for name in foreign if name.isascii() and not name.startswith("_")]

    def _failing(self, seconds: float, chosen: list[str]) -> str | None:
        """Return the test that fails, "" if they do not end regularly, or None if all pass."""
        failed: str | None = ask(seconds, self._run, chosen)
        return None if failed == PASSED else failed or ""

    def _run(self, chosen: list[str]) -> str:
        from tests.mutation.running import Chooser

        files = dict.fromkeys(name.partition("::")[0] for name in chosen)
        chooser = Chooser(chosen)
        return chooser.failed if self._pytest(chooser, files) else PASSED

    def _pytest(self, plugin: object, tests: Iterable[str]) -> int:
        import pytest

        silence()
        os.chdir(self._copy.root)
        folder = self._copy.root / ".folders"
        return int(pytest.main([*OPTIONS, f"--basetemp={folder}", *tests], plugins=[plugin]))
