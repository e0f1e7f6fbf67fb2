"""Bugs in connections, closing and concurrency. Each names the promise that it breaks."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from threading import BoundedSemaphore
from typing import Any

from tests.testing.planted.planting import Awaiting, AwaitingStream, Bug, Planted
from trunkline.errors import APITimeoutError, OpenAIError
from trunkline.http import Request, Response
from trunkline.network import Network, Timeout
from trunkline_transports import native


class LeavesResponsesOpen(Bug):
    closes_responses = False


class ClosesOnce(Bug):
    def close(self, stream: Any) -> None:
        if getattr(stream, "closed", False):
            raise RuntimeError("closed already")
        stream.closed = True


class ClosesWrongly(Bug):
    """Closing a response that was not read to its end raises an error."""

    def close(self, stream: Any) -> None:
        if stream.inner.arrived() is None:
            raise RuntimeError("the body was not read")


class LeavesTransportOpen(Bug):
    closes_transport = False


class FailsWhenClosed(Bug):
    """A call after closing raises an error of a foreign type."""

    def begin(self, transport: Any, request: Request) -> None:
        if transport.closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")


class OneAtATime(Bug):
    """Two calls at once fail."""

    def __init__(self) -> None:
        self._busy = False

    def begin(self, transport: Any, request: Request) -> None:
        if self._busy:
            raise RuntimeError("another call is under way")
        self._busy = True

    def end(self, transport: Any) -> None:
        self._busy = False

    def error(self, error: Exception, request: Request) -> Exception:
        self._busy = False
        return error


class OneLoopForEver(Bug):
    """The transport belongs to the first event loop that it sees."""

    def __init__(self) -> None:
        self._first: Any = None

    def begin(self, transport: Any, request: Request) -> None:
        running = asyncio.get_running_loop()
        self._first = self._first or running
        if running is not self._first:
            raise RuntimeError("attached to a different loop")


class HoldsResponses(Bug):
    """It has a list of its responses, so that none is ever dropped."""

    def __init__(self) -> None:
        self._held: list[Response] = []

    def response(self, response: Response) -> Response:
        self._held.append(response)
        return response


class LosesSlotsWhenInterrupted(Bug):
    """It counts calls, but an interruption between two lines is not foreseen."""

    def __init__(self) -> None:
        self._slots = BoundedSemaphore(4)

    def begin(self, transport: Any, request: Request) -> None:
        if not self._slots.acquire(blocking=False):
            raise APITimeoutError("no connection is free", request, phase="pool")

    def end(self, transport: Any) -> None:
        with suppress(ValueError):
            self._slots.release()

    def error(self, error: Exception, request: Request) -> Exception:
        self.end(None)
        return error


class BelievesTheEnvironment(Bug):
    def network(self, network: Network) -> Network:
        return network.evolve(proxy=os.environ.get("HTTP_PROXY", network.proxy))


class DropsProxyCredentials(Bug):
    def network(self, network: Network) -> Network:
        proxy = network.proxy or ""
        scheme, _, rest = proxy.partition("://")
        return network.evolve(proxy=f"{scheme}://{rest.rpartition('@')[2]}" if proxy else "")


class GoesAroundTheProxy(Bug):
    def network(self, network: Network) -> Network:
        return network.evolve(proxy="")


class _CarriesOn(Awaiting):
    """A call that is cancelled continues, in a task that nobody owns."""

    async def send(self, request: Request, timeout: Timeout) -> Response:
        response: Response = await asyncio.shield(self._task(super().send(request, timeout)))
        response.stream = _ReadsOn(response, self.bug)
        return response

    def _task(self, work: Any) -> Any:
        task = asyncio.ensure_future(work)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return task


class _ReadsOn(AwaitingStream):
    def iter_bytes(self) -> Any:
        return _Reads(self.inner.iter_bytes())

    async def aclose(self) -> None:
        pass


class _Reads:
    def __init__(self, pieces: Any) -> None:
        self._pieces = pieces

    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> Any:
        return await asyncio.shield(asyncio.ensure_future(self._pieces.__anext__()))


class CarriesOn(Planted):
    """The entry point of a transport whose calls cannot be cancelled."""

    def __init__(self) -> None:
        super().__init__(Bug(), sync=False)

    def connect_async(self, network: Network) -> Any:
        return _CarriesOn(native.connect_async(network), Bug(), network)


def session(world: str) -> Any:
    """Return a session of a user, which the transport over it closes."""
    connect: Any = native.connect if world == "sync" else native.connect_async
    return connect(Network(proxy=""))


class LosesTheGreeting(Bug):
    def response(self, response: Response) -> Response:
        if response.status == 101:
            upgraded: Any = response.stream
            upgraded.inner._reading._answer.tunnel = b""
        return response


class SaysThatItHasHttp2(Planted):
    def __init__(self) -> None:
        super().__init__(Bug(), http2=True)

    def connect(self, network: Network) -> Any:
        if network.http2:
            raise OpenAIError("no HTTP/2")
        return super().connect(network)
