"""The requests transport: the requests that it sends, and its failures."""

from __future__ import annotations

import logging
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest

from tests.transports.requests.exchanging import JSON, SECONDS, call, read, scripted, transport
from trunkline import OpenAI
from trunkline.discovery.transports import find, open_sync
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body, Headers, Request
from trunkline.local.server import LocalServer
from trunkline.network import Limits, Network, Timeout
from trunkline.testing import FaultyServer, Site
from trunkline.testing.attacks import QUOTES

pytest.importorskip("requests", reason="needs a backend that is not installed: requests")

QUESTION: Any = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}


def run(program: str, *arguments: str) -> str:
    """Run a program in a new process without warnings, and return its output."""
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


# Without the library


@pytest.mark.thorough
def test_transport_without_requests_can_be_listed_and_says_what_to_install() -> None:
    """Its capabilities need no library; a client names the command to run."""
    program = (
        "import sys; sys.modules['requests'] = None\n"
        "from trunkline import OpenAI\n"
        "from trunkline.discovery.transports import find\n"
        "assert find('requests').capabilities.sync\n"
        "try:\n    OpenAI(api_key='key', transport='requests')\n"
        "except Exception as error:\n    print(error)\n"
    )
    assert 'pip install "trunkline[requests]"' in run(program)


def test_call_over_requests_imports_no_other_library_and_no_event_loop() -> None:
    """A user of requests pays for nothing else."""
    program = (
        "import sys\nfrom trunkline import OpenAI\n"
        "client = OpenAI(api_key='key', base_url=sys.argv[1] + '/v1', transport='requests')\n"
        "assert client.models.list().data\nclient.close()\n"
        "print({name.partition('.')[0] for name in sys.modules}"
        " & {'asyncio', 'anyio', 'trio', 'httpx', 'httpx2', 'httpcore', 'h11', 'aiohttp'})"
    )
    with LocalServer() as server:
        assert run(program, server.url) == "set()\n"


def test_async_client_over_requests_is_refused() -> None:
    """The library blocks, which no event loop allows."""
    for make in (find("requests").connect_async, find("requests").adopt_async):
        with pytest.raises(OpenAIError, match="OpenAI"):
            make(Network())


@pytest.mark.parametrize(
    ("option", "other"), [({"http2": True}, "httpx"), ({"unix_socket": "server.sock"}, "native")]
)
def test_option_without_an_effect_is_refused_with_the_remedy(
    option: dict[str, Any], other: str
) -> None:
    """The client is not made."""
    with pytest.raises(OpenAIError, match=f"transport 'requests' .* transport='{other}'"):
        find("requests").connect(Network(**option))


@pytest.mark.parametrize(
    ("version", "remedy"), [("2.6.3", "install -U"), ("1.26.20", "-U"), ("2.15.900", "niquests")]
)
def test_other_urllib3_is_refused_with_the_remedy(version: str, remedy: str) -> None:
    """Niquests installs urllib3-future in place of urllib3."""
    from trunkline_transports.requests.sessions import check_version

    check_version("2.7.0")
    check_version("3.0")
    with pytest.raises(OpenAIError, match=remedy):
        check_version(version)


# The API


@pytest.fixture
def api() -> Iterator[tuple[OpenAI, LocalServer]]:
    """A client over requests, and the stand-in that it calls."""
    with LocalServer() as server:
        client = OpenAI(api_key="key", base_url=f"{server.url}/v1", transport="requests")
        with client:
            yield client, server


def test_calls_one_after_another_use_one_connection(api: tuple[OpenAI, LocalServer]) -> None:
    """Plain and streamed, also after a stream that was read to its end."""
    client, server = api
    plain = client.chat.completions.create(**QUESTION).choices[0].message.content
    for _ in range(2):
        events = client.chat.completions.create(**QUESTION, stream=True)
        pieces = [event.choices[0].delta.content or "" for event in events]
        assert "".join(pieces) == plain
    assert server.connections == 1


def test_stream_left_early_closes_its_connection(api: tuple[OpenAI, LocalServer]) -> None:
    """A break is enough."""
    client, server = api
    for _ in client.chat.completions.create(**QUESTION, stream=True):
        break
    assert server.wait_for_connections(0)


def test_client_closed_leaves_no_connection(api: tuple[OpenAI, LocalServer]) -> None:
    """Neither a kept one, nor one with a response that is open."""
    client, server = api
    ended, begun = (client.chat.completions.create(**QUESTION, stream=True) for _ in range(2))
    assert list(ended)
    client.models.list()
    assert server.connections == 2
    client.close()
    assert server.wait_for_connections(0)
    begun.close()


# Requests


def test_body_that_yields_more_or_less_than_its_length_is_refused() -> None:
    """The server neither waits for the rest nor takes the rest for a request."""
    with FaultyServer() as server, transport() as sender:
        for promised in (3, 5):
            body = Body(lambda: iter([b"ab", b"cd"]), length=promised)
            with pytest.raises(OpenAIError, match=f"a length of {promised} bytes"):
                call(sender, server.url_of("json"), body)
        assert server.requests == []
        assert server.wait_for_connections(0)


@pytest.mark.parametrize("error", [BrokenPipeError("own"), ConnectionResetError(104, "own")])
def test_error_of_the_body_that_urllib3_ignores_from_a_socket_arrives_unchanged(
    error: Exception,
) -> None:
    """A file that cannot be read is not a failure of the connection, so nothing is retried."""

    def pieces() -> Iterator[bytes]:
        yield b"begun"
        raise error

    with FaultyServer() as server, transport() as sender:
        with pytest.raises(type(error)) as caught:
            call(sender, server.url_of("json"), Body(pieces))
        assert caught.value is error
        assert server.wait_for_connections(0)


def test_body_whose_function_sends_a_request_itself_is_sent_whole() -> None:
    """One exchange of a thread does not affect another one."""
    with FaultyServer() as server, transport() as sender:

        def pieces() -> Iterator[bytes]:
            yield b"outer "
            yield call(sender, server.url_of("json"), b"inner")

        call(sender, server.url_of("json"), Body(pieces))
        assert [one.body for one in server.requests] == [b"inner", b'outer {"ok":true}']


def test_request_has_no_field_of_the_library() -> None:
    """Requests and urllib3 would add four, and say that a body of bytes is a form."""
    with FaultyServer() as server, transport() as sender:
        call(sender, server.url_of("json"), b"{}")
        names = [name.lower() for name, _ in server.requests[0].headers.items_in_order]
        assert names == ["host", "authorization", "content-length"]


def test_large_body_has_the_limit_for_each_piece() -> None:
    """The limit of urllib3 is for each write; the server needs longer than that for all."""
    body = b"x" * (16 * 2**20)
    timeout = Timeout(connect=1, read=5, write=5, pool=5)

    def script(connection: socket.socket) -> None:
        left = len(body)
        while left > 0:
            left -= len(connection.recv(2**20))
            if left % 4 == 0:
                select.select([], [], [], 0.02)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")

    with scripted(script) as url, transport() as sender:
        assert call(sender, url, body, timeout) == b"ok"


# Time limits


def phase_of(sender: Any, url: URL, *, body: bytes = b"", **limits: float) -> str:
    """Return the phase in which a limit is reached."""
    timeout = Timeout(**{"connect": 5, "read": 5, "write": 5, "pool": 5, **limits})
    with pytest.raises(APITimeoutError) as caught:
        call(sender, url, body, timeout)
    assert caught.value.__cause__ is not None
    return caught.value.phase


def test_timeout_names_the_phase_that_took_too_long() -> None:
    """Each limit is for one phase."""
    with Site() as site, transport() as sender:
        server = site.server
        assert phase_of(sender, URL.parse(site.stalled.url), connect=0.1) == "connect"
        silent = URL.parse(server.url.replace("http:", "https:"))
        assert phase_of(sender, silent, connect=0.1) == "tls"
        assert phase_of(sender, server.url_of("silence"), read=0.1) == "headers"
        assert phase_of(sender, server.url_of("silence"), total=0.1) == "headers"
        assert phase_of(sender, server.url_of("hang"), read=1) == "body"
        assert server.wait_for_connections(0)


def test_request_that_the_server_does_not_read_times_out_in_the_phase_send() -> None:
    """At the limit for connecting, as urllib3 has no other one for this."""

    def script(connection: socket.socket) -> None:
        connection.recv(1)
        done.recv(1)

    done, give_up = socket.socketpair()
    with done, give_up, scripted(script) as url, transport() as sender:
        body = b"x" * (32 * 2**20)
        assert phase_of(sender, url, body=body, connect=0.2) == "send"
        give_up.send(b"!")


def test_call_that_waits_for_a_connection_times_out_in_the_phase_pool() -> None:
    """In a pool of one, nothing has been sent."""
    with FaultyServer() as server, transport(limits=Limits(1, 1, 4)) as sender:
        timeout = Timeout(5, pool=0.05)
        busy = sender.send(Request("GET", server.url_of("hang")), SECONDS)
        with pytest.raises(APITimeoutError) as caught:
            call(sender, server.url_of("json"), timeout=timeout)
        assert (caught.value.phase, caught.value.may_have_acted) == ("pool", False)
        busy.stream.close()
        assert call(sender, server.url_of("json"), timeout=timeout) == JSON


def test_piece_of_a_chunk_is_returned_before_the_chunk_is_complete() -> None:
    """An event does not wait for others that its server has put into the same chunk."""
    gate, opened = socket.socketpair()

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
        connection.sendall(head + b"a\r\nfirst")
        gate.recv(1)
        connection.sendall(b"later\r\n0\r\n\r\n")

    with gate, opened, scripted(script) as url, transport() as sender:
        response = sender.send(Request("GET", url), SECONDS)
        pieces = response.stream.iter_bytes()
        assert next(pieces) == b"first"
        opened.send(b"!")
        assert list(pieces) == [b"later"]
        response.stream.close()


def test_read_timeout_of_a_body_that_was_read_is_not_set() -> None:
    """Its connection may be another thread's by now."""
    with FaultyServer() as server, transport() as sender:
        response = sender.send(Request("GET", server.url_of("json")), SECONDS)
        assert response.stream.set_read_timeout(1)
        read(response)
        assert not response.stream.set_read_timeout(0.001)


@pytest.mark.parametrize("behaviour", ["hang", "old"])
def test_read_timeout_ends_the_wait_for_the_next_piece(behaviour: str) -> None:
    """Also where the server will close, when the connection has let go of its socket."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        version = b"1" if behaviour == "hang" else b"0"
        connection.sendall(b"HTTP/1." + version + b" 200 OK\r\nconnection: close\r\n\r\nfirst")
        assert connection.recv(1) == b"", "the client has closed"

    with scripted(script) as url, transport() as sender:
        response = sender.send(Request("GET", url), Timeout(5))
        pieces = response.stream.iter_bytes()
        assert next(pieces) == b"first"
        assert response.http_version == ("HTTP/1.1" if behaviour == "hang" else "HTTP/1.0")
        assert response.stream.set_read_timeout(0.1)
        with pytest.raises(APITimeoutError) as caught:
            next(pieces)
        assert caught.value.phase == "body"


def test_response_closed_by_another_thread_ends_the_wait_for_its_next_piece() -> None:
    """With a typed error, and at once."""
    with FaultyServer() as server, transport() as sender:
        response = sender.send(Request("GET", server.url_of("hang")), SECONDS)
        pieces = response.stream.iter_bytes()
        next(pieces)
        thread = Thread(target=response.stream.close)
        thread.start()
        with pytest.raises(APIConnectionError) as caught:
            next(pieces)
        thread.join(5)
        assert caught.value.phase == "body"
        assert server.wait_for_connections(0)


# Failures


def _all_of(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("quote", sorted({*QUOTES} - {"trailer"}))
def test_broken_response_that_quotes_the_key_is_an_error_without_it(quote: str) -> None:
    """No text and no attribute of the error or of its causes has the key."""
    headers = Headers({"Authorization": "Bearer sk-sesame"})
    with FaultyServer() as server, transport() as sender:
        url = server.url_of(f"quote/{quote}?api-key=sk-query")
        with pytest.raises(APIConnectionError) as caught:
            read(sender.send(Request("GET", url, headers), SECONDS))
    for one in _all_of(caught.value):
        told = f"{one} {one!r} {one.args!r}"
        assert "sesame" not in told
        assert "sk-query" not in told
        assert getattr(one, "request", None) is None or one is caught.value


def test_error_shows_neither_query_nor_credentials() -> None:
    """Either may contain a key."""
    headers = Headers({"Authorization": "Bearer sesame"})
    with Site() as site, transport() as sender:
        url = URL.parse(f"{site.refusing.url}/v1?api-key=sesame")
        with pytest.raises(APIConnectionError) as caught:
            sender.send(Request("GET", url, headers), SECONDS)
    assert all("sesame" not in f"{one} {one!r}" for one in _all_of(caught.value))
    assert caught.value.phase == "connect"


def test_host_name_without_an_address_is_a_connection_error() -> None:
    """Also one that the name service cannot be asked for."""
    with transport() as sender:
        for host in ("no-such-host.invalid", "a..b", "x" * 64):
            with pytest.raises(APIConnectionError) as caught:
                call(sender, URL.parse(f"http://{host}/"))
            assert caught.value.phase == "connect"


@pytest.mark.parametrize(
    "fields", [b"", b"content-type: applic", b"content-type: application/json\r\n"]
)
def test_head_that_is_cut_off_is_an_error_of_the_phase_headers(fields: bytes) -> None:
    """http.client takes the end of the connection for the end of the head."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + fields)

    with scripted(script) as url, transport() as sender:
        with pytest.raises(APIConnectionError) as caught:
            call(sender, url)
        assert caught.value.phase == "headers"


def test_body_that_is_cut_off_is_an_error_that_says_so() -> None:
    """Wherever the library notices it."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nab")

    with scripted(script) as url, transport() as sender:
        words = "the server closed the connection before the end of the body"
        with pytest.raises(APIConnectionError, match=words) as caught:
            call(sender, url)
        assert caught.value.phase == "body"


def test_body_until_the_end_of_the_connection_is_complete() -> None:
    """The check of a cut head refuses an empty one only."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nx-own: \t ~a~\t \r\n\r\nall")

    with scripted(script) as url, transport() as sender:
        response = sender.send(Request("GET", url), SECONDS)
        assert read(response) == b"all"
        assert response.headers["x-own"] == "~a~"  # without white space, which http.client leaves


def test_kept_connection_that_breaks_before_the_head_is_a_stale_one() -> None:
    """The retry may follow at once. A new connection that breaks is not stale."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
        connection.recv(65536)

    with FaultyServer() as server, scripted(script) as url, transport() as sender:
        assert call(sender, url) == b"ok"
        with pytest.raises(APIConnectionError) as caught:
            call(sender, url)
        assert caught.value.stale_connection
        with pytest.raises(APIConnectionError) as other:
            call(sender, server.url_of("closed"))
        assert not other.value.stale_connection
        assert ": the server closed the connection (" in str(other.value)


def test_log_of_the_library_has_no_header_of_the_request(caplog: pytest.LogCaptureFixture) -> None:
    """urllib3 logs the target, and nothing else that may be secret."""
    with FaultyServer() as server, transport() as sender, caplog.at_level(logging.DEBUG):
        call(sender, server.url_of("json"))
    assert "/json HTTP/1.1" in caplog.text
    assert "Bearer" not in caplog.text


def test_transport_opened_by_name_is_this_one() -> None:
    """Its entry point leads here, and its network tests say what it cannot do."""
    opened: Any = open_sync("requests", Network())
    opened.close()
    assert type(opened).__module__ == "trunkline_transports.lending"
    assert opened.capabilities is find("requests").capabilities
