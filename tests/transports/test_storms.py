"""A thousand calls cancelled at random points leave every async transport whole."""

from __future__ import annotations

import asyncio
import random
from importlib.util import find_spec
from typing import Any

import pytest

from trunkline import AsyncOpenAI, Limits
from trunkline.discovery import transports
from trunkline.local import LocalAPI, LocalServer

MESSAGES: Any = [{"role": "user", "content": "hello"}]
WAVES, WIDTH = 20, 50
LATEST = 0.12
"""Seconds after which the last call of a wave is cancelled: some have ended by then, most not."""

WAYS = [
    (name, loop)
    for name in ("httpx", "httpx2", "trio")
    for loop in transports.find(name).capabilities.loops
]


async def call(client: AsyncOpenAI, number: int) -> None:
    """A plain call or a streamed one, by turns."""
    if number % 2:
        await client.chat.completions.create(model="local", messages=MESSAGES)
        return
    async with await client.chat.completions.create(
        model="local", messages=MESSAGES, stream=True
    ) as stream:
        async for _ in stream:
            pass


async def storm_asyncio(client: AsyncOpenAI, moments: random.Random) -> int:
    """How many of the calls were cancelled."""
    cancelled = 0
    for _ in range(WAVES):
        tasks = [asyncio.ensure_future(call(client, number)) for number in range(WIDTH)]
        for task in tasks:
            asyncio.get_running_loop().call_later(moments.random() * LATEST, task.cancel)
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        cancelled += sum(isinstance(end, asyncio.CancelledError) for end in ended)
        assert {type(end) for end in ended} <= {type(None), asyncio.CancelledError}
    await asyncio.wait_for(asyncio.gather(*(call(client, n) for n in range(100))), 30)
    return cancelled


async def storm_trio(client: AsyncOpenAI, moments: random.Random) -> int:
    """How many of the calls were cancelled."""
    import trio

    cancelled = 0

    async def until(seconds: float, number: int) -> None:
        nonlocal cancelled
        with trio.move_on_after(seconds) as scope:
            await call(client, number)
        cancelled += scope.cancelled_caught

    for _ in range(WAVES):
        async with trio.open_nursery() as nursery:
            for number in range(WIDTH):
                nursery.start_soon(until, moments.random() * LATEST, number)
    with trio.fail_after(30):
        async with trio.open_nursery() as nursery:
            for number in range(100):
                nursery.start_soon(call, client, number)
    return cancelled


@pytest.mark.parametrize(("name", "loop"), WAYS, ids=[f"{name}-{loop}" for name, loop in WAYS])
def test_calls_cancelled_at_random_points_then_a_hundred_at_once_succeed(
    name: str, loop: str
) -> None:
    """No slot of a pool of ten is lost, and no connection stays open."""
    for library in {name, *({"trio"} & {loop})}:
        if find_spec(library) is None:
            pytest.skip(f"{library} is not installed")
    moments = random.Random(20)
    with LocalServer(LocalAPI()) as server:

        async def play() -> int:
            async with AsyncOpenAI(
                transport=name,
                base_url=f"{server.url}/v1",
                api_key="k",
                limits=Limits(max_connections=10, max_keepalive_connections=10),
                max_retries=0,
            ) as client:
                storm = storm_trio if loop == "trio" else storm_asyncio
                return await storm(client, moments)

        if loop == "trio":
            import trio

            cancelled = trio.run(play)
        else:
            cancelled = asyncio.run(play())
        assert cancelled > WAVES * WIDTH // 10
        assert server.wait_for_connections(0)
