"""Calls a server of decompression bombs under a memory limit: ``URL WORLD MEBIBYTES``.

Prints what each answer became. The limit is that of the address space, as `ulimit -v` sets it.
"""

from __future__ import annotations

import asyncio
import resource
import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from trunkline import APIError, AsyncOpenAI, OpenAI

EVENTS_READ = 2000
CHAT: dict[str, Any] = {"model": "m", "messages": []}


async def outcome(client: Any, path: str) -> str:
    """Return what the answer of a path became."""
    made: Any = None
    try:
        if path.startswith("stream"):
            stream = client.post(f"/{path}", body={}, cast_to=object, stream=True)
            made = await stream if isinstance(stream, Awaitable) else stream
            return f"{await first_events(made)} events"
        answer = client.get(f"/{path}", cast_to=bytes)
        answer = await answer if isinstance(answer, Awaitable) else answer
        return f"{len(answer)} bytes"
    except APIError as error:
        return f"{type(error).__name__}: {error}"
    finally:
        closed = None if made is None else made.close()
        if isinstance(closed, Awaitable):
            await closed


async def first_events(stream: Any) -> int:
    """Read some events, and leave the rest."""
    count = 0
    if hasattr(stream, "__anext__"):
        async for _ in stream:
            count += 1
            if count == EVENTS_READ:
                break
    else:
        for _ in stream:
            count += 1
            if count == EVENTS_READ:
                break
    return count


def limit_memory(mebibytes: int) -> None:
    """Limit the address space to its present size and these mebibytes."""
    used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    most = used + (mebibytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


async def calls(kind: Any, url: str, mebibytes: int, paths: list[str]) -> None:
    """Call each path, and print what became of it."""
    client = kind(base_url=url, api_key="k", max_retries=0, proxy="")
    await outcome(client, "warm")
    limit_memory(mebibytes)
    for path in paths:
        print(f"{path}: {await outcome(client, path)}")
    closed = client.close()
    if isinstance(closed, Awaitable):
        await closed


def main(url: str, world: str, mebibytes: str, *paths: str) -> None:
    """Run the calls in one world."""
    kind = OpenAI if world == "sync" else AsyncOpenAI
    flow = calls(kind, url, int(mebibytes), list(paths))
    if world == "trio":
        import trio

        trio.run(lambda: flow)
    elif world == "asyncio":
        asyncio.run(flow)
    else:
        try:
            flow.send(None)
        except StopIteration:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
