"""The six ways in which an operation can be performed: what a call gives back, and how.

A world is both the type that an operation's ``__get__`` is overloaded on and the object that runs
the call.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.endpoint import Invocation
    from trunkline.http import Response


class World:
    """Performs invocations."""

    def perform(self, invocation: Invocation) -> Any:
        """What the operation gives in this world."""
        raise TypeError(f"{type(self).__name__} does not perform operations")


class Sync(World):
    """Blocks, and gives the value, page or stream."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        request = client.pipeline.prepare(invocation)
        response = client.driver.run(client.pipeline.call(request))
        return client.result(response, invocation)

    def raw(self) -> SyncRaw:
        return SyncRaw(self.client)

    def streamed(self) -> SyncStreamed:
        return SyncStreamed(self.client)


class SyncRaw(World):
    """Blocks, and gives a `RawResponse`."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        request = client.pipeline.prepare(invocation)
        response = client.driver.run(client.pipeline.call(request))
        return _raw(response, partial(client.result, response, invocation))


class SyncStreamed(World):
    """Gives a context manager that opens an `APIResponse`."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        from trunkline.raw import ResponseManager

        manager: ResponseManager[Any] = ResponseManager(self.client, invocation)
        return manager


class Async(World):
    """Gives an awaitable of the value, page or stream."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        if invocation.page:
            from trunkline.pages import AsyncPaginator

            pages: AsyncPaginator[Any, Any] = AsyncPaginator(self._perform, invocation)
            return pages
        return self._perform(invocation)

    async def _perform(self, invocation: Invocation) -> Any:
        client = self.client
        request = client.pipeline.prepare(invocation)
        response = await client.driver.run(client.pipeline.call(request))
        return client.result(response, invocation)

    def raw(self) -> AsyncRaw:
        return AsyncRaw(self.client)

    def streamed(self) -> AsyncStreamed:
        return AsyncStreamed(self.client)


class AsyncRaw(World):
    """Gives an awaitable of a `RawResponse`."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    async def perform(self, invocation: Invocation) -> Any:
        client = self.client
        request = client.pipeline.prepare(invocation)
        response = await client.driver.run(client.pipeline.call(request))
        return _raw(response, partial(client.result, response, invocation))


class AsyncStreamed(World):
    """Gives an async context manager that opens an `AsyncAPIResponse`."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        from trunkline.raw import AsyncResponseManager

        manager: AsyncResponseManager[Any] = AsyncResponseManager(self.client, invocation)
        return manager


def _raw(response: Response, parse: Callable[[], Any]) -> Any:
    """A `RawResponse`; its stream is made at once, as that knows when nobody wants it."""
    from trunkline.raw import RawResponse

    if response.content is not None:
        return RawResponse(response, parse)
    stream = parse()
    return RawResponse(response, lambda: stream)
