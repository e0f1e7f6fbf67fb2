"""One clock: of all worlds of a process, and of all fakes that share it."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

import pytest

from trunkline import OpenAIError
from trunkline.discovery.transports import open_async, open_sync
from trunkline.flow import Flow, Now, Sleep, WallClock
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.network import Network
from trunkline.testing import (
    AsyncFakeTransport,
    FakeTransport,
    Reply,
    VirtualClock,
    fake_async_client,
    fake_client,
)


def times() -> Flow[tuple[float, float]]:
    return (yield from Now()), (yield from WallClock())


def test_now_when_real_then_it_is_the_monotonic_clock_in_every_world(world: Any) -> None:
    """Also on trio, whose own clock begins at a random number."""

    async def scenario() -> Any:
        if world.is_sync:
            return SyncDriver(open_sync("local", Network())).run(times())
        return await AsyncDriver(open_async("local", Network())).run(times())

    monotonic, wall = time.monotonic(), time.time()
    now, date = world.run(scenario)
    assert monotonic <= now <= time.monotonic()
    assert wall <= date <= time.time()


def test_wall_clock_when_faked_then_it_moves_with_the_clock(world: Any) -> None:
    """It begins at a date that is always the same, or at a given one."""

    def flow() -> Flow[list[tuple[float, float]]]:
        before = yield from times()
        yield from Sleep(5)
        return [before, (yield from times())]

    assert world.drive(flow())[0] == [(0, 1_767_225_600), (5, 1_767_225_605)]
    clock = VirtualClock(7, began=1000)
    kind = FakeTransport if world.is_sync else AsyncFakeTransport
    driver = world.driver(kind(clock=clock))
    assert world.run(lambda: world.do(driver.run(flow()))) == [(7, 1000), (12, 1005)]
    assert time.strftime("%Y-%m-%d", time.gmtime(VirtualClock().wall())) == "2026-01-01"


def test_call_when_faked_then_the_time_that_it_took_is_virtual(world: Any) -> None:
    """The delays of the head and of the body count, and nothing else does."""
    client = world.client([Reply(200, [b"{", 2.0, b"}"], delay=1.5)])
    answer = world.run(lambda: world.do(client.with_raw_response.get("/x")))
    assert answer.elapsed.total_seconds() == 3.5


def test_clients_when_they_share_a_clock_then_both_move_it(world: Any) -> None:
    """A pause of one client is over for the other as well."""
    clock = VirtualClock()
    first = world.client([Reply(500, b""), {}], clock=clock)
    second = world.client([Reply(200, b"{}", delay=3)], clock=clock)
    for client in (first, second):
        world.run(lambda client=client: world.do(client.get("/x")))
    assert first.transport.clock is second.transport.clock is clock
    assert clock.now() == 3 + sum(clock.slept) == 3.4375


def test_clients_when_tasks_share_a_clock_then_they_wait_at_the_same_time(
    async_world: Any,
) -> None:
    """Two fakes on one clock have one event loop in virtual time."""
    clock = VirtualClock()
    clients = [
        async_world.client([Reply(200, b"{}", delay=delay)], clock=clock) for delay in (3, 2, 4)
    ]

    async def scenario() -> None:
        loop = clients[0].transport.loop()
        await loop.gather([partial(client.get, "/x") for client in clients])

    async_world.run(scenario)
    assert clock.now() == 4


def test_client_when_it_has_a_network_then_it_needs_a_key(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules are those of a real transport, as far as they depend on the network."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(OpenAIError, match="there is no API key"):
        world.client(network=True, api_key=None)
    assert world.client(api_key=None).pipeline.settings.in_process
    client = world.client([{}], network=True)
    world.run(lambda: world.do(client.get("/x")))
    assert not client.pipeline.settings.in_process
    assert client.transport.requests[0].headers["authorization"] == "Bearer fake-key"


@pytest.mark.parametrize("options", [{"clock": VirtualClock()}, {"network": True}])
def test_fake_when_it_is_given_a_transport_too_then_options_without_effect_are_refused(
    options: Any,
) -> None:
    """The transport has a clock already."""
    with pytest.raises(TypeError, match="pass them to it"):
        fake_client(transport=FakeTransport(), **options)
    with pytest.raises(TypeError, match="pass them to it"):
        fake_async_client(transport=AsyncFakeTransport(), **options)
