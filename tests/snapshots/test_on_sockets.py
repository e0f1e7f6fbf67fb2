"""Typed answers and streams with events over real sockets, from the local server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.local import LocalServer


@dataclass
class City:
    """A city."""

    name: str
    people: int


QUESTION: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Which?"}]}


@pytest.mark.needs("trio")
@pytest.mark.parametrize("name", ["sync", "asyncio", "trio"])
def test_helpers_when_called_over_sockets_then_return_what_the_server_said(name: str) -> None:
    world = World(name)

    async def scenario(server: LocalServer) -> None:
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI
        client = kind(base_url=f"{server.url}/v1", api_key="none", transport="native")
        chat = client.chat.completions
        whole = await world.do(chat.parse(**QUESTION, response_format=City))
        parsed = whole.choices[0].message.parsed
        assert isinstance(parsed, City)
        stream = chat.stream(**QUESTION, response_format=City)
        final = await world.do(stream.get_final_completion())
        assert final.choices[0].message.parsed == parsed
        assert stream.response.closed
        left = chat.stream(**QUESTION)
        await world.first(left)
        await world.do(left.abort())
        answer = await world.do(client.responses.parse(model="m", input="Which?", text_format=City))
        assert answer.output_parsed == parsed
        events = client.responses.stream(model="m", input="Which?", text_format=City)
        assert (await world.do(events.get_final_response())).output_parsed == parsed
        await world.do(client.close())

    with LocalServer() as server:
        world.run(lambda: scenario(server))
        assert server.requests == 5
