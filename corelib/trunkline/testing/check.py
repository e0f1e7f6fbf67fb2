"""Conformance checks: a flow for each promise, run over a transport in one world.

A check is a flow, so that the same code checks sync and async transports: the drivers of the
clients perform it. It names its promise, the network configuration that it needs, and the feature
of the transport without which there is nothing to check.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from trunkline.errors import OpenAIError
from trunkline.flow import Flow, Within
from trunkline.testing.bench import Bench, Setting, perform, perform_async
from trunkline.testing.elsewhere import outcome_in_thread, running_library
from trunkline.testing.packages import MissingDependencyError
from trunkline.testing.promises import PROMISES, Promise
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.testing.bench import Sessions
    from trunkline.testing.site import Peer, Site
    from trunkline.transport import AsyncTransport, Transport

Connect = Callable[["Network"], "Transport"]
ConnectAsync = Callable[["Network"], "AsyncTransport"]

Need = Literal["memory", "network", "proxies", "http2", "websocket", "session"]
"""A feature of a transport. Checks that need only ``memory`` work without sockets."""

_WATCHDOG_SECONDS = 15.0
"""Until the servers close the connections of a check that hangs."""
_HUNG_SECONDS = 20.0
"""Until a sync check that hangs even then is given up."""

_FAILURES: tuple[type[BaseException], ...] = (Exception, SystemExit)
if sys.version_info >= (3, 11):
    _FAILURES = (*_FAILURES, BaseExceptionGroup)  # noqa: F821  # the version is checked


class BrokenPromiseError(OpenAIError):
    """A transport or a plugin breaks a promise. `promise` says which, and `seen` how."""

    def __init__(self, promise: Promise, seen: object) -> None:
        super().__init__(f"{promise.name}: {promise.sentence} Seen: {seen}")
        self.promise = promise
        self.seen = str(seen)


class Check(Value, frozen=True):
    """A check of one promise: `run` is for sync transports, `run_async` for async ones."""

    promise: Promise
    flow: Callable[[Bench], Flow[None]]
    network: Callable[[Site], Mapping[str, Any]]
    needs: Need = "network"
    sync: bool = True
    asynchronous: bool = True

    def run(
        self,
        connect: Connect,
        site: Site,
        peer: Peer | None = None,
        sessions: Sessions | None = None,
    ) -> None:
        """Run the check. Raises BrokenPromiseError, or MissingDependencyError.

        `peer` replaces the site's server in memory. `sessions` is for checks that adopt a session.
        """
        setting = Setting("sync", connect, site, peer, sessions)
        watchdog = _watch(site)
        try:
            options = self.network(site)
            check = partial(perform, setting, self.flow, options=options)
            error = outcome_in_thread(check, _HUNG_SECONDS)
        finally:
            watchdog.cancel()
            watchdog.join()
        if error is not None:
            self._fail(error)

    async def run_async(
        self,
        connect: ConnectAsync,
        site: Site,
        peer: Peer | None = None,
        sessions: Sessions | None = None,
    ) -> None:
        """Run the check in the running event loop; see `run`."""
        setting = Setting(running_library(), connect, site, peer, sessions)
        watchdog = _watch(site)
        try:
            await perform_async(setting, self._limited, options=self.network(site))
        except _FAILURES as error:  # every error breaks the promise, but a cancellation is none
            self._fail(error)
        finally:
            watchdog.cancel()
            watchdog.join()

    def _limited(self, bench: Bench) -> Flow[None]:
        yield from Within(_WATCHDOG_SECONDS, self.flow(bench))

    def _fail(self, error: BaseException) -> NoReturn:
        """Raise BrokenPromiseError for an error of the flow, or the MissingDependencyError."""
        if isinstance(error, MissingDependencyError):
            raise error
        seen = str(error) if isinstance(error, AssertionError) else repr(error)
        raise BrokenPromiseError(self.promise, seen) from error


def _watch(site: Site) -> Timer:
    """Start a timer that ends a check which hangs: the servers close all connections."""
    watchdog = Timer(_WATCHDOG_SECONDS, site.drop_connections)
    watchdog.daemon = True
    watchdog.start()
    return watchdog


def _plain(_: Site) -> Mapping[str, Any]:
    return {}


CHECKS: dict[str, Check] = {}
"""All checks by the names of their promises, once `trunkline.testing.checks` is imported."""


def keeps(
    name: str,
    *,
    network: Callable[[Site], Mapping[str, Any]] = _plain,
    needs: Need = "network",
    sync: bool = True,
    asynchronous: bool = True,
) -> Callable[[Callable[[Bench], Flow[None]]], Check]:
    """Return a decorator that makes a flow the check of the promise with that name.

    `network` returns the options of the `Network` that the transport is opened with.
    """
    promise = PROMISES[name]
    return lambda flow: CHECKS.setdefault(
        name, Check(promise, flow, network, needs, sync, asynchronous)
    )
