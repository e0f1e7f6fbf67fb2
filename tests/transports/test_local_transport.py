"""The transport of the stand-in, in its three worlds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import OpenAIError
from trunkline.http import URL, Request
from trunkline.local import LocalAPI, LocalReply
from trunkline.network import Timeout
from trunkline_transports import local

pytestmark = pytest.mark.thorough

ASKED: Any = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
LIST = Request("GET", URL.parse("http://local.test/v1/models"))


def made(world: World, api: LocalAPI | None = None) -> Any:
    return (local.LocalTransport if world.is_sync else local.AsyncLocalTransport)(api)


def test_client_when_it_calls_then_answers_come_whole_or_in_pieces(
    world: World, tmp_path: Path
) -> None:
    """Files are read in the world of the client; no response stays open."""
    (tmp_path / "a.txt").write_text("text")
    transport = made(world)

    async def scenario() -> None:
        client: Any = (OpenAI if world.is_sync else AsyncOpenAI)(transport=transport)
        sent = await world.do(client.files.create(file=tmp_path / "a.txt", purpose="assistants"))
        assert (sent.filename, sent.bytes) == ("a.txt", 4)
        assert transport.open_responses == 0
        stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
        assert transport.open_responses == 1
        chunks = await world.items(stream)
        text = "".join(one.choices[0].delta.content or "" for one in chunks)
        assert text.startswith("You said: Hi")
        assert transport.open_responses == 0

    world.run(scenario)


def test_response_when_closed_twice_then_it_counts_once(world: World) -> None:
    """Transports over one API know the same files."""
    api = LocalAPI()
    transport = made(world, api)
    assert transport.api is api

    async def scenario() -> None:
        first, second = [await world.do(transport.send(LIST, Timeout(5))) for _ in range(2)]
        assert transport.open_responses == 2
        assert first.stream.set_read_timeout(1) is True
        for _ in range(2):
            first.stream.close()
            await world.do(first.stream.aclose())
        assert transport.open_responses == 1
        body = second.stream.iter_bytes()
        pieces = list(body) if world.is_sync else [piece async for piece in body]
        assert b'"object"' in b"".join(pieces)

    world.run(scenario)


def test_pieces_when_awaited_then_other_tasks_run() -> None:
    """Before the call, and before each piece. trio has no order of tasks that a test could know."""
    transport = local.AsyncLocalTransport()

    async def scenario() -> None:
        loop, turns = transport.loop(), [0]

        async def others() -> None:
            while turns[0] >= 0:
                turns[0] += 1
                await loop.sleep(0)

        async def reading() -> None:
            await loop.sleep(0)
            before = turns[0]
            response = await transport.send(LIST, Timeout(5))
            assert turns[0] > before
            before = turns[0]
            async for _ in response.stream.iter_bytes():
                assert turns[0] > before
                before = turns[0]
            await response.stream.aclose()
            turns[0] = -1

        await loop.gather([others, reading])

    asyncio.run(scenario())


def test_session_when_given_then_it_is_refused_with_the_remedy() -> None:
    words = r"""transport 'local' cannot use a session: pass "local", not <object"""
    for adopt in (local.adopt, local.adopt_async):
        with pytest.raises(OpenAIError, match=words):
            adopt(object())


def test_connection_when_it_ends_then_a_waiting_thread_gets_the_last_words() -> None:
    """The state is over before the words are made, in the thread that sends."""
    seen: list[bool] = []

    class Tunnel:
        is_over = False

        def receive(self, data: bytes) -> Iterator[bytes]:
            self.is_over = True
            seen.append(stream.has_news)
            yield b"last"

    reply = LocalReply(101, (), (), Tunnel())
    stream: Any = local._Upgraded(made(World("sync")), reply, LIST)
    stream.send(b"bye")
    assert seen == [False]
    assert [stream.receive(), stream.receive()] == [b"last", b""]


def test_sending_when_cancelled_then_messages_of_other_tasks_arrive(async_world: World) -> None:
    """They may be in the same piece, and their calls have returned as if all was well."""
    arrived: list[bytes] = []

    class Tunnel:
        is_over = False

        def receive(self, data: bytes) -> Iterator[bytes]:
            arrived.append(data)
            yield b"answer"

    async def scenario() -> None:
        reply = LocalReply(101, (), (), Tunnel())
        stream: Any = local._AsyncUpgraded(made(async_world), reply, LIST)
        sending: Any = stream.send(b"mine and others")
        sending.send(None)  # until it waits
        sending.close()
        assert arrived == [b"mine and others"]
        assert await stream.receive() == b"answer"

    async_world.run(scenario)
