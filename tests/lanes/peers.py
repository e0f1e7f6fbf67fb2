"""Servers of lanes on loopback, events, and users of several lanes at once."""

from __future__ import annotations

import json
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from websockets.sync.server import ServerConnection

from tests.sockets.peers import serving
from tests.worlds import World
from trunkline.responses_websocket import (
    AsyncResponsesWebSocketSession,
    ResponsesWebSocketLimits,
    ResponsesWebSocketSession,
)

LIMITS = ResponsesWebSocketLimits(
    max_lanes=8,
    max_events_per_lane=32,
    max_events=64,
    max_bytes_per_lane=256_000,
    max_bytes=512_000,
)
CREATE = {"type": "response.create", "model": "m", "input": "Hi"}


def event(kind: str, lane: str | None = None, **fields: Any) -> dict[str, Any]:
    named = {} if lane is None else {"stream_id": lane}
    return {"type": kind, "sequence_number": 1, **named, **fields}


def whole(kind: str, lane: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return an event with a whole response, whose id is that of its lane."""
    response = {
        "id": f"resp_{lane or 'default'}",
        "object": "response",
        "created_at": 1,
        "model": "m",
        "output": [],
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "status": "in_progress" if kind == "created" else kind,
        **fields,
    }
    return event(f"response.{kind}", lane, response=response)


def message(text: str, item_id: str = "m") -> dict[str, Any]:
    part = {"type": "output_text", "text": text, "annotations": []}
    return {
        "type": "message", "id": item_id, "role": "assistant", "status": "completed",
        "content": [part],
    }  # fmt: skip


def data(*events: dict[str, Any]) -> list[str]:
    return [json.dumps(one) for one in events]


def session_of(world: World, connection: Any, limits: Any = LIMITS, **options: Any) -> Any:
    """Return a session of this world that has begun."""
    kind: Any = ResponsesWebSocketSession if world.is_sync else AsyncResponsesWebSocketSession
    return kind(connection, limits=limits, **options)


async def entered(world: World, manager: Any) -> Any:
    return await world.do(manager.__enter__() if world.is_sync else manager.__aenter__())


@asynccontextmanager
async def opened(
    world: World, make: Any, answer: Callable[[ServerConnection], None], limits: Any = LIMITS
) -> AsyncGenerator[Any]:
    """Yield a session over a connection to a server that answers so. Close it after the block."""
    with serving(answer) as url:
        client = make(url)
        connection = await world.do(client.responses.connect().enter())
        session = await entered(world, session_of(world, connection, limits))
        yield session
        await world.do(session.close())
        await world.do(client.close())


async def together(
    world: World, connection: Any, *users: Callable[[], Awaitable[Any]]
) -> list[Any]:
    """Run the users in threads or tasks, and return their results."""
    if not world.is_sync:
        return await connection.loop.gather(users)  # type: ignore[no-any-return]  # a connection is Any
    results: list[Any] = [None] * len(users)

    def run(index: int) -> None:
        try:
            results[index] = world.run(users[index])
        except BaseException as error:  # the test compares it
            results[index] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(users))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive(), "a user waits for something"
    return results
