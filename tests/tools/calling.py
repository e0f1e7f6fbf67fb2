"""Calls to a server, over any transport in any world."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from trunkline import AsyncOpenAI, OpenAI

MODEL = "gpt-4o-mini"
QUESTION: Any = {"model": MODEL, "messages": [{"role": "user", "content": "One two three"}]}


def url_of(base: str) -> str:
    """The URL of the request that `ask` sends."""
    return f"{base}/v1/models/{MODEL}"


def ask(transport: str | None, world: str, base: str) -> str:
    """Return the id of a model, which says whether the server answered or a tool.

    No transport is the default one.
    """
    options = _options(transport, base)
    if world == "sync":
        with OpenAI(**options) as client:
            return client.models.retrieve(MODEL).id

    async def call() -> str:
        async with AsyncOpenAI(**options) as client:
            return (await client.models.retrieve(MODEL)).id

    return str(_run(world, call))


def stream(transport: str, world: str, base: str, **more: Any) -> list[Any]:
    """Return all events of a stream."""
    options = {**_options(transport, base), **more}
    if world == "sync":
        with OpenAI(**options) as client:
            return list(client.chat.completions.create(**QUESTION, stream=True))

    async def call() -> list[Any]:
        async with AsyncOpenAI(**options) as client:
            events = await client.chat.completions.create(**QUESTION, stream=True)
            return [event async for event in events]

    return list(_run(world, call))


def _options(transport: str | None, base: str) -> dict[str, Any]:
    named = {} if transport is None else {"transport": transport}
    return {
        "base_url": f"{base}/v1", "api_key": "key", "max_retries": 0, "proxy": "", "timeout": 5,
        **named,
    }  # fmt: skip


def _run(world: str, call: Callable[[], Awaitable[Any]]) -> Any:
    if world == "trio":
        import trio

        return trio.run(call)
    return asyncio.run(call())  # type: ignore[arg-type]  # they are coroutines
