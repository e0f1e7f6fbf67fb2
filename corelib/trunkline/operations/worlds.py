"""The six ways to perform an operation: what a call returns, and how.

A world is both the type that an operation's ``__get__`` is overloaded on and the object that runs
the call. All of them run the same flow, `Pipeline.exchange`; they differ in what they make of the
response, and in whether they wait for it by blocking or by awaiting.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.operations.endpoint import Result

if TYPE_CHECKING:
    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.http import Response
    from trunkline.operations.endpoint import Invocation


class World:
    """Performs invocations."""

    def perform(self, invocation: Invocation) -> Any:
        """What the operation returns in this world."""
        raise TypeError(f"{type(self).__name__} does not perform operations")


class Sync(World):
    """Blocks, and returns the value, page or stream."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        return client.driver.run(client.pipeline.exchange(invocation, client.result))

    def raw(self) -> SyncRaw:
        return SyncRaw(self.client)

    def open_body(self) -> SyncOpenBody:
        return SyncOpenBody(self.client)


class SyncRaw(World):
    """Blocks, and returns a `RawResponse`."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        return client.driver.run(client.pipeline.exchange(invocation, partial(_raw, client)))


class SyncOpenBody(World):
    """Returns a context manager that sends the request and hands out an `APIResponse`."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        from trunkline.answers.open_body import ResponseManager

        manager: ResponseManager[Any] = ResponseManager(self.client, invocation)
        return manager


class Async(World):
    """Returns an awaitable of the value, page or stream."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        if invocation.result is Result.PAGE:
            from trunkline.answers.pages import AsyncPaginator

            pages: AsyncPaginator[Any, Any] = AsyncPaginator(self._run, invocation)
            return pages
        return self._run(invocation)

    def _run(self, invocation: Invocation) -> Any:
        client = self.client
        return client.driver.run(client.pipeline.exchange(invocation, client.result))

    def raw(self) -> AsyncRaw:
        return AsyncRaw(self.client)

    def open_body(self) -> AsyncOpenBody:
        return AsyncOpenBody(self.client)


class AsyncRaw(World):
    """Returns an awaitable of a `RawResponse`."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        return client.driver.run(client.pipeline.exchange(invocation, partial(_raw, client)))


class AsyncOpenBody(World):
    """Returns an async context manager that sends the request and hands out the response."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        from trunkline.answers.open_body import AsyncResponseManager

        manager: AsyncResponseManager[Any] = AsyncResponseManager(self.client, invocation)
        return manager


def _raw(client: OpenAI | AsyncOpenAI, response: Response, invocation: Invocation) -> Any:
    """A `RawResponse`. Its stream is made at once, so that it can warn if nobody reads it."""
    from trunkline.answers.raw import RawResponse

    if response.content is not None:
        return RawResponse(response, partial(client.result, response, invocation))
    stream = client.result(response, invocation)
    return RawResponse(response, lambda: stream)
