"""The options of a client in a session of our own, and connections that end."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest

from tests.transports.aiohttp.exchanging import LIMITS, error_of, request, run, status
from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body
from trunkline.network import Limits, Network, Timeout
from trunkline.testing import FaultyServer
from trunkline.testing.proxy_server import ProxyServer
from trunkline.testing.server import Exchange
from trunkline_transports import aiohttp as over_aiohttp

pytest.importorskip("aiohttp", reason="needs a backend that is not installed: aiohttp")

HASTY = Timeout(read=0.1, connect=5, write=5, pool=5)


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as made:
        yield made


def test_package_when_imported_then_neither_aiohttp_nor_asyncio_is() -> None:
    code = "import sys, trunkline_transports.aiohttp as a; a.capabilities; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"aiohttp", "asyncio"}.intersection(done.stdout.split())


def test_sync_client_over_aiohttp_is_refused_with_the_remedy() -> None:
    with pytest.raises(OpenAIError, match="AsyncOpenAI"):
        OpenAI(api_key="key", transport="aiohttp")
    with pytest.raises(OpenAIError, match="AsyncOpenAI, or transport='native'"):
        over_aiohttp.connect(Network())


@pytest.mark.needs("trio")
def test_call_in_trio_is_refused_with_the_remedy(server: FaultyServer) -> None:
    import trio

    async def call() -> None:
        client = AsyncOpenAI(api_key="key", base_url=server.url, transport="aiohttp", proxy="")
        with pytest.raises(OpenAIError, match="not in trio: use transport='native'"):
            await client.models.list()
        await client.close()

    trio.run(call)
    assert server.requests == []


PROXIES = ", ".join(over_aiohttp.capabilities.proxies)


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        ({"http2": True}, "leave http2 out"),
        (
            {"proxy": "socks5://127.0.0.1:1"},
            f"one of: {', '.join(over_aiohttp.capabilities.proxies)}$",
        ),
    ],
    ids=["http2", "socks5"],
)
def test_option_that_aiohttp_lacks_is_refused_when_the_client_is_made(
    options: dict[str, Any], remedy: str
) -> None:
    with pytest.raises(OpenAIError, match=remedy):
        over_aiohttp.connect_async(Network(**options))


def test_tls_over_a_unix_socket_is_refused_with_the_remedy(server: FaultyServer) -> None:
    async def scenario(transport: Any) -> None:
        url = server.url_of("json").evolve(scheme="https")
        error = await error_of(transport.send(request(url), LIMITS))
        assert "http:// base_url" in str(error)

    run(scenario, unix_socket="/nowhere")


def test_reused_connection_that_closes_unanswered_is_reported_as_stale_and_not_sent_again(
    server: FaultyServer,
) -> None:
    """The core repeats such a call; aiohttp itself must not, whatever the method."""

    async def scenario(transport: Any) -> None:
        for method in ("POST", "GET", "PUT"):
            assert await status(transport, server.url_of("json")) == 200
            sent = len(server.requests)
            url = server.url_of("closed")
            error = await error_of(transport.send(request(url, method=method), LIMITS))
            assert (type(error), error.stale_connection) == (APIConnectionError, True)
            assert len(server.requests) == sent + 1

    run(scenario)


def test_new_connection_that_closes_unanswered_is_not_reported_as_stale(
    server: FaultyServer,
) -> None:
    async def scenario(transport: Any) -> None:
        error = await error_of(transport.send(request(server.url_of("closed")), LIMITS))
        assert (error.phase, error.stale_connection) == ("headers", False)

    run(scenario)


def test_interim_responses_that_drip_do_not_extend_the_limit_of_the_head(
    server: FaultyServer,
) -> None:
    """They are not counted, which `broken_promises` says; but the limit ends them."""

    async def scenario(transport: Any) -> None:
        error = await error_of(transport.send(request(server.url_of("interim-drip/103")), HASTY))
        assert (type(error), error.phase) == (APITimeoutError, "headers")

    run(scenario)


@pytest.mark.thorough
def test_unix_socket_is_a_way_to_the_server_with_limits_and_early_answers(tmp_path: Path) -> None:
    """A peer that answers an upload and closes is heard, although writing to it fails."""
    path = str(tmp_path / "server.sock")
    url = URL.parse("http://api.test/")
    has_answered = Event()

    def serve() -> None:
        for answer in (b"200 OK", b"200 OK", b"413 Too Large"):
            connection, _ = listener.accept()
            with connection:
                while connection.recv(65536):
                    connection.sendall(b"HTTP/1.1 %b\r\ncontent-length: 0\r\n\r\n" % answer)
                    if answer.startswith(b"413"):
                        break
        has_answered.set()

    async def pieces() -> AsyncGenerator[bytes, None]:
        yield b"x"
        await asyncio.sleep(0)
        has_answered.wait(5)  # the loop does not read meanwhile
        for _ in range(9):
            yield b"x"

    async def scenario(transport: Any) -> None:
        assert [await status(transport, url) for _ in "12"] == [200, 200]
        body = Body(lambda: iter(()), async_factory=lambda _: pieces())
        response = await transport.send(request(url, body), Timeout(5, write=0.5))
        assert response.status == 413
        await response.stream.aclose()

    with socket.socket(socket.AF_UNIX) as listener:
        listener.settimeout(5)
        listener.bind(path)
        listener.listen()
        thread = Thread(target=serve, daemon=True)
        thread.start()
        run(scenario, unix_socket=path, limits=Limits(max_keepalive_connections=0))
        thread.join(5)


@pytest.mark.parametrize(
    "limits", [Limits(max_keepalive_connections=0), Limits(keepalive_expiry=0)]
)
def test_client_that_keeps_no_connection_opens_one_for_each_call(
    server: FaultyServer, limits: Limits
) -> None:
    async def scenario(transport: Any) -> None:
        for _ in range(2):
            assert await status(transport, server.url_of("json")) == 200
        assert await asyncio.to_thread(server.wait_for_connections, 0)

    run(scenario, limits=limits)


def test_upload_that_is_refused_early_is_reported_with_its_status_and_is_closed() -> None:
    closed: list[bool] = []

    def pieces() -> Iterator[bytes]:
        try:
            for _ in range(24):
                yield b"x" * 2**20
        finally:
            closed.append(True)

    async def scenario(transport: Any) -> None:
        response = await transport.send(request(server.url_of("early-stop"), Body(pieces)), LIMITS)
        assert response.status == 413
        await response.stream.aclose()
        assert closed == [True]
        assert await asyncio.to_thread(server.wait_for_connections, 0)

    with FaultyServer() as server:
        run(scenario)


@pytest.mark.parametrize("is_taken", [False, True])
def test_response_to_a_part_of_an_upload_when_closed_later_then_no_more_is_sent(
    is_taken: bool,
) -> None:
    """The library has given its connection back by then, but would still write what it holds.

    A peer that has taken it all already makes no difference to the caller.
    """
    size = 24 * 2**20
    may_read = Event()
    sent: list[str] = []

    def answer(exchange: Exchange) -> None:
        exchange.await_body()
        exchange.reply("413 Too Large", b"{}")
        may_read.wait(5)
        try:
            exchange.drop_body()
            sent.append("all")
        except ConnectionError:
            sent.append("a part")
        exchange.hang_up()

    async def scenario(transport: Any) -> None:
        body = Body(lambda: iter([b"x" * size]), length=size)
        response = await transport.send(request(server.url_of("early"), body), LIMITS)
        assert [piece async for piece in response.stream.iter_bytes()] == [b"{}"]
        for _ in range(10):
            await asyncio.sleep(0)
        if is_taken:
            may_read.set()
            assert await asyncio.to_thread(server.wait_for_connections, 0)
        await response.stream.aclose()
        may_read.set()
        assert await asyncio.to_thread(server.wait_for_connections, 0)
        assert sent == ["all" if is_taken else "a part"]

    with FaultyServer(behaviours={"early": answer}) as server:
        run(scenario)


@pytest.mark.thorough
def test_https_proxy_when_its_authority_is_ours_then_the_options_decide_about_trust(
    server: FaultyServer, tmp_path: Path
) -> None:
    pytest.importorskip("trustme")
    from trunkline.testing import certificates

    if "https" not in over_aiohttp.capabilities.proxies:
        pytest.skip("needs Python 3.11: before, aiohttp speaks no TLS to a proxy")
    bundle = tmp_path / "authority.pem"
    certificates.authority().cert_pem.write_to_path(bundle)

    async def call(**options: Any) -> int:
        transport = over_aiohttp.connect_async(Network(**options))
        try:
            return await status(transport, server.url_of("json"))
        finally:
            await transport.aclose()

    with ProxyServer(ssl_context=certificates.server_context(), host="localhost") as proxy:
        address = proxy.url_for("good").replace("http://", "https://")
        assert asyncio.run(call(proxy=address, ca_bundle=bundle)) == 200
        error = asyncio.run(error_of(call(proxy=address)))
    assert "certificate" in str(error)
    assert len(server.requests) == 1


@pytest.mark.thorough
def test_error_of_the_library_then_the_phase_and_the_reason_are_those_of_its_class() -> None:
    """It is stale if a kept connection ends before an answer, and its text is not shown."""
    import aiohttp

    from trunkline_transports.aiohttp.failures import FinalError, failure

    final = FinalError("sesame")
    final.__cause__ = aiohttp.ClientOSError(104, "sesame")
    final.__cause__.__cause__ = ConnectionResetError(104, "Connection reset by peer")
    head: Any = aiohttp.ClientResponseError(None, (), message="sesame")  # type: ignore[arg-type]  # unread
    for error, reached, phase, reason, is_stale in (
        (aiohttp.ServerDisconnectedError("sesame"), "headers", "headers", "closed it", True),
        (aiohttp.ServerDisconnectedError("sesame"), "body", "body", "closed it", False),
        (final, "send", "send", "connection reset by peer", True),
        (head, "headers", "headers", "the head of the response is not well-formed", False),
        (aiohttp.ClientPayloadError("sesame"), "body", "body", "it ends too early", False),
        (aiohttp.InvalidURL("sesame"), "pool", "pool", "not accept the host of the URL (", False),
        (aiohttp.ClientError("sesame"), "headers", "headers", "it failed (", False),
        (aiohttp.ConnectionTimeoutError("sesame"), "headers", "connect", "", False),
        (aiohttp.ConnectionTimeoutError("sesame"), "proxy", "proxy", "", False),
    ):
        call: Any = SimpleNamespace(phase=reached, reused=True)
        raised = failure(error, request(URL.parse("http://api.test/")), call)
        assert (raised.phase, raised.stale_connection) == (phase, is_stale)
        assert isinstance(raised, APITimeoutError) is isinstance(error, asyncio.TimeoutError)
        assert reason in str(raised)
        assert "sesame" not in f"{raised} {raised.__cause__!r}"


def test_error_of_a_head_that_is_broken_quotes_nothing_of_it() -> None:
    def quote(exchange: Exchange) -> None:
        exchange.send(
            b"HTTP/1.1 200 OK\r\nx: a\r\nsecret-%s\r\n\r\n" % exchange.segment(1).encode()
        )
        exchange.hang_up()

    async def scenario(transport: Any) -> None:
        error = await error_of(transport.send(request(server.url_of("quote/sk-live")), LIMITS))
        shown = [str(error), repr(error), repr(error.__cause__), repr(error.__context__)]
        assert "sk-live" not in json.dumps(shown)
        assert "not well-formed HTTP/1.1" in str(error)

    with FaultyServer(behaviours={"quote": quote}) as server:
        run(scenario)
