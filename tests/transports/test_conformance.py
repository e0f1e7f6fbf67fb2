"""Every transport keeps every promise, in each of its worlds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import pytest

from trunkline.discovery.transports import find
from trunkline.http import Headers, Request
from trunkline.local import LocalReply
from trunkline.network import Network
from trunkline.testing import (
    Check,
    MemoryPeer,
    Reply,
    Site,
    async_checks,
    sync_checks,
)
from trunkline.testing.bench import SECONDS
from trunkline.testing.server import Received
from trunkline_transports.local import AsyncLocalTransport, LocalTransport

_WORLDS = {
    "httpx": ("sync", "asyncio", "trio"),
    "httpx2": ("sync", "asyncio", "trio"),
    "requests": ("sync",),
    "trio": ("trio",),
}
_INSTALLED = [name for name in _WORLDS if find_spec(name) is not None]


def _cases() -> list[Any]:
    return [
        pytest.param(name, world, check, id=f"{name}-{world}-{promise.name}")
        for name in _INSTALLED
        for world in _WORLDS[name]
        for promise, check in (sync_checks() if world == "sync" else async_checks())
    ]


def _run(name: str, world: str, check: Check) -> None:
    factory = find(name)
    with Site() as site:
        if world == "sync":
            check.run(factory.connect, site)
        elif world == "asyncio":
            asyncio.run(check.run_async(factory.connect_async, site))
        else:
            import trio

            trio.run(check.run_async, factory.connect_async, site)


@pytest.mark.parametrize(("name", "world", "check"), _cases())
def test_transport_put_to_the_check_keeps_the_promise(name: str, world: str, check: Check) -> None:
    """None of the transports needs an exemption."""
    _run(name, world, check)


@pytest.mark.parametrize("name", _INSTALLED)
def test_capabilities_of_a_transport_name_the_worlds_that_are_checked(name: str) -> None:
    """No world goes unchecked, and none is checked that a transport does not claim."""
    capabilities = find(name).capabilities
    claimed = {*capabilities.loops, *(["sync"] if capabilities.sync else [])}
    assert claimed == set(_WORLDS[name])


def _async_cases() -> list[Any]:
    return [(n, w) for n in _INSTALLED for w in _WORLDS[n] if w != "sync"]


@pytest.mark.parametrize(("name", "world"), _async_cases())
def test_async_transport_used_in_a_second_run_opens_new_connections(name: str, world: str) -> None:
    """One transport serves two event loops after one another."""
    with Site() as site:
        transport = find(name).connect_async(Network(proxy=""))

        async def call_once() -> int:
            request = Request("GET", site.server.url_of("json"), timeout=SECONDS)
            response: Any = await transport.send(request, SECONDS)
            async for _ in response.stream.iter_bytes():
                pass
            await response.stream.aclose()
            await transport.aclose()
            return int(response.status)

        for _ in range(2):
            if world == "asyncio":
                assert asyncio.run(call_once()) == 200
            else:
                import trio

                assert trio.run(call_once) == 200
        assert site.server.accepted == 2


class _PeerAPI:
    """Gives the peer's replies where the local transport expects a LocalAPI."""

    def __init__(self, peer: MemoryPeer) -> None:
        self._peer = peer

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        reply = self._peer.reply(Received(method, target, Headers(headers), body))
        assert isinstance(reply, Reply), "the checks without network script no errors"
        return LocalReply(reply.status, reply.fields.items_in_order, _pieces(reply))


def _pieces(reply: Reply) -> Iterator[bytes]:
    for part in reply.parts:
        if isinstance(part, bytes):
            yield part
        elif callable(part):
            part()


def _local_cases() -> list[Any]:
    return [
        pytest.param(world, check, id=f"local-{world}-{promise.name}")
        for world in ("sync", "asyncio", "trio")
        for promise, check in (sync_checks if world == "sync" else async_checks)(network=False)
    ]


@pytest.mark.parametrize(("world", "check"), _local_cases())
def test_local_transport_put_to_the_check_keeps_the_promise(world: str, check: Check) -> None:
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
