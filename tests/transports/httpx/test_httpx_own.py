"""httpx and httpx2 over their public transports: what the kit cannot see."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import warnings
from collections.abc import AsyncIterator, Iterator
from importlib import import_module
from threading import Event, Thread
from typing import Any
from weakref import ref

import pytest

from tests.transports.lanes import run
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body, Headers, Request
from trunkline.network import Network, Timeout
from trunkline.testing import FaultyServer
from trunkline.testing.attacks import QUOTES
from trunkline.testing.server import Exchange

SECONDS = Timeout(5)
JSON = b'{"ok":true}'


@pytest.fixture(params=["httpx", "httpx2"])
def name(request: pytest.FixtureRequest) -> str:
    """The name of a library that is installed."""
    found: str = request.param
    pytest.importorskip(found, reason=f"needs a backend that is not installed: {found}")
    return found


@pytest.fixture(params=["sync", "asyncio"])
def send(name: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A function that sends a request in one world, and returns the whole body."""
    if request.param == "sync":
        sender = find(name).connect(Network(proxy=""))

        def whole(request: Request, timeout: Timeout = SECONDS) -> bytes:
            stream: Any = sender.send(request, timeout).stream
            try:
                return b"".join(stream.iter_bytes())
            finally:
                stream.close()

        yield whole
        sender.close()
        return
    awaiting = find(name).connect_async(Network(proxy=""))

    async def whole_async(request: Request, timeout: Timeout) -> bytes:
        try:
            stream: Any = (await awaiting.send(request, timeout)).stream
            try:
                return b"".join([piece async for piece in stream.iter_bytes()])
            finally:
                await stream.aclose()
        finally:
            await awaiting.aclose()

    yield lambda request, timeout=SECONDS: asyncio.run(whole_async(request, timeout))


def _all_of(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("quote", sorted(QUOTES))
def test_broken_response_that_quotes_the_key_is_an_error_without_it(send: Any, quote: str) -> None:
    """No text and no argument of the error or of its causes has the key."""
    headers = Headers({"Authorization": "Bearer sk-sesame"})
    with FaultyServer() as server:
        url = server.url_of(f"quote/{quote}?api-key=sk-query")
        with pytest.raises(APIConnectionError) as caught:
            send(Request("GET", url, headers))
    for one in _all_of(caught.value):
        told = f"{one} {one!r} {one.args!r}"
        assert "sesame" not in told
        assert "sk-query" not in told


def test_request_has_no_field_of_the_library(send: Any) -> None:
    """Httpx adds four by default."""
    with FaultyServer() as server:
        send(Request("POST", server.url_of("json"), Headers({"X-Own": "1"}), b"{}"))
        names = [one.lower() for one, _ in server.requests[0].headers.items_in_order]
    assert names == ["host", "x-own", "content-length"]


def test_error_that_a_body_raises_is_passed_on_although_it_is_one_of_the_network(send: Any) -> None:
    """A file on a share that breaks is not the connection to the API."""
    error = ConnectionResetError(104, "own")

    def pieces() -> Iterator[bytes]:
        yield b"begun"
        raise error

    with FaultyServer() as server:
        with pytest.raises(ConnectionResetError) as caught:
            send(Request("POST", server.url_of("json"), body=Body(pieces)))
        assert caught.value is error
        assert server.wait_for_connections(0)


def test_header_that_is_not_http_is_refused_without_its_value(send: Any) -> None:
    """The value may be a key with a line break."""
    request = Request("GET", URL.parse("http://127.0.0.1:9/"), Headers({"X-Key": "sesame\n"}))
    with pytest.raises(OpenAIError) as caught:
        send(request)
    assert all("sesame" not in f"{one} {one!r}" for one in _all_of(caught.value))


def test_head_that_drips_ends_at_the_limit_in_sync_code(name: str) -> None:
    """In the library each byte has the whole limit. The watchdog knows new connections."""
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(0.05)
            while True:
                try:
                    if connection.recv(65536) == b"":
                        return
                except TimeoutError:
                    connection.sendall(b"H")
                except OSError:
                    return

    thread = Thread(target=drip, daemon=True)
    thread.start()
    sender = find(name).connect(Network(proxy=""))
    url = URL.parse(f"http://127.0.0.1:{listener.getsockname()[1]}")
    with listener:
        with pytest.raises(APITimeoutError) as caught:
            sender.send(Request("GET", url), Timeout(5, read=0.3))
        thread.join(5)
    sender.close()
    assert caught.value.phase == "headers"


def test_read_timeout_is_refused_where_other_responses_share_the_connection(name: str) -> None:
    """With HTTP/2, cutting the connection would end the calls beside it."""
    module = import_module(name)

    class Shared(module.BaseTransport):  # type: ignore[misc,name-defined]  # of either library
        version = b"HTTP/2"

        def handle_request(self, _: Any) -> Any:
            stream: Any = type("", (), {"get_extra_info": lambda *_: socket.socket()})()
            extensions = {"http_version": self.version, "network_stream": stream}
            return module.Response(200, extensions=extensions, stream=module.ByteStream(JSON))

    sender = find(name).adopt(Shared())
    stream: Any = sender.send(Request("GET", URL.parse("http://api.test/")), SECONDS).stream
    assert not stream.set_read_timeout(1)
    assert list(stream.iter_bytes()) == [JSON]


@pytest.mark.thorough
def test_body_that_has_failed_then_it_is_not_complete_and_keeps_nothing(name: str) -> None:
    """The collector need not look for the library's error."""
    module = import_module(name)

    class Failing(module.AsyncBaseTransport, module.AsyncByteStream):  # type: ignore[misc,name-defined]  # of either library
        async def handle_async_request(self, _: Any) -> Any:
            return module.Response(200, stream=self)

        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"so"
            raise module.ReadTimeout("")

    async def error_of(pieces: Any) -> APIConnectionError:
        try:
            piece = await anext(pieces)
        except APIConnectionError as error:
            return error  # whose frames do not hold it, as `pytest.raises` would
        raise AssertionError(f"no error, but {piece!r}")

    async def scenario() -> None:
        sender = find(name).adopt_async(Failing())
        response = await sender.send(Request("GET", URL.parse("http://api.test/")), SECONDS)
        pieces: Any = response.stream.iter_bytes()
        assert await anext(pieces) == b"so"
        cause = ref((await error_of(pieces)).__cause__)
        assert cause() is None
        assert "before its end" in str(await error_of(pieces))
        await response.stream.aclose()

    gc.disable()
    try:
        asyncio.run(scenario())
    finally:
        gc.enable()


@pytest.mark.needs("trio")
@pytest.mark.thorough
def test_body_that_is_closed_early_in_trio_then_no_generator_is_left(name: str) -> None:
    """One that is left to the collector is a warning."""

    def begin(exchange: Exchange) -> None:
        exchange.begin(framing="content-length: 4")
        exchange.send(b"so")
        exchange.wait_until_client_leaves()

    async def scenario() -> None:
        sender = find(name).connect_async(Network(proxy=""))
        response = await sender.send(Request("GET", server.url_of("begun")), SECONDS)
        stream: Any = response.stream
        assert await anext(stream.iter_bytes()) == b"so"
        with warnings.catch_warnings(record=True) as seen:
            await stream.aclose()
            del response, stream
            gc.collect()
        assert seen == []
        await sender.aclose()

    with FaultyServer(behaviours={"begun": begin}) as server:
        run("trio", scenario)


@pytest.mark.thorough
def test_kept_connection_that_breaks_is_a_stale_one_before_the_head_only(name: str) -> None:
    """The retry may follow at once. A new connection, or one that is slow, is not stale."""
    head_is_read = Event()

    def reset_within(exchange: Exchange) -> None:
        exchange.begin(framing="content-length: 4")
        head_is_read.wait(5)
        exchange.reset()

    with FaultyServer(behaviours={"reset-within": reset_within}) as server:
        sender = find(name).connect(Network(proxy=""))

        def whole(path: str) -> bytes:
            head_is_read.clear()
            request = Request("GET", server.url_of(path))
            stream: Any = sender.send(request, Timeout(5, read=0.2)).stream
            head_is_read.set()
            return b"".join(stream.iter_bytes())

        def error_of(path: str) -> APIConnectionError:
            with pytest.raises(APIConnectionError) as caught:
                whole(path)
            return caught.value

        for path, is_stale in (("closed", True), ("silence", False), ("reset-within", False)):
            assert whole("json") == JSON
            error = error_of(path)
            assert (error.phase == "body") is (path == "reset-within")
            assert error.stale_connection is is_stale
            assert server.wait_for_connections(0)
        assert not error_of("closed").stale_connection
        sender.close()


@pytest.mark.thorough
def test_error_of_the_library_then_its_class_or_what_was_reached_says_the_phase(name: str) -> None:
    """A failure of TLS counts as one of TLS while connecting and in the head only."""
    from trunkline_transports.httpx.failures import failure

    module = import_module(name)
    request = Request("GET", URL.parse("https://api.test/"))
    of_tls = ssl.SSLError(1, "sesame")
    for kind, cause, reached, phase in (
        ("ConnectTimeout", None, "headers", "connect"),
        ("ConnectTimeout", None, "tls", "tls"),
        ("PoolTimeout", None, "headers", "pool"),
        ("WriteTimeout", None, "headers", "send"),
        ("WriteError", None, "headers", "send"),
        ("ReadError", None, "headers", "headers"),
        ("ReadError", None, "body", "body"),
        ("ConnectError", of_tls, "connect", "tls"),
        ("ReadError", of_tls, "headers", "tls"),
        ("ReadError", of_tls, "body", "body"),
    ):
        error = getattr(module, kind)("")
        error.__cause__ = cause
        raised: Any = failure(module, error, request, reached)
        assert (raised.phase, raised.__cause__) == (phase, error)
        assert isinstance(raised, APITimeoutError) is kind.endswith("Timeout")
        assert (kind in str(raised)) is (kind.endswith("Error") and cause is None)
        hint = "if the server requires a certificate of the client"
        assert (hint in str(raised)) is ((kind, phase) == ("ReadError", "headers"))
    raised = failure(module, module.ProxyError("sesame"), request, "proxy")
    assert "the proxy refused the tunnel: check the user name" in str(raised)
    assert "sesame" not in f"{raised} {raised.__cause__}"


@pytest.mark.parametrize("world", ["connect", "connect_async"])
def test_local_address_beside_a_proxy_is_refused_with_the_remedy(name: str, world: str) -> None:
    """Httpcore would ignore it."""
    network = Network(proxy="http://127.0.0.1:9", local_address="127.0.0.1")
    with pytest.raises(OpenAIError, match="native"):
        getattr(find(name), world)(network)
