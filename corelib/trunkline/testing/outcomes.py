"""The results of checks, of transports and of plugins, and what they say about exemptions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Literal

from trunkline.testing.check import BrokenPromiseError
from trunkline.testing.packages import MissingDependencyError
from trunkline.testing.promises import Promise
from trunkline.values import Value

Outcome = Literal["kept", "broken", "exempt", "outdated", "unchecked"]
"""``exempt``: broken, as the author says. ``outdated``: kept, although the author says that it is
broken. ``unchecked``: a package is missing."""


class Result(Value, frozen=True):
    """The result of one check in one world. `detail` is a reason, or what the check saw."""

    promise: Promise
    world: str
    outcome: Outcome
    detail: str = ""
    error: BrokenPromiseError | MissingDependencyError | None = None

    def __str__(self) -> str:
        detail = self.detail or self.promise.sentence
        return f"{self.outcome:<9} {self.world:<7} {self.promise.name}: {detail}"


def judged(
    promise: Promise, world: str, exemption: str | None, check: Callable[[], None]
) -> Result:
    """Run a check and return its result; `exemption` is the reason why it may fail."""
    result = partial(Result, promise, world)
    try:
        check()
    except MissingDependencyError as error:
        return result("unchecked", str(error), error)
    except BrokenPromiseError as error:
        if exemption is not None:
            return result("exempt", exemption, error)
        return result("broken", f"{error.promise.sentence} Seen: {error.seen}", error)
    return result("kept")


def needless(said: Iterable[str], results: Sequence[Result]) -> list[str]:
    """Return the exemptions of promises that no check has found broken or left unchecked."""
    needed = {result.promise.name for result in results if result.outcome != "kept"}
    return [name for name in said if name not in needed]


def with_outdated(said: Iterable[str], results: Sequence[Result]) -> list[Result]:
    """Return the results, with the outcome ``outdated`` for exemptions that are not needed."""
    outdated = needless(said, results)
    return [
        result.evolve(outcome="outdated", detail="the promise is kept: remove the exemption")
        if result.promise.name in outdated
        else result
        for result in results
    ]
