"""Run the conformance checks of a transport, without a test framework.

    for result in run_checks(my_transport):
        print(result)

With a test framework, make a test of each of `cases(my_transport)`, and call its `run`. A promise
that is named in `Capabilities.broken_promises` is exempt: its check must fail in at least one
world, or else the exemption is outdated. One that is named in `Capabilities.flaky_promises` is
exempt as well, but no single run can show that it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.testing.bench import Sessions
from trunkline.testing.check import BrokenPromiseError, Check, Need
from trunkline.testing.checks import ALL
from trunkline.testing.elsewhere import outcome_in_thread, run_in_loop
from trunkline.testing.outcomes import Result, judged, needless, with_outdated
from trunkline.testing.packages import MissingDependencyError
from trunkline.testing.promises import PROMISES, Promise
from trunkline.testing.site import Site
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.transport import Capabilities, TransportFactory

MakeSession = Callable[[str], Any]
"""Returns a new session of a user for a world: ``sync``, ``asyncio`` or ``trio``."""

USUAL: frozenset[Need] = frozenset({"memory", "network", "proxies"})
"""The features of a transport over sockets, unless its capabilities say otherwise."""

_HUNG_SECONDS = 25.0


class Case(Value, frozen=True):
    """One check of a transport in one world. Its text is a name for a test: ``trio-garbage``."""

    factory: TransportFactory
    world: str
    check: Check
    session: MakeSession | None = None

    def __str__(self) -> str:
        return f"{self.world}-{self.promise.name}"

    @property
    def promise(self) -> Promise:
        return self.check.promise

    @property
    def exemption(self) -> str | None:
        """The reason why the transport does not make this promise."""
        return _exemptions(self.factory.capabilities).get(self.promise.name)

    def run(self) -> None:
        """Run the check with its own servers.

        Raises BrokenPromiseError, unless the promise is exempt, or MissingDependencyError.
        """
        result = self.result()
        if result.error is not None and result.outcome != "exempt":
            raise result.error

    def result(self) -> Result:
        """Run the check with its own servers, and return its result."""
        return judged(self.promise, self.world, self.exemption, self._run)

    def _run(self) -> None:
        with Site() as site:
            if self.world == "sync":
                self.check.run(self.factory.connect, site, sessions=self._sessions())
                return
            # In a thread, so that even an event loop that is blocked cannot hold up the caller.
            loop = partial(run_in_loop, self.world, partial(self._run_async, site))
            error = outcome_in_thread(loop, _HUNG_SECONDS)
            if isinstance(error, (BrokenPromiseError, MissingDependencyError)):
                raise error
            if error is not None:  # it left the check, and ended the event loop
                raise BrokenPromiseError(self.promise, repr(error)) from error

    async def _run_async(self, site: Site) -> None:
        await self.check.run_async(self.factory.connect_async, site, sessions=self._sessions())

    def _sessions(self) -> Sessions | None:
        if self.session is None:
            return None
        sync = self.world == "sync"
        adopt = self.factory.adopt if sync else self.factory.adopt_async
        return Sessions(partial(self.session, self.world), adopt)


def cases(factory: TransportFactory, *, session: MakeSession | None = None) -> list[Case]:
    """Return every check of a transport in each of its worlds, as its capabilities name them.

    `session` makes sessions for the checks of adopted ones, which are left out without it. Raises
    ValueError for an exemption from a promise that does not exist.
    """
    capabilities = factory.capabilities
    unknown = _exemptions(capabilities).keys() - PROMISES.keys()
    if unknown:
        raise ValueError(f"there is no promise {', '.join(sorted(unknown))}")
    features = _features(capabilities, with_sessions=session is not None)
    sync = [check for _, check in sync_checks(features)] if capabilities.sync else []
    found = [Case(factory, "sync", check, session) for check in sync]
    for loop in capabilities.loops:
        found += [Case(factory, loop, check, session) for _, check in async_checks(features)]
    return found


def run_checks(factory: TransportFactory, *, session: MakeSession | None = None) -> list[Result]:
    """Run every check of a transport in each of its worlds, and return the results."""
    results = [case.result() for case in cases(factory, session=session)]
    return with_outdated(factory.capabilities.broken_promises, results)


def outdated_exemptions(
    factory: TransportFactory, *, session: MakeSession | None = None
) -> list[str]:
    """Return the names of promises that it keeps in all worlds and says that it breaks."""
    said = factory.capabilities.broken_promises
    doubtful = [case for case in cases(factory, session=session) if case.promise.name in said]
    return needless(said, [case.result() for case in doubtful])


def _exemptions(capabilities: Capabilities) -> Mapping[str, str]:
    return {**capabilities.flaky_promises, **capabilities.broken_promises}


def sync_checks(features: Container[Need] = USUAL) -> list[tuple[Promise, Check]]:
    """Return the checks of sync transports with these features."""
    return [(c.promise, c) for c in ALL if c.sync and c.needs in features]


def async_checks(features: Container[Need] = USUAL) -> list[tuple[Promise, Check]]:
    """Return the checks of async transports with these features."""
    return [(c.promise, c) for c in ALL if c.asynchronous and c.needs in features]


def _features(capabilities: Capabilities, *, with_sessions: bool) -> Container[Need]:
    found: set[Need] = {"memory"}
    if capabilities.network:
        found.add("network")
    if "http" in capabilities.proxies:
        found.add("proxies")
    if capabilities.http2:
        found.add("http2")
    if capabilities.websocket:
        found.add("websocket")
    if with_sessions:
        found.add("session")
    return found
