"""Run the conformance checks of a transport, without a test framework.

    for result in run_sync(my_transport.connect):
        print(result)

With pytest, parametrize over `sync_checks()` or `async_checks()` and call `run` or `run_async`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from trunkline.testing.bench import BrokenPromiseError, Check, Connect, ConnectAsync
from trunkline.testing.checks import ALL
from trunkline.testing.promises import PROMISES, Promise
from trunkline.testing.site import Site
from trunkline.values import Value

_NONE: Mapping[str, str] = {}


class Result(Value, frozen=True):
    """The result of one check. `detail` is the reason for an exemption, or what the check saw."""

    promise: Promise
    outcome: Literal["kept", "broken", "exempt"]
    detail: str = ""
    error: BrokenPromiseError | None = None

    def __str__(self) -> str:
        return f"{self.outcome:<6} {self.promise.name}: {self.detail or self.promise.sentence}"


def sync_checks(*, network: bool = True) -> list[tuple[Promise, Check]]:
    """Return the checks of sync transports; without `network`, only those that need no socket."""
    return [(c.promise, c) for c in ALL if c.sync and (network or not c.promise.network)]


def async_checks(*, network: bool = True) -> list[tuple[Promise, Check]]:
    """Return the checks of async transports; without `network`, only those that need no socket."""
    return [(c.promise, c) for c in ALL if c.asynchronous and (network or not c.promise.network)]


def run_sync(connect: Connect, *, exemptions: Mapping[str, str] = _NONE) -> list[Result]:
    """Run every check of a sync transport with its own servers, and return the results.

    `exemptions` maps the names of promises that the transport does not make to the reasons. Raises
    ValueError for a promise that does not exist.
    """
    _check_names(exemptions)
    results: list[Result] = []
    for promise, check in sync_checks():
        if promise.name in exemptions:
            results.append(Result(promise, "exempt", exemptions[promise.name]))
            continue
        try:
            with Site() as site:
                check.run(connect, site)
        except BrokenPromiseError as error:
            results.append(_broken(error))
        else:
            results.append(Result(promise, "kept"))
    return results


async def run_async(
    connect: ConnectAsync, *, exemptions: Mapping[str, str] = _NONE
) -> list[Result]:
    """Run every check of an async transport in the running event loop; see `run_sync`."""
    _check_names(exemptions)
    results: list[Result] = []
    for promise, check in async_checks():
        if promise.name in exemptions:
            results.append(Result(promise, "exempt", exemptions[promise.name]))
            continue
        try:
            with Site() as site:
                await check.run_async(connect, site)
        except BrokenPromiseError as error:
            results.append(_broken(error))
        else:
            results.append(Result(promise, "kept"))
    return results


def _broken(error: BrokenPromiseError) -> Result:
    return Result(error.promise, "broken", f"{error.promise.sentence} Seen: {error.seen}", error)


def _check_names(exemptions: Mapping[str, str]) -> None:
    unknown = exemptions.keys() - PROMISES.keys()
    if unknown:
        raise ValueError(f"there is no promise {', '.join(sorted(unknown))}")
