"""Requests over the transport `aiohttp`, of sessions of our own and of a user's."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.http import URL, Body, Headers, Request
from trunkline.network import Network, Timeout
from trunkline_transports import aiohttp as over_aiohttp

LIMITS = Timeout(5)
Scenario = Callable[[Any], Awaitable[Any]]


def request(
    url: URL, body: bytes | Body = b"", *, method: str = "POST", timeout: Timeout = LIMITS
) -> Request:
    return Request(method, url, Headers(), body, timeout)


async def status(transport: Any, url: URL, *, method: str = "POST") -> int:
    """Send a request, read the whole body, and return the status."""
    response = await transport.send(request(url, method=method), LIMITS)
    async for _ in response.stream.iter_bytes():
        pass
    await response.stream.aclose()
    return int(response.status)


async def whole(response: Any) -> bytes:
    pieces = [piece async for piece in response.stream.iter_bytes()]
    await response.stream.aclose()
    return b"".join(pieces)


def run(scenario: Scenario, **network: Any) -> Any:
    """Run the scenario with a transport of our own."""

    async def closing() -> Any:
        transport = over_aiohttp.connect_async(Network(proxy="", **network))
        try:
            return await scenario(transport)
        finally:
            await transport.aclose()

    return asyncio.run(closing())


async def error_of(sent: Awaitable[Any]) -> Any:
    """The error that is raised by a call that fails."""
    try:
        answered = await sent
    except OpenAIError as error:
        return error
    raise AssertionError(f"no error, but {answered!r}")
