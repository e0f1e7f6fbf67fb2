"""A plugin of pytest that forks after the collection, and tries a mutant in each child."""

from __future__ import annotations

import gc
import importlib
import resource
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.mutation.changing import Functions
from tests.mutation.mutants import Mutant
from tests.mutation.processes import ask
from tests.mutation.tracing import Trace

MEMORY = 6 * 2**30
"""Bytes of address space that a mutant may fill before it counts as noticed."""


@dataclass(frozen=True)
class Ran:
    """How a test ran without a change."""

    item: int
    seconds: float
    cpu_seconds: float
    lines: frozenset[int]


def limit(tests: list[Ran]) -> None:
    """Let a test be killed if it takes much longer than all of these did: a mutant may never end.

    They are the tests of a file: any of them may have to prepare what they share.
    """
    signal.setitimer(signal.ITIMER_PROF, 1 + 4 * max(one.cpu_seconds for one in tests))
    signal.setitimer(signal.ITIMER_REAL, 10 + 5 * max(one.seconds for one in tests))


def name_of(path: str) -> str:
    """Return the name under which a module of one of the packages is imported."""
    parts = Path(path).with_suffix("").parts
    first = max(place for place, part in enumerate(parts) if part.startswith("trunkline"))
    return ".".join(parts[first:]).removesuffix(".__init__")


def settle_hypothesis() -> None:
    """Let hypothesis try the same examples for every mutant, and not shrink what fails."""
    from hypothesis import Phase, settings

    settings.register_profile(
        "mutation",
        settings.get_profile("trunkline"),
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
    )
    settings.load_profile("mutation")


class Settled:
    """A plugin that settles hypothesis before the tests are imported."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        # Our `conftest.py` has made its profile when this is called.
        settle_hypothesis()


class Trier(Settled):
    """A plugin that tries mutants instead of running the tests once.

    It sends the tests of the module, or None if one fails. Then it sends for each mutant a word and
    the tests that run the changed lines: "noticed", "survived", "unused" if there are none, or
    "import" if the change must be there when the module is imported. "unsound" and the names of
    tests means that these notice a change where there is none.
    """

    def __init__(self, path: str, source: str, mutants: list[Mutant], send: Any) -> None:
        self._path = path
        self._name = name_of(path)
        self._source = source
        self._mutants = mutants
        self._send = send
        self._on_import = Trace(path)
        self._items: list[pytest.Item] = []
        self._files: dict[Path, list[Ran]] = {}
        self._lately: list[int] = []
        self._sound: set[int] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # Or else the lines of the import would be those of the first test that needs the module.
        importlib.import_module(self._name)
        on_import = self._on_import.take()
        self._on_import.stop()
        self._items = session.items
        gc.unfreeze()  # `conftest.py` has frozen what the collection imported: find it again
        self._functions = Functions(self._path, self._source)
        gc.collect()
        gc.freeze()  # the collector of a child leaves the pages alone that it shares
        ran: list[Ran] | None = ask(900, self._measure, session)
        for one in ran or ():
            self._files.setdefault(self._items[one.item].path, []).append(one)
        self._send(None if ran is None else self._names(ran))
        for mutant in self._mutants if ran is not None else ():
            lines = set(range(mutant.lines[0], mutant.lines[1] + 1))
            chosen = [one for one in ran or () if one.lines & lines]
            unused = "import" if on_import & lines else "unused"
            word, tried = unused, chosen
            if chosen:
                word, tried = self._try(mutant, chosen, session)
            if word in ("survived", "import") and on_import & lines:
                tried = []  # it may matter to a test that does not run these lines itself
            self._send((word, self._names(tried)))
        return True

    def _names(self, chosen: Iterable[Ran]) -> list[str]:
        return [self._items[index].nodeid for index in self._order(chosen)]

    def _measure(self, session: pytest.Session) -> list[Ran] | None:
        ran: list[Ran] = []
        trace = Trace(self._path)
        began, worked = time.monotonic(), time.process_time()
        for index in self._running(range(len(self._items))):
            if session.testsfailed:
                return None
            now, works = time.monotonic(), time.process_time()
            ran.append(Ran(index, now - began, works - worked, trace.take()))
            began, worked = now, works
        return ran

    def _running(self, chosen: Sequence[int], *, limited: bool = False) -> Iterator[int]:
        """Run tests; yield each when it has run."""
        items = [self._items[index] for index in chosen]
        for index, item, following in zip(chosen, items, [*items[1:], None], strict=True):
            if limited:
                limit(self._files[item.path])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            yield index

    def _try(
        self, mutant: Mutant, chosen: list[Ran], session: pytest.Session
    ) -> tuple[str, list[Ran]]:
        """Return the word, and the tests that were chosen or are unsound."""
        answer = ask(3600, self._mutate, mutant, self._order(chosen), session)
        if answer in (-1, -2):
            return ("survived" if answer == -1 else "import"), chosen
        noticing = chosen
        if answer is not None:
            self._lately = [answer, *(one for one in self._lately if one != answer)][:20]
            noticing = [one for one in chosen if one.item == answer]
        unsound = self._unsound([one.item for one in noticing], session)
        return ("unsound", noticing) if unsound else ("noticed", chosen)

    def _unsound(self, noticing: list[int], session: pytest.Session) -> bool:
        """Whether one of the tests fails, or its process dies, in a child without a change."""
        new = [one for one in noticing if one not in self._sound]
        self._sound.update(new)
        return bool(new) and ask(3600, self._first_failing, new, session) != -1

    def _order(self, chosen: Iterable[Ran]) -> list[int]:
        """Return first the tests that noticed other mutants lately, then the quick ones."""
        ran = sorted(chosen, key=lambda one: (not one.lines, one.seconds))
        quick = [one.item for one in ran]
        known = set(quick)
        first = [one for one in self._lately if one in known]
        return [*first, *(one for one in quick if one not in first)]

    def _mutate(self, mutant: Mutant, chosen: list[int], session: pytest.Session) -> int:
        """Return which test fails; -1 for none, -2 if the mutant cannot be tried here."""
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        if not self._functions.change(mutant.apply(self._source)):
            return -2
        return self._first_failing(chosen, session)

    def _first_failing(self, chosen: list[int], session: pytest.Session) -> int:
        return next((one for one in self._running(chosen, limited=True) if session.testsfailed), -1)


class Chooser(Settled):
    """A plugin that runs only some tests, in their order; `failed` is the one that fails."""

    def __init__(self, chosen: list[str]) -> None:
        self._places = {name: place for place, name in enumerate(chosen)}
        self.failed = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = report.nodeid

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self._places]
        items.sort(key=lambda item: self._places[item.nodeid])
