"""The native trio transport when time, connections or the transport itself run out."""

from __future__ import annotations

import asyncio
import pickle
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Request
from trunkline.local import LocalServer
from trunkline.network import Limits, Network, Timeout

pytest.importorskip("trio")

import trio  # only where it is installed
import trio.testing

from trunkline_transports.trio_transport import TrioTransport  # needs trio

SECONDS = Timeout(5)
SOON = 0.02
STREAMED = b'{"model": "local", "messages": [{"role": "user", "content": "Hi"}], "stream": true}'


@pytest.fixture
def mute() -> Iterator[int]:
    """The port of a server whose connections are made, and then nothing happens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer() as running:
        yield running


def get(url: str, body: bytes = b"") -> Request:
    return Request("POST" if body else "GET", URL.parse(url), body=body)


def chat(server: LocalServer) -> Request:
    """One whose response is read piece by piece."""
    return get(f"{server.url}/v1/chat/completions", STREAMED)


def failure(request: Request, timeout: Timeout = SECONDS, **network: Any) -> APIConnectionError:
    """The error that a request ends with, after which no slot is taken."""

    async def main() -> None:
        transport = TrioTransport(Network(**network))
        try:
            await transport.send(request, timeout)
        finally:
            pool = transport.pool
            assert (pool.granted, pool.idle, pool.waiting) == (0, 0, 0)

    with pytest.raises(APIConnectionError) as raised:
        trio.run(main)
    restored = pickle.loads(pickle.dumps(raised.value))
    assert str(restored) == str(raised.value)
    return raised.value


class Resolver(trio.abc.HostnameResolver):
    """Gives this machine's address once its gate is opened, or fails."""

    def __init__(self, error: OSError | None = None) -> None:
        self.gate = trio.Event()
        self._error = error

    async def getaddrinfo(self, host: Any, port: Any, *_: Any) -> Any:
        if self._error is not None:
            raise self._error
        await self.gate.wait()
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", int(port)))]

    async def getnameinfo(self, *_: Any) -> Any:
        raise AssertionError("nobody asks for names")


@pytest.mark.parametrize(
    ("scheme", "body", "timeout", "phase"),
    [
        ("http", b"", Timeout(read=SOON), "headers"),
        ("http", b"x" * 2**24, Timeout(write=SOON), "send"),
        ("https", b"", Timeout(connect=SOON), "tls"),
    ],
)
def test_server_that_is_mute_then_the_timeout_names_the_phase(
    mute: int, scheme: str, body: bytes, timeout: Timeout, phase: str
) -> None:
    """Each phase has a limit of its own."""
    error = failure(get(f"{scheme}://127.0.0.1:{mute}/", body), timeout)
    assert isinstance(error, APITimeoutError)
    assert error.phase == phase
    assert isinstance(error.__cause__, trio.TooSlowError)


def test_proxy_that_is_mute_then_the_timeout_names_it(mute: int) -> None:
    """The limit for the connection covers the proxy's part in it."""
    proxy = f"http://user:sesame@127.0.0.1:{mute}"
    error = failure(get("https://api.test/"), Timeout(connect=SOON), proxy=proxy)
    assert isinstance(error, APITimeoutError)
    assert error.phase == "proxy"
    assert "sesame" not in f"{error!r} {error}"


def test_name_that_is_never_resolved_then_the_connection_times_out() -> None:
    """Looking up the name counts as connecting."""

    async def main() -> None:
        trio.socket.set_custom_hostname_resolver(Resolver())
        with pytest.raises(APITimeoutError) as raised:
            await TrioTransport(Network()).send(get("http://api.test/"), Timeout(connect=100))
        assert raised.value.phase == "connect"
        assert trio.current_time() - started == 100

    clock = trio.testing.MockClock(autojump_threshold=0)
    started = clock.current_time()
    trio.run(main, clock=clock)


def test_name_that_is_unknown_then_the_error_says_so() -> None:
    """The words are the system's."""

    async def main() -> None:
        trio.socket.set_custom_hostname_resolver(Resolver(socket.gaierror(-2, "no such name")))
        with pytest.raises(APIConnectionError, match="not found: no such name") as raised:
            await TrioTransport(Network()).send(get("http://api.test/"), SECONDS)
        assert raised.value.phase == "connect"

    trio.run(main)


def test_port_that_nobody_listens_on_then_the_error_says_why(mute: int) -> None:
    """Not only that all attempts failed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    error = failure(get(f"http://127.0.0.1:{port}/"))
    assert error.phase == "connect"
    assert "Connection refused" in str(error)
    assert isinstance(error.__cause__, OSError)


def test_pool_that_stays_full_then_the_timeout_is_the_pools(server: LocalServer) -> None:
    """Once the response that held the connection is closed, the next one is served."""

    async def main() -> None:
        transport = TrioTransport(Network(limits=Limits(max_connections=1)))
        held: Any = await transport.send(chat(server), SECONDS)
        with pytest.raises(APITimeoutError) as raised:
            await transport.send(chat(server), Timeout(pool=SOON))
        assert raised.value.phase == "pool"
        assert (transport.pool.granted, transport.pool.waiting) == (1, 0)
        await held.stream.aclose()
        response: Any = await transport.send(chat(server), SECONDS)
        await response.stream.aclose()
        await transport.aclose()

    trio.run(main)
    assert server.wait_for_connections(0)


def test_response_when_closed_early_then_its_connection_is_closed_at_once(
    server: LocalServer,
) -> None:
    """Reading on is an error and not a silent end."""

    async def main() -> None:
        transport = TrioTransport(Network())
        response: Any = await transport.send(chat(server), SECONDS)
        pieces = response.stream.iter_bytes()
        await response.stream.aclose()
        assert (transport.pool.granted, transport.pool.idle) == (0, 0)
        with pytest.raises(APIConnectionError, match="the response was closed"):
            await pieces.__anext__()
        await response.stream.aclose()

    trio.run(main)
    assert server.wait_for_connections(0)


def test_response_when_read_to_its_end_then_its_connection_is_used_again(
    server: LocalServer,
) -> None:
    """The end of the body frees the connection before the response is closed."""

    async def main() -> None:
        transport = TrioTransport(Network())
        for _ in range(3):
            response: Any = await transport.send(chat(server), SECONDS)
            assert b"".join([piece async for piece in response.stream.iter_bytes()])
            assert (transport.pool.granted, transport.pool.idle) == (0, 1)
            await response.stream.aclose()
        assert server.connections == 1
        await transport.aclose()

    trio.run(main)
    assert server.wait_for_connections(0)


def test_transport_when_closed_then_calls_under_way_fail_and_later_ones_work(
    mute: int, server: LocalServer
) -> None:
    """One that waits for its answer, one that waits for a connection."""
    phases: list[str] = []

    async def fail(transport: TrioTransport) -> None:
        with pytest.raises(APIConnectionError, match="the transport was closed") as raised:
            await transport.send(get(f"http://127.0.0.1:{mute}/"), SECONDS)
        phases.append(raised.value.phase)

    async def main() -> None:
        transport = TrioTransport(Network(limits=Limits(max_connections=1)))
        async with trio.open_nursery() as nursery:
            for _ in range(2):
                nursery.start_soon(fail, transport)
            await trio.testing.wait_all_tasks_blocked()
            assert (transport.pool.granted, transport.pool.waiting) == (1, 1)
            await transport.aclose()
        response: Any = await transport.send(chat(server), SECONDS)
        await response.stream.aclose()
        await transport.aclose()
        await transport.aclose()

    trio.run(main)
    assert sorted(phases) == ["headers", "pool"]


def test_transport_when_closed_while_connecting_then_the_connection_is_closed(mute: int) -> None:
    """A connection that is made after the transport was closed is closed at once."""

    async def connect(transport: TrioTransport) -> None:
        with pytest.raises(APIConnectionError, match="the transport was closed"):
            await transport.send(get(f"http://api.test:{mute}/"), SECONDS)

    async def main() -> None:
        resolver = Resolver()
        trio.socket.set_custom_hostname_resolver(resolver)
        transport = TrioTransport(Network())
        async with trio.open_nursery() as nursery:
            nursery.start_soon(connect, transport)
            await trio.testing.wait_all_tasks_blocked()
            assert transport.pool.granted == 1
            await transport.aclose()
            resolver.gate.set()

    trio.run(main)


def test_transport_in_two_runs_then_each_has_its_own_connections(server: LocalServer) -> None:
    """The second does not touch what the first has left."""
    transport = TrioTransport(Network())

    async def main() -> None:
        response: Any = await transport.send(chat(server), SECONDS)
        assert [piece async for piece in response.stream.iter_bytes()]
        assert transport.pool.idle == 1
        await transport.aclose()

    trio.run(main)
    trio.run(main)


def test_transport_outside_trio_then_the_error_names_the_loop() -> None:
    """Instead of a RuntimeError from the depth of trio."""

    async def main() -> None:
        with pytest.raises(OpenAIError, match=r"inside trio\.run, not in asyncio"):
            TrioTransport(Network()).loop()

    asyncio.run(main())


def test_transport_asked_for_http2_then_it_is_refused() -> None:
    """At once."""
    with pytest.raises(OpenAIError, match=r"HTTP/1\.1 only"):
        TrioTransport(Network(http2=True))
