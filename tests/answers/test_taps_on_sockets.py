"""Taps over real sockets, with answers of the local server."""

from __future__ import annotations

from typing import Any

import pytest

from tests.answers.test_taps import Looking, Placing
from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.local import LocalServer

QUESTION: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Which?"}]}


@pytest.mark.needs("trio")
@pytest.mark.parametrize("name", ["sync", "asyncio", "trio"])
def test_taps_when_bodies_come_from_sockets_then_each_learns_of_one_end(name: str) -> None:
    """A plain answer, a stream that is read, one that is left, an open body, and embeddings."""
    world, plugin = World(name), Placing(Looking)

    async def opened(chat: Any) -> None:
        manager = chat.with_streaming_response.create(**QUESTION, stream=True)
        if world.is_sync:
            with manager as response:
                assert b"[DONE]" in b"".join(response.iter_bytes())
        else:
            async with manager as response:
                assert b"[DONE]" in b"".join([piece async for piece in response.iter_bytes()])

    async def scenario(server: LocalServer) -> None:
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI
        url = f"{server.url}/v1"
        client = kind(base_url=url, api_key="none", transport="native", plugins=[plugin])
        chat = client.chat.completions
        await world.do(chat.create(**QUESTION))
        usage = {"stream_options": {"include_usage": True}}
        await world.items(await world.do(chat.create(**QUESTION, **usage, stream=True)))
        left = await world.do(chat.create(**QUESTION, stream=True))
        await world.first(left)
        await world.do(left.close())
        await opened(chat)
        await world.do(client.embeddings.create(model="m", input="text"))
        await world.do(client.close())

    with LocalServer() as server:
        world.run(lambda: scenario(server))
    endings = [tap.endings for tap in plugin.taps]
    assert [one.how for (one,) in endings] == [
        "complete", "complete", "closed", "complete", "complete",
    ]  # fmt: skip
    plain, streamed, _, bytes_of_events, _ = (one for (one,) in endings)
    assert plain.usage is not None
    assert streamed.usage is not None
    assert streamed.first_event is not None
    assert 0 <= streamed.first_event <= streamed.elapsed
    assert bytes_of_events.events == streamed.events - 1
