"""Conformance checks, and the tools that they use.

A check is a flow, so that the same code checks sync and async transports: the drivers of the
clients perform it. It names its promise and the network configuration that it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from threading import Timer
from typing import Any, TypeVar

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.flow import Call, Flow, Now, Read, Send, Sleep, Within
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.testing.promises import Promise
from trunkline.testing.site import Peer, Site
from trunkline.transport import AsyncTransport, Transport
from trunkline.values import Value

T = TypeVar("T")

Connect = Callable[[Network], Transport]
ConnectAsync = Callable[[Network], AsyncTransport]

SECONDS = Timeout(connect=5, read=5, write=5, pool=5)
"""Time limits that a call reaches only if a promise is broken."""
SOON = 2.0
"""Seconds within which a call ends whose limit is a fraction of a second."""
_PATIENCE = 3.0
_WATCHDOG_SECONDS = 20.0
_HEADERS = {"accept": "*/*", "accept-encoding": "gzip", "user-agent": "trunkline-conformance"}


class BrokenPromiseError(OpenAIError):
    """A transport breaks a promise. `promise` says which, and `seen` how."""

    def __init__(self, promise: Promise, seen: object) -> None:
        super().__init__(f"{promise.name}: {promise.sentence} Seen: {seen}")
        self.promise = promise
        self.seen = str(seen)


class Bench:
    """The tools of a check: a transport, servers, and steps that differ in sync and async code."""

    def __init__(self, transport: Any, site: Site, peer: Peer | None, *, is_async: bool) -> None:
        self.transport = transport
        self.site = site
        self._peer = peer
        self._is_async = is_async
        # The responses are kept as well, so that no other object gets the id of one of them.
        self._pieces: dict[int, tuple[Response, Any]] = {}

    @property
    def peer(self) -> Any:
        """The other end: the site's server without TLS, or a fake of it."""
        return self.site.server if self._peer is None else self._peer

    def get(self, where: str | URL, **changes: Any) -> Flow[Response]:
        """Send a GET to a behaviour of the peer, or to a URL."""
        return (yield from Send(self.request("GET", where, **changes)))

    def post(self, where: str | URL, body: bytes | Body, **changes: Any) -> Flow[Response]:
        """Send a POST."""
        return (yield from Send(self.request("POST", where, body=body, **changes)))

    def request(self, method: str, where: str | URL, **changes: Any) -> Request:
        """Return a request with the usual headers and time limits, except for `changes`."""
        url = self.peer.url_of(where) if isinstance(where, str) else where
        request = Request(method, url, Headers(_HEADERS), timeout=SECONDS)
        return request.evolve(**changes)

    def pull(self, response: Response) -> Flow[bytes | None]:
        """Return the next piece of the body, or None at its end."""
        stream: Any = response.stream
        if id(response) not in self._pieces:
            self._pieces[id(response)] = response, stream.iter_bytes()
        pull = _pull_async if self._is_async else _pull
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
        return Call(stream.aclose if self._is_async else stream.close)

    def close_transport(self) -> Call[None]:
        """Close the transport."""
        return Call(self.transport.aclose if self._is_async else self.transport.close)

    def connections(self, count: int) -> Flow[None]:
        """Wait until exactly `count` connections are open. Raises AssertionError after 3 s."""
        started = yield from Now()
        while self.peer.connections != count:
            ensure(
                (yield from Now()) - started < _PATIENCE,
                f"{self.peer.connections} connections are open, not {count}",
            )
            yield from Sleep(0.001)

    def whole(self, where: str | URL, **changes: Any) -> Flow[bytes]:
        """Send a GET and return the whole body. Raises AssertionError unless the status is 200."""
        response = yield from self.get(where, **changes)
        ensure(response.status == 200, f"status {response.status}")
        return (yield from Read(response))

    def received(self) -> Any:
        """Return the last request that arrived."""
        return self.peer.requests[-1]


def _pull(pieces: Any) -> bytes | None:
    piece: bytes | None = next(pieces, None)
    return piece


async def _pull_async(pieces: Any) -> bytes | None:
    try:
        piece: bytes = await pieces.__anext__()
    except StopAsyncIteration:
        return None
    return piece


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


class Check(Value, frozen=True):
    """A check of one promise: `run` is for sync transports, `run_async` for async ones."""

    promise: Promise
    flow: Callable[[Bench], Flow[None]]
    network: Callable[[Site], Mapping[str, Any]]
    sync: bool = True
    asynchronous: bool = True

    def run(self, connect: Connect, site: Site, peer: Peer | None = None) -> None:
        """Run the check. Raises BrokenPromiseError. `peer` replaces the site's server in memory."""
        watchdog = _watch(site)
        try:
            transport = connect(self._network(site))
            bench = Bench(transport, site, peer, is_async=False)
            try:
                SyncDriver(transport).run(self.flow(bench))
            finally:
                transport.close()
        except Exception as error:  # every error breaks the promise
            raise self._broken(error) from error
        finally:
            watchdog.cancel()
            watchdog.join()

    async def run_async(self, connect: ConnectAsync, site: Site, peer: Peer | None = None) -> None:
        """Run the check. Raises BrokenPromiseError. `peer` replaces the site's server in memory."""
        watchdog = _watch(site)
        try:
            transport = connect(self._network(site))
            bench = Bench(transport, site, peer, is_async=True)
            try:
                await AsyncDriver(transport).run(_limited(self.flow(bench)))
            finally:
                await transport.aclose()
        except Exception as error:  # every error breaks the promise
            raise self._broken(error) from error
        finally:
            watchdog.cancel()
            watchdog.join()

    def _network(self, site: Site) -> Network:
        # Without a proxy, even if the environment has one: the servers are local.
        return Network(proxy="").evolve(**self.network(site))

    def _broken(self, error: Exception) -> BrokenPromiseError:
        seen = str(error) if isinstance(error, AssertionError) else repr(error)
        return BrokenPromiseError(self.promise, seen)


def _limited(flow: Flow[None]) -> Flow[None]:
    yield from Within(_WATCHDOG_SECONDS, flow)


def _watch(site: Site) -> Timer:
    """Start a timer that ends a check which hangs: the servers close all connections."""
    watchdog = Timer(_WATCHDOG_SECONDS, site.drop_connections)
    watchdog.daemon = True
    watchdog.start()
    return watchdog


def _plain(_: Site) -> Mapping[str, Any]:
    return {}


CHECKS: dict[str, Check] = {}
"""All checks by the names of their promises, once `trunkline.testing.checks` is imported."""


def keeps(
    promise: Promise,
    *,
    network: Callable[[Site], Mapping[str, Any]] = _plain,
    sync: bool = True,
    asynchronous: bool = True,
) -> Callable[[Callable[[Bench], Flow[None]]], Check]:
    """Return a decorator that makes a flow the check of a promise.

    `network` returns the options of the `Network` that the transport is opened with.
    """
    return lambda flow: CHECKS.setdefault(
        promise.name, Check(promise, flow, network, sync, asynchronous)
    )
