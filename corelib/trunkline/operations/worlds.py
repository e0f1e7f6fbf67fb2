"""The worlds: the six ways to perform an operation, and a seventh within flows.

A world is both the type on which the ``__get__`` of an operation is overloaded, and the object that
runs the call. All worlds run the same flow, `Pipeline.exchange`. They differ in what they make of
the response, and in whether they block or await.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.operations.endpoint import ResultKind

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.flow import Flow
    from trunkline.http import Response
    from trunkline.operations.endpoint import Invocation


class World:
    """Performs invocations."""

    warns = True
    """Whether a deprecated operation issues a warning: not if a helper calls it."""

    def perform(self, invocation: Invocation) -> Any:
        """Perform the operation and return its result in this world."""
        raise TypeError(f"{type(self).__name__} does not perform operations")

    def in_flow(self) -> InFlow:
        """Return the world for the flows that `run` performs."""
        raise TypeError("a helper may make several calls, so that it has no single response")

    def run(self, name: str, flow: Flow[Any]) -> Any:
        """Run the flow of the helper `name` and return its result in this world."""
        raise TypeError(f"{type(self).__name__} does not run flows")


class Sync(World):
    """Blocks, and returns the value, page or stream."""

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        client = self.client
        return client.driver.run(client.pipeline.exchange(invocation, client.result))

    def in_flow(self) -> InFlow:
        return InFlow(self.client)

    def run(self, name: str, flow: Flow[Any]) -> Any:
        return self.client.driver.run(flow)

    def iterate(self, flow: Flow[None]) -> Iterator[Any]:
        """Return an iterator over what the flow emits."""
        return self.client.driver.iterate(flow)

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
    """Returns a context manager that sends the request and provides an `APIResponse`."""

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

    # Not a coroutine function: ``async for item in client.files.list()`` has no ``await``.
    def perform(self, invocation: Invocation) -> Any:
        if invocation.result is ResultKind.PAGE:
            from trunkline.answers.pages import AsyncPaginator

            pages: AsyncPaginator[Any, Any] = AsyncPaginator(self._run, invocation)
            return pages
        return self._run(invocation)

    def _run(self, invocation: Invocation) -> Any:
        client = self.client
        running = client.driver.run(client.pipeline.exchange(invocation, client.result))
        return _named(running, invocation.name)

    def in_flow(self) -> InFlow:
        return InFlow(self.client)

    def run(self, name: str, flow: Flow[Any]) -> Any:
        return _named(self.client.driver.run(flow), name)

    def iterate(self, flow: Flow[None]) -> AsyncIterator[Any]:
        """Return an async iterator over what the flow emits."""
        return self.client.driver.iterate(flow)

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
        flow = client.pipeline.exchange(invocation, partial(_raw, client))
        return _named(client.driver.run(flow), invocation.name)


class AsyncOpenBody(World):
    """Returns an async context manager that sends the request and provides the response."""

    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        from trunkline.answers.open_body import AsyncResponseManager

        manager: AsyncResponseManager[Any] = AsyncResponseManager(self.client, invocation)
        return manager


class InFlow(World):
    """Returns a flow, which another flow performs with ``yield from``."""

    warns = False

    def __init__(self, client: OpenAI | AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        return self.client.pipeline.exchange(invocation, self.client.result)

    def in_flow(self) -> InFlow:
        return self

    def run(self, name: str, flow: Flow[Any]) -> Any:
        return flow

    def raw(self) -> RawInFlow:
        return RawInFlow(self.client)


class RawInFlow(World):
    """Returns a flow of a `RawResponse`."""

    warns = False

    def __init__(self, client: OpenAI | AsyncOpenAI) -> None:
        self.client = client

    def perform(self, invocation: Invocation) -> Any:
        return self.client.pipeline.exchange(invocation, partial(_raw, self.client))


def _named(running: Any, name: str) -> Any:
    # Python's warning about a forgotten `await`, and tasks, show the name of the coroutine.
    running.__name__ = running.__qualname__ = name
    return running


def _raw(client: OpenAI | AsyncOpenAI, response: Response, invocation: Invocation) -> Any:
    """Return a `RawResponse`, whose `parse` returns the result of the operation."""
    from trunkline.answers.raw import RawResponse

    raw: RawResponse[Any] = RawResponse(client, response, invocation)
    return raw
