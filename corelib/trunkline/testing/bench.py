"""The tools of a conformance check: a transport, servers, and steps that all worlds share."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from trunkline.errors import APIConnectionError
from trunkline.flow import Call, Flow, Gather, Now, Read, Send, Sleep
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.testing.elsewhere import in_threads
from trunkline.testing.site import Peer, Site
from trunkline.values import Value

T = TypeVar("T")

SECONDS = Timeout(connect=5, read=5, write=5, pool=5)
"""Time limits that a call reaches only if a promise is broken."""
SOON = 2.0
"""Seconds within which a call ends whose limit is a fraction of a second."""
_PATIENCE = 3.0
_THREAD_SECONDS = 10.0
_NO_OPTIONS: Mapping[str, Any] = {}
_HEADERS = {"accept": "*/*", "accept-encoding": "gzip", "user-agent": "trunkline-conformance"}


class Sessions(Value, frozen=True):
    """The sessions of users: `make` returns a new one, and `adopt` a transport over it."""

    make: Callable[[], Any]
    adopt: Callable[[Any], Any]


class Setting(Value, frozen=True):
    """The surroundings of a check: its world, the way to open a transport, and the servers."""

    world: str
    connect: Callable[[Network], Any]
    site: Site
    peer: Peer | None = None
    sessions: Sessions | None = None

    @property
    def is_async(self) -> bool:
        return self.world != "sync"

    def opened(self, options: Mapping[str, Any]) -> Any:
        """Return a new transport with these options of the network."""
        # Without a proxy, even if the environment has one: the servers are local.
        return self.connect(Network(proxy="").evolve(**options))


class Bench:
    """The tools of one check, or of a part of it, over one transport."""

    def __init__(self, transport: Any, setting: Setting) -> None:
        self.transport = transport
        self.setting = setting
        self.site = setting.site
        self.is_async = setting.is_async
        # The responses are kept as well, so that no other object gets the id of one of them.
        self._pieces: dict[int, tuple[Response, Any]] = {}

    @property
    def peer(self) -> Any:
        """The other end: the site's server without TLS, or a fake of it."""
        return self.site.server if self.setting.peer is None else self.setting.peer

    # -- calls -------------------------------------------------------------------------------

    def get(self, where: str | URL, **changes: Any) -> Flow[Response]:
        """Send a GET to a behaviour of the peer, or to a URL."""
        return (yield from self.send("GET", where, **changes))

    def post(self, where: str | URL, body: bytes | Body, **changes: Any) -> Flow[Response]:
        """Send a POST."""
        return (yield from self.send("POST", where, body=body, **changes))

    def send(self, method: str, where: str | URL, **changes: Any) -> Flow[Response]:
        """Send a request with another method."""
        return (yield from Send(self.request(method, where, **changes)))

    def request(self, method: str, where: str | URL, **changes: Any) -> Request:
        """Return a request with the usual headers and time limits, except for `changes`."""
        url = self.peer.url_of(where) if isinstance(where, str) else where
        request = Request(method, url, Headers(_HEADERS), timeout=SECONDS)
        return request.evolve(**changes)

    def whole(self, where: str | URL, **changes: Any) -> Flow[bytes]:
        """Send a GET and return the whole body. Raises AssertionError unless the status is 200."""
        response = yield from self.get(where, **changes)
        ensure(response.status == 200, f"status {response.status}")
        return (yield from Read(response))

    def own_answer(self, number: int) -> Flow[None]:
        """Make a call, and check that its answer is not that to another call."""
        body = yield from self.whole(f"echo/{number}")
        try:
            target = json.loads(body)["target"]
        except (ValueError, KeyError):
            raise AssertionError(f"call {number} got {body!r}, which is not its answer") from None
        ensure(target == f"/echo/{number}", f"call {number} got the answer to {target}")

    def raised(self, request: Request) -> Flow[BaseException]:
        """Return the error that sending raises, even one that flows do not see."""
        raised = _raised_async if self.is_async else _raised
        call: Call[BaseException] = Call(partial(raised, self.transport, request))
        return (yield from call)

    def received(self) -> Any:
        """Return the last request that arrived."""
        return self.peer.requests[-1]

    # -- bodies ------------------------------------------------------------------------------

    def pull(self, response: Response) -> Flow[bytes | None]:
        """Return the next piece of the body, or None at its end."""
        stream: Any = response.stream
        if id(response) not in self._pieces:
            self._pieces[id(response)] = response, stream.iter_bytes()
        pull = _pull_async if self.is_async else _pull
        call: Call[bytes | None] = Call(partial(pull, self._pieces[id(response)][1]))
        return (yield from call)

    def rest(self, response: Response) -> Flow[bytes]:
        """Return the rest of the body."""
        pieces: list[bytes] = []
        while (piece := (yield from self.pull(response))) is not None:
            pieces.append(piece)
        return b"".join(pieces)

    def close_response(self, response: Response) -> Call[None]:
        """Close the response's stream."""
        stream: Any = response.stream
        return Call(stream.aclose if self.is_async else stream.close)

    # -- connections -------------------------------------------------------------------------

    def close_transport(self) -> Call[None]:
        """Close the transport."""
        return Call(self.transport.aclose if self.is_async else self.transport.close)

    def connections(self, count: int) -> Flow[None]:
        """Wait until exactly `count` connections are open. Raises AssertionError after 3 s."""
        return self.until(lambda: self.peer.connections == count, self._open(f"not {count}"))

    def connections_at_most(self, count: int) -> Flow[None]:
        """Wait until no more than `count` connections are open: the peer may notice late."""
        return self.until(lambda: self.peer.connections <= count, self._open(f"of {count} allowed"))

    def until(self, holds: Callable[[], bool], seen: Callable[[], str]) -> Flow[None]:
        """Wait until `holds` returns True. Raises AssertionError with `seen()` after 3 s."""
        started = yield from Now()
        while not holds():
            if (yield from Now()) - started > _PATIENCE:
                raise AssertionError(seen())
            yield from Sleep(0.001)

    def _open(self, otherwise: str) -> Callable[[], str]:
        return lambda: f"{self.peer.connections} connections are open, {otherwise}"

    # -- parts of a check --------------------------------------------------------------------

    def over(
        self,
        part: Callable[[Bench], Flow[T]],
        options: Mapping[str, Any] = _NO_OPTIONS,
        *,
        connect: Callable[[Network], Any] | None = None,
    ) -> Flow[T]:
        """Perform a part of the check over another transport, with these options of the network.

        `connect` opens it, if that is not done in the usual way.
        """
        setting = self.setting if connect is None else self.setting.evolve(connect=connect)
        run = perform_async if self.is_async else perform
        call: Call[T] = Call(partial(run, setting, part, options=options))
        return (yield from call)

    def together(self, flows: Sequence[Flow[T]]) -> Flow[list[T]]:
        """Perform flows at once: in threads, or as tasks. Return their results in order."""
        if self.is_async:
            return (yield from Gather(flows))
        runs = [partial(SyncDriver(self.transport).run, flow) for flow in flows]
        call: Call[list[T]] = Call(partial(in_threads, runs, _THREAD_SECONDS))
        return (yield from call)


def perform(setting: Setting, part: Callable[[Bench], Flow[T]], *, options: Mapping[str, Any]) -> T:
    """Perform a check or a part of one over a new transport, in sync code."""
    transport = setting.opened(options)
    try:
        return SyncDriver(transport).run(part(Bench(transport, setting)))
    finally:
        transport.close()


async def perform_async(
    setting: Setting, part: Callable[[Bench], Flow[T]], *, options: Mapping[str, Any]
) -> T:
    """Perform a check or a part of one over a new transport, in the running event loop."""
    transport = setting.opened(options)
    try:
        return await AsyncDriver(transport).run(part(Bench(transport, setting)))
    finally:
        await transport.aclose()


def _pull(pieces: Any) -> bytes | None:
    piece: bytes | None = next(pieces, None)
    return piece


async def _pull_async(pieces: Any) -> bytes | None:
    try:
        piece: bytes = await pieces.__anext__()
    except StopAsyncIteration:
        return None
    return piece


def _raised(transport: Any, request: Request) -> BaseException:
    try:
        response = transport.send(request, request.timeout)
    except (Exception, SystemExit) as error:  # the check decides which one is right
        return error
    response.stream.close()
    return AssertionError(f"no error, but status {response.status}")


async def _raised_async(transport: Any, request: Request) -> BaseException:
    try:
        response = await transport.send(request, request.timeout)
    except (Exception, SystemExit) as error:  # the check decides which one is right
        return error
    await response.stream.aclose()
    return AssertionError(f"no error, but status {response.status}")


def ensure(condition: object, seen: str) -> None:
    """Raise AssertionError with `seen` unless `condition` is true."""
    if not condition:
        raise AssertionError(seen)


def failure(
    flow: Flow[Any], *phases: str, kind: type[APIConnectionError] = APIConnectionError
) -> Flow[APIConnectionError]:
    """Return the error that the flow raises: exactly of `kind`, in one of `phases`, and soon."""
    started = yield from Now()
    try:
        seen = yield from flow
    except APIConnectionError as error:
        ensure(type(error) is kind, f"{error!r}, not {kind.__name__}")
        ensure(error.phase in phases, f"{error!r} in phase {error.phase}")
        took = (yield from Now()) - started
        ensure(took < SOON, f"{error!r} after {took:.3g} s")
        return error
    raise AssertionError(f"no error, but the result {seen!r}")
