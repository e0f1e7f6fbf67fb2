"""For tests of programs, plugins and transports: fakes, virtual time, a faulty server, conformance.

Nothing here needs a test framework. The names are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trunkline.testing.bench import BrokenPromiseError as BrokenPromiseError
    from trunkline.testing.bench import Check as Check
    from trunkline.testing.clock import VirtualClock as VirtualClock
    from trunkline.testing.clock import VirtualLoop as VirtualLoop
    from trunkline.testing.conformance import Result as Result
    from trunkline.testing.conformance import async_checks as async_checks
    from trunkline.testing.conformance import run_async as run_async
    from trunkline.testing.conformance import run_sync as run_sync
    from trunkline.testing.conformance import sync_checks as sync_checks
    from trunkline.testing.fakes import AsyncFakeTransport as AsyncFakeTransport
    from trunkline.testing.fakes import FakeTransport as FakeTransport
    from trunkline.testing.fakes import fake_async_client as fake_async_client
    from trunkline.testing.fakes import fake_client as fake_client
    from trunkline.testing.flows import Played as Played
    from trunkline.testing.flows import play as play
    from trunkline.testing.memory import MemoryPeer as MemoryPeer
    from trunkline.testing.promises import PROMISES as PROMISES
    from trunkline.testing.promises import Promise as Promise
    from trunkline.testing.replies import Reply as Reply
    from trunkline.testing.server import Exchange as Exchange
    from trunkline.testing.server import FaultyServer as FaultyServer
    from trunkline.testing.server import Received as Received
    from trunkline.testing.server import RefusingPort as RefusingPort
    from trunkline.testing.server import StalledPort as StalledPort
    from trunkline.testing.site import Peer as Peer
    from trunkline.testing.site import Site as Site

_MODULES = {
    "bench": "BrokenPromiseError Check",
    "clock": "VirtualClock VirtualLoop",
    "conformance": "Result async_checks run_async run_sync sync_checks",
    "fakes": "AsyncFakeTransport FakeTransport fake_async_client fake_client",
    "flows": "Played play",
    "memory": "MemoryPeer",
    "promises": "PROMISES Promise",
    "replies": "Reply",
    "server": "Exchange FaultyServer Received RefusingPort StalledPort",
    "site": "Peer Site",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = [*_MODULE_OF]  # pyright: ignore[reportUnsupportedDunderAll]  # held by a test


def __getattr__(name: str) -> object:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
