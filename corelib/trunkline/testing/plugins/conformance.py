"""Run the checks of a plugin, without a test framework or with one.

    for result in run_checks(Subject(make=MyPlugin)):
        print(result)

With a test framework, make a test of each of `cases(subject)`, and call its `run`.
"""

from __future__ import annotations

from functools import partial

from trunkline.testing.check import BrokenPromiseError
from trunkline.testing.elsewhere import outcome_in_thread
from trunkline.testing.leaks import RecordedLogs
from trunkline.testing.outcomes import Result, judged, needless, with_outdated
from trunkline.testing.packages import MissingDependencyError
from trunkline.testing.plugins import checks
from trunkline.testing.plugins.bench import PluginBench
from trunkline.testing.plugins.keeping import PLUGIN_CHECKS, PluginCheck
from trunkline.testing.plugins.promises import PROMISES
from trunkline.testing.plugins.subject import Subject
from trunkline.testing.plugins.worlds import PluginWorld
from trunkline.testing.promises import Promise
from trunkline.values import Value

__all__ = ["PluginCase", "cases", "checks", "outdated_exemptions", "run_checks"]

_HUNG_SECONDS = 25.0


class PluginCase(Value, frozen=True):
    """One check of a plugin in one world. Its text is a name for a test: ``trio-left-early``."""

    subject: Subject
    world: str
    check: PluginCheck

    def __str__(self) -> str:
        return f"{self.world}-{self.promise.name}"

    @property
    def promise(self) -> Promise:
        return self.check.promise

    @property
    def exemption(self) -> str | None:
        """The reason why the plugin does not make this promise."""
        return self.subject.broken_promises.get(self.promise.name)

    def run(self) -> None:
        """Run the check. Raises BrokenPromiseError, unless the promise is exempt.

        Raises MissingDependencyError if a package is missing.
        """
        result = self.result()
        if result.error is not None and result.outcome != "exempt":
            raise result.error

    def result(self) -> Result:
        """Run the check, and return its result."""
        return judged(self.promise, self.world, self.exemption, self._run)

    def _run(self) -> None:
        # In a thread, so that a plugin that blocks its thread for ever cannot hold up the caller.
        with RecordedLogs() as logs:
            bench = PluginBench(self.subject, PluginWorld(self.world), logs)
            error = outcome_in_thread(partial(self.check.check, bench), _HUNG_SECONDS)
        if isinstance(error, MissingDependencyError):
            raise error
        if error is not None:
            seen = str(error) if isinstance(error, AssertionError) else repr(error)
            raise BrokenPromiseError(self.promise, seen) from error


def cases(subject: Subject) -> list[PluginCase]:
    """Return every check that applies to a plugin, in each of its worlds.

    Raises ValueError for an exemption from a promise that does not exist.
    """
    unknown = subject.broken_promises.keys() - PROMISES.keys()
    if unknown:
        raise ValueError(f"there is no promise {', '.join(sorted(unknown))}")
    return [
        PluginCase(subject, world, check)
        for world in subject.worlds
        for check in map(PLUGIN_CHECKS.__getitem__, PROMISES)
        if world in check.worlds and check.applies(subject)
    ]


def run_checks(subject: Subject) -> list[Result]:
    """Run every check that applies to a plugin, in each of its worlds; return the results."""
    results = [case.result() for case in cases(subject)]
    return with_outdated(subject.broken_promises, results)


def outdated_exemptions(subject: Subject) -> list[str]:
    """Return the names of promises that it keeps in all worlds and says that it breaks."""
    said = subject.broken_promises
    doubtful = [case for case in cases(subject) if case.promise.name in said]
    return needless(said, [case.result() for case in doubtful])
