"""Every transport keeps every promise, in each of its worlds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest

from tests.transports.lanes import WORLDS, session_of
from trunkline.discovery.transports import find
from trunkline.http import Headers
from trunkline.local import LocalReply
from trunkline.testing import Case, MemoryPeer, Reply, Site, async_checks, cases, sync_checks
from trunkline.testing.behaviours import GREETING
from trunkline.testing.server import Received
from trunkline_transports.local import AsyncLocalTransport, LocalTransport

pytestmark = pytest.mark.thorough

_INSTALLED = [name for name in WORLDS if name == "native" or find_spec(name) is not None]
_HERE = [name for name in _INSTALLED if name != "httpx2" or "httpx" not in _INSTALLED]
"""httpx2 has the adapter of httpx: where both are installed, tests/kit checks it."""
_WITH_SESSIONS = ("httpx", "httpx2", "requests", "aiohttp")


def _session(name: str, world: str) -> Any:
    if name == "aiohttp":
        return import_module(name).ClientSession(trust_env=False)
    return session_of(name, world)


def _cases_of(name: str) -> list[Case]:
    session = partial(_session, name) if name in _WITH_SESSIONS else None
    return cases(find(name), session=session)


def _is_promised(case: Case) -> bool:
    capabilities = case.factory.capabilities
    exempt = {*capabilities.broken_promises, *capabilities.flaky_promises}
    return case.promise.name not in exempt


def promised(names: Iterable[str]) -> list[Any]:
    """The cases that must pass, as parameters."""
    return [
        pytest.param(case, id=f"{name}-{case}")
        for name in names
        for case in _cases_of(name)
        if _is_promised(case)
    ]


def broken(names: Iterable[str]) -> list[Any]:
    """The names of transports and of the promises that they break, as parameters."""
    return [
        pytest.param(name, promise, id=f"{name}-{promise}")
        for name in names
        for promise in find(name).capabilities.broken_promises
    ]


@pytest.mark.parametrize("case", promised(_HERE))
def test_transport_put_to_the_check_keeps_the_promise(case: Case) -> None:
    """Every promise is kept, unless the transport's capabilities say that it is broken or flaky."""
    case.run()


@pytest.mark.parametrize(("name", "promise"), broken(_HERE))
def test_promise_that_is_said_to_be_broken_is_broken_in_some_world(name: str, promise: str) -> None:
    """An exemption that is not needed any more fails this test."""
    assert is_broken(name, promise)


def is_broken(name: str, promise: str) -> bool:
    """Whether the check of the promise fails in a world of the transport."""
    results = (case.result() for case in _cases_of(name) if case.promise.name == promise)
    return any(result.outcome == "exempt" for result in results)


@pytest.mark.parametrize("name", _INSTALLED)
def test_capabilities_of_a_transport_name_the_worlds_that_are_checked(name: str) -> None:
    """No world goes unchecked, and none is checked that a transport does not claim."""
    capabilities = find(name).capabilities
    claimed = {*capabilities.loops, *(["sync"] if capabilities.sync else [])}
    assert claimed == set(WORLDS[name])


class _PeerAPI:
    """Gives the peer's replies where the local transport expects a LocalAPI."""

    def __init__(self, peer: MemoryPeer) -> None:
        self._peer = peer

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        if target == "/upgrade":
            fields = (("upgrade", "echo"), ("connection", "upgrade"))
            return LocalReply(101, fields, [GREETING], _EchoTunnel())
        reply = self._peer.reply(Received(method, target, Headers(headers), body))
        assert isinstance(reply, Reply), "the checks without network script no errors"
        return LocalReply(reply.status, reply.fields.items_in_order, _pieces(reply))


class _EchoTunnel:
    """The other end of a protocol that returns one line, and ends."""

    is_over = False

    def receive(self, data: bytes) -> list[bytes]:
        self.is_over = True
        return [data.rstrip()]


def _pieces(reply: Reply) -> Iterator[bytes]:
    for part in reply.parts:
        if isinstance(part, bytes):
            yield part
        elif callable(part):
            part()


def _checks(world: str) -> Any:
    return sync_checks if world == "sync" else async_checks


def _local_cases() -> list[Any]:
    return [
        pytest.param(world, check, id=f"local-{world}-{promise.name}")
        for world in ("sync", "asyncio", "trio")
        for promise, check in _checks(world)({"memory", "websocket"})
    ]


@pytest.mark.parametrize(("world", "check"), _local_cases())
def test_local_transport_put_to_the_check_keeps_the_promise(world: str, check: Any) -> None:
    """The stand-in's transport behaves like a real one, as far as memory can break."""
    peer = MemoryPeer()
    api: Any = _PeerAPI(peer)
    transport: Any = LocalTransport(api) if world == "sync" else AsyncLocalTransport(api)
    peer.count_open = lambda: transport.open_responses
    with Site() as site:
        if world == "sync":
            check.run(lambda _: transport, site, peer)
        elif world == "asyncio":
            asyncio.run(check.run_async(lambda _: transport, site, peer))
        else:
            import trio

            trio.run(check.run_async, lambda _: transport, site, peer)
