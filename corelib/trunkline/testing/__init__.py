"""Tools for tests: fakes, virtual time, a faulty server, and conformance checks of transports.

They test programs, plugins and transports, and need no test framework. Each name is imported on
first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trunkline.testing.check import BrokenPromiseError as BrokenPromiseError, Check as Check
    from trunkline.testing.clock import VirtualClock as VirtualClock, VirtualLoop as VirtualLoop
    from trunkline.testing.conformance import (
        Case as Case,
        async_checks as async_checks,
        cases as cases,
        outdated_exemptions as outdated_exemptions,
        run_checks as run_checks,
        sync_checks as sync_checks,
    )
    from trunkline.testing.fakes import (
        AsyncFakeTransport as AsyncFakeTransport,
        FakeTransport as FakeTransport,
        fake_async_client as fake_async_client,
        fake_client as fake_client,
    )
    from trunkline.testing.flows import Played as Played, play as play
    from trunkline.testing.memory import MemoryPeer as MemoryPeer
    from trunkline.testing.outcomes import Result as Result
    from trunkline.testing.packages import MissingDependencyError as MissingDependencyError
    from trunkline.testing.promises import PROMISES as PROMISES, Promise as Promise
    from trunkline.testing.replies import Reply as Reply
    from trunkline.testing.server import (
        Exchange as Exchange,
        FaultyServer as FaultyServer,
        Received as Received,
        RefusingPort as RefusingPort,
        StalledPort as StalledPort,
    )
    from trunkline.testing.site import Peer as Peer, Site as Site

_MODULES = {
    "check": "BrokenPromiseError Check",
    "clock": "VirtualClock VirtualLoop",
    "conformance": "Case async_checks cases outdated_exemptions run_checks sync_checks",
    "fakes": "AsyncFakeTransport FakeTransport fake_async_client fake_client",
    "flows": "Played play",
    "memory": "MemoryPeer",
    "outcomes": "Result",
    "packages": "MissingDependencyError",
    "promises": "PROMISES Promise",
    "replies": "Reply",
    "server": "Exchange FaultyServer Received RefusingPort StalledPort",
    "site": "Peer Site",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = [*_MODULE_OF]  # pyright: ignore[reportUnsupportedDunderAll]  # a test checks it


def __getattr__(name: str) -> object:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
