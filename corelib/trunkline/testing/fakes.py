"""Transports that answer from a script, for tests of the code above them: no socket, no waiting.

They pass the conformance checks of promises that a transport without sockets can break.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any

from trunkline.client import AsyncOpenAI, OpenAI
from trunkline.errors import APIConnectionError, APITimeoutError, Phase
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import Body, Request, Response
from trunkline.network import Timeout
from trunkline.options import DEFAULT_BASE_URL, ClientOptions
from trunkline.testing.clock import VirtualClock, VirtualLoop
from trunkline.testing.replies import Answer, Answers, Reply, reply_to
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from typing_extensions import Unpack

_CAPABILITIES = Capabilities(sync=True, loops=("asyncio", "trio"), proxies=(), network=False)


class _Script:
    """The common part of both fakes: the answers, and a record of the requests."""

    capabilities = _CAPABILITIES

    def __init__(
        self, answers: Answers = (), *, clock: VirtualClock | None = None, network: bool = False
    ) -> None:
        if network:
            self.capabilities = _CAPABILITIES.evolve(network=True)
        self.clock = VirtualClock() if clock is None else clock
        self.requests: list[Request] = []
        """The requests that were sent, in order, with their bodies as bytes."""
        self.open_responses = 0
        self.closed = False
        self._answers = answers if callable(answers) else iter(answers)
        self._lock = Lock()

    def _next(self, request: Request) -> Reply | Exception:
        with self._lock:
            self.requests.append(request)
            number = len(self.requests)
            answer = self._answers if callable(self._answers) else next(self._answers, None)
        if answer is None:
            asked = f"{request.method} {request.url.target}"
            raise AssertionError(f"there is no answer for request {number}, {asked}")
        return reply_to(request, answer)

    def unused(self) -> list[Answer]:
        """Return the answers that no request has used, and remove them from the script."""
        return [] if callable(self._answers) else list(self._answers)

    def count(self, change: int) -> None:
        """Add `change` to the number of open responses."""
        with self._lock:
            self.open_responses += change


class FakeTransport(_Script):
    """A sync transport with scripted answers. `requests` and `open_responses` record its use.

    Its time is that of `clock`. With `network`, clients follow the rules for transports that reach
    a server, for example that calls need a key.
    """

    def send(self, request: Request, timeout: Timeout) -> Response:
        if isinstance(request.body, Body):
            request = request.evolve(body=request.body.read())
        reply = self._next(request)
        if isinstance(reply, Exception):
            raise _about(reply, request)
        if timeout.read is not None and timeout.read < reply.delay:
            self.clock.advance(timeout.read)
            raise _too_slow(request, "headers")
        if reply.delay:
            self.clock.advance(reply.delay)
        return _response(request, reply, _Body(self, request, reply, timeout.read))

    def close(self) -> None:
        self.closed = True


class AsyncFakeTransport(_Script):
    """An async transport with scripted answers, for asyncio and trio, on virtual time.

    Its parameters are those of `FakeTransport`.
    """

    def loop(self) -> VirtualLoop:
        return self.clock.loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        loop = self.loop()
        await loop.wait(0)
        if isinstance(request.body, Body):
            request = request.evolve(body=await request.body.async_read(loop.in_thread))
        reply = self._next(request)
        if isinstance(reply, Exception):
            raise _about(reply, request)
        if timeout.read is not None and timeout.read < reply.delay:
            await self.loop().wait(timeout.read)
            raise _too_slow(request, "headers")
        if reply.delay:
            await self.loop().wait(reply.delay)
        return _response(request, reply, _AsyncBody(self, request, reply))

    async def aclose(self) -> None:
        self.closed = True


class _Parts:
    """The body of a reply while it is read. It counts as open until it is closed."""

    def __init__(self, script: _Script, request: Request, reply: Reply) -> None:
        self._script = script
        self._request = request
        self._parts = iter(part for part in reply.parts if part != b"")
        self._open = True
        script.count(+1)

    def _next_part(self) -> bytes | float | None:
        """Return bytes, seconds to wait, or None at the end. Raises errors of the script."""
        if not self._open:
            raise APIConnectionError("the response is closed", self._request, phase="body")
        for part in self._parts:
            if isinstance(part, Exception):
                raise _about(part, self._request)
            if isinstance(part, (bytes, float, int)):
                return part
            part()
        return None

    def close(self) -> None:
        if self._open:
            self._open = False
            self._script.count(-1)


class _Body(_Parts):
    """A body in sync code, where the body itself enforces the time limit of a read."""

    def __init__(
        self, script: _Script, request: Request, reply: Reply, limit: float | None
    ) -> None:
        super().__init__(script, request, reply)
        self._limit = limit

    def iter_bytes(self) -> Iterator[bytes]:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        clock, waited = self._script.clock, 0.0
        while (part := self._next_part()) is not None:
            if isinstance(part, bytes):
                return part
            if self._limit is not None and waited + part > self._limit:
                clock.advance(self._limit - waited)
                raise _too_slow(self._request, "body")
            clock.advance(part)
            waited += part
        raise StopIteration

    def set_read_timeout(self, seconds: float | None) -> bool:
        self._limit = seconds
        return True


class _AsyncBody(_Parts):
    """A body in async code, where the driver enforces time limits."""

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        script: Any = self._script  # made by an AsyncFakeTransport
        loop: VirtualLoop = script.loop()
        await loop.wait(0)
        while (part := self._next_part()) is not None:
            if isinstance(part, bytes):
                return part
            await loop.wait(part)
        raise StopAsyncIteration

    async def aclose(self) -> None:
        self.close()


def _response(request: Request, reply: Reply, body: _Body | _AsyncBody) -> Response:
    return Response(reply.status, reply.fields, request, body)


def _about(error: Exception, request: Request) -> Exception:
    """Return a scripted connection error as a transport raises it: with the request and a cause."""
    if not isinstance(error, APIConnectionError) or error.request is not None:
        return error
    named = type(error)(error.message, request, phase=error.phase)
    named.__cause__ = error
    named.stale_connection = error.stale_connection
    return named


def _too_slow(request: Request, phase: Phase) -> APITimeoutError:
    error = APITimeoutError("the scripted answer exceeds the time limit", request, phase=phase)
    error.__cause__ = TimeoutError("the time limit has passed on the virtual clock")
    return error


def driver_on(transport: FakeTransport, *, dice: Callable[[], float]) -> SyncDriver:
    """Return a driver that waits on the transport's clock, as do its threads."""
    clock = transport.clock
    return SyncDriver(
        transport,
        clock=clock.now,
        sleep=clock.sleep,
        dice=dice,
        threads=clock.threads,
        wall_clock=clock.wall,
    )


def async_driver_on(transport: AsyncFakeTransport, *, dice: Callable[[], float]) -> AsyncDriver:
    """Return a driver whose dates are those of the transport's clock, as are its waits."""
    return AsyncDriver(transport, dice=dice, wall_clock=transport.clock.wall)


class _FakeClient(OpenAI):
    """A client whose driver sleeps on the transport's clock, as do the drivers of its copies."""

    def _start(self) -> None:
        super()._start()
        self.driver = driver_on(self.transport, dice=_middle)


class _FakeAsyncClient(AsyncOpenAI):
    """An async client whose random numbers are always 0.5, as are those of its copies."""

    def _start(self) -> None:
        super()._start()
        self.driver = async_driver_on(self.transport, dice=_middle)


def _middle() -> float:
    return 0.5


def fake_client(
    answers: Answers = (),
    *,
    clock: VirtualClock | None = None,
    network: bool = False,
    **options: Unpack[ClientOptions],
) -> OpenAI:
    """Return a client that gets `answers` and never waits. Its `transport` is a `FakeTransport`.

    Retries pause on `clock`, or else on a new one, ``client.transport.clock``; their random
    numbers are always 0.5. With `network`, the client follows the rules for transports that reach
    a server. Raises TypeError for `clock` or `network` together with a `transport`.
    """
    _check_transport(options, clock, network=network)
    transport = FakeTransport(answers, clock=clock, network=network)
    return _FakeClient(**_with_defaults(transport, options))


def fake_async_client(
    answers: Answers = (),
    *,
    clock: VirtualClock | None = None,
    network: bool = False,
    **options: Unpack[ClientOptions],
) -> AsyncOpenAI:
    """Return an async client that gets `answers`, on virtual time; see `fake_client`."""
    _check_transport(options, clock, network=network)
    transport = AsyncFakeTransport(answers, clock=clock, network=network)
    return _FakeAsyncClient(**_with_defaults(transport, options))


def _check_transport(options: ClientOptions, clock: VirtualClock | None, *, network: bool) -> None:
    if "transport" in options and (clock is not None or network):
        raise TypeError("clock and network have no effect on a transport: pass them to it")


def _with_defaults(transport: _Script, options: ClientOptions) -> ClientOptions:
    """Return `options` with a URL and a key, so that a test does not depend on the environment."""
    defaults: ClientOptions = {"transport": transport}
    if not options.get("provider"):
        if not options.get("data_residency"):
            defaults["base_url"] = DEFAULT_BASE_URL
        if not options.get("workload_identity"):
            defaults["api_key"] = "fake-key"
    return {**defaults, **options}
