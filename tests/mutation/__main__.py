"""Change the code, and see whether a test fails: ``nox -s mutation -- MODULE...``.

Every mutant of a module, or a sample, is tried with the tests named in `modules.toml`.
A mutant that no test notices is printed. Some of them change nothing that can be observed:
`accepted.toml` lists those with the reason. The session fails if fewer than 95 % are noticed.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomllib

from tests.mutation.judging import ROOT, Copy, Judge, TestsFailError
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.processes import Child

WANTED = 0.95
SEED = 0
HOURS = 12


@dataclass(frozen=True)
class Task:
    """A module, its tests, its accepted mutants, and which mutants are tried.

    These are `sample` ones (0: all), or those with the texts in `again`.
    """

    module: str
    tests: list[str]
    accepted: dict[str, str]
    sample: int
    again: frozenset[str]

    def source(self) -> str:
        """Return the source of the module."""
        return (ROOT / self.module).read_text(encoding="utf-8")

    def mutants(self) -> list[Mutant]:
        """Return the mutants to try: the same ones every time, until the module changes."""
        every = mutants(self.source())
        if self.again:
            return [one for one in every if str(one) in self.again]
        if not 0 < self.sample < len(every):
            return every
        chosen = random.Random(f"{SEED} {self.module}").sample(every, self.sample)
        return sorted(chosen, key=every.index)

    def accepts(self, mutant: Mutant) -> bool:
        """Whether the change is accepted, everywhere or in its line."""
        line = self.source().splitlines()[mutant.line - 1].strip()
        return str(mutant) in self.accepted or f"{line} | {mutant}" in self.accepted


@dataclass(frozen=True)
class Verdict:
    """How many mutants of a module there were, were noticed, and are accepted; the other ones."""

    total: int
    noticed: int
    accepted: int
    survivors: list[str]
    seconds: float
    failure: str = ""

    @property
    def is_enough(self) -> bool:
        return not self.failure and self.noticed >= WANTED * (self.total - self.accepted)


def judge(send: object, task: Task) -> Verdict:
    """Try the mutants of a module in a copy of the repository."""
    began = time.monotonic()
    chosen = task.mutants()
    with tempfile.TemporaryDirectory() as folder:
        judging = Judge(Copy(Path(folder).resolve()), task.module, task.tests)
        try:
            survivors = [one for one in judging.survivors(chosen) if one is not None]
        except TestsFailError as error:
            return Verdict(len(chosen), 0, 0, [], time.monotonic() - began, str(error))
    left = [one for one in survivors if not task.accepts(one)]
    return Verdict(
        total=len(chosen),
        noticed=len(chosen) - len(survivors),
        accepted=len(survivors) - len(left),
        survivors=[f"{task.module}:{one.line}: {one}" for one in left],
        seconds=time.monotonic() - began,
    )


def report(task: Task) -> bool:
    """Print the survivors of a module; return whether the tests notice enough."""
    child = Child(judge, task)
    verdict: Verdict | None = child.answer(HOURS * 3600)
    child.end()
    if verdict is None or verdict.failure:
        print(verdict.failure if verdict else f"{task.module}: the process died", flush=True)
        return False
    counted = verdict.total - verdict.accepted
    share = verdict.noticed / counted if counted else 1.0
    print(
        *verdict.survivors,
        f"{task.module}: {verdict.noticed} of {counted} noticed, {share:.1%};"
        f" {verdict.accepted} accepted; {verdict.seconds:.0f} s",
        sep="\n",
        flush=True,
    )
    return verdict.is_enough


def main() -> int:
    """Try the mutants of the modules whose paths contain one of the arguments, or of all."""
    parser = argparse.ArgumentParser(prog="tests.mutation")
    parser.add_argument("modules", nargs="*", help="a part of the path of modules; default: all")
    parser.add_argument("--sample", type=int, default=0, help="try only so many of each module")
    parser.add_argument("--jobs", type=int, default=1, help="so many modules at a time")
    parser.add_argument("--again", type=Path, help="try only the survivors in this output")
    given: Any = parser.parse_args()

    printed = given.again.read_text(encoding="utf-8") if given.again else ""
    survived = re.compile(r"^\S+\.py:\d+: (.*)$", re.MULTILINE)
    again = frozenset(survived.findall(printed))
    here = Path(__file__).parent
    listed = tomllib.loads((here / "modules.toml").read_text(encoding="utf-8"))["modules"]
    accepted = tomllib.loads((here / "accepted.toml").read_text(encoding="utf-8"))
    tasks = [
        Task(name, tests, accepted.get(name, {}), given.sample, again)
        for name, tests in listed.items()
        if not given.modules or any(part in name for part in given.modules)
    ]
    with ThreadPoolExecutor(given.jobs) as threads:
        enough = list(threads.map(report, tasks))
    return 0 if all(enough) else 1


if __name__ == "__main__":
    sys.exit(main())
