"""The engine where asyncio and trio run in one thread."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.transports.native.scripted import OK, Native, endless, get, peer
from trunkline import AsyncOpenAI
from trunkline.network import Timeout

trio = pytest.importorskip("trio", reason="needs a backend that is not installed: trio")


def test_guest_run_of_trio_within_asyncio_then_each_has_its_own_connections() -> None:
    """One transport, used by both at the same time."""
    native = Native("asyncio")
    kinds: list[str] = []

    async def call(transport: Any, target: str) -> None:
        for _ in range(5):
            assert await native.read(await native.send(transport, get(target))) == b"ok"
            await transport.loop().sleep(0)
        kinds.append(type(transport.loop()).__name__)
        assert native.pool(transport).idle == 1
        await transport.aclose()

    async def main(target: str) -> None:
        transport = native.transport()
        ended: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        trio.lowlevel.start_guest_run(
            call,
            transport,
            target,
            run_sync_soon_threadsafe=asyncio.get_running_loop().call_soon_threadsafe,
            done_callback=ended.set_result,
        )
        await call(transport, target)
        (await ended).unwrap()

    with peer(endless(OK)) as serving:
        asyncio.run(main(serving.target))
    assert sorted(kinds) == ["AsyncioLoop", "TrioLoop"]


@pytest.mark.parametrize("world", ["asyncio", "trio"])
def test_key_function_that_raises_an_error_of_a_limit_then_it_is_not_the_calls(world: str) -> None:
    """The user's own limit is over, and not the call's."""
    native = Native(world)
    own: Any = trio.TooSlowError if world == "trio" else TimeoutError

    async def key() -> str:
        raise own("mine")

    async def main(target: str) -> None:
        async with AsyncOpenAI(
            transport="native", base_url=target, api_key=key, proxy="", timeout=Timeout(5, total=5)
        ) as client:
            with pytest.raises(own, match="mine"):
                await client.models.list()

    with peer(endless(OK)) as serving:
        native.run(main, serving.url)
