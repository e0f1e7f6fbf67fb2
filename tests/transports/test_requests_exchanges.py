"""The requests transport: what goes out, what is awaited and for how long, and what failed."""

from __future__ import annotations

import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest

from trunkline import OpenAI
from trunkline.discovery.transports import find, open_sync
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.local.server import LocalServer
from trunkline.network import Limits, Network, Timeout
from trunkline.testing import FaultyServer, Site

pytest.importorskip("requests")

SECONDS = Timeout(5)
QUESTION: Any = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}


@contextmanager
def transport(**network: Any) -> Iterator[Any]:
    """One that is closed at the end, with every slot of its pool free again."""
    made: Any = find("requests").connect(Network(**network))
    try:
        yield made
        adapter = made._adapters.get()
        assert adapter.open == set()
    finally:
        made.close()


def read(response: Response) -> bytes:
    """The whole body; the response is closed."""
    stream: Any = response.stream
    try:
        return b"".join(stream.iter_bytes())
    finally:
        stream.close()


def call(sender: Any, url: URL, body: bytes | Body = b"", timeout: Timeout = SECONDS) -> bytes:
    """Make a POST and return the body of the answer."""
    return read(sender.send(Request("POST", url, body=body, timeout=timeout), timeout))


def run(program: str, *arguments: str) -> str:
    """Run a program in a new process without warnings, and return its output."""
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


# Without the library


def test_transport_without_requests_can_be_listed_and_says_what_to_install() -> None:
    """Capabilities are there before the library is; a client names the command to run."""
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
    """With just requests, nothing else is paid for."""
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
    """A library that blocks: it has no place on an event loop."""
    for make in (find("requests").connect_async, find("requests").adopt_async):
        with pytest.raises(OpenAIError, match="OpenAI"):
            make(Network())


# The API


@pytest.fixture
def api() -> Iterator[tuple[OpenAI, LocalServer]]:
    """A client over requests and the stand-in that it talks to."""
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
    """The kept ones go, also while somebody still holds what came over them, and those in use."""
    client, server = api
    ended, begun = (client.chat.completions.create(**QUESTION, stream=True) for _ in range(2))
    assert list(ended)
    client.models.list()
    assert server.connections == 2
    client.close()
    assert server.wait_for_connections(0)
    begun.close()


# Requests


def test_body_that_gives_more_or_less_than_promised_is_refused() -> None:
    """Neither does the server wait for the rest, nor does it take the rest for a request."""
    with FaultyServer() as server, transport() as sender:
        for promised in (3, 5):
            body = Body(lambda: iter([b"ab", b"cd"]), length=promised)
            with pytest.raises(OpenAIError, match=f"a length of {promised} bytes"):
                call(sender, server.url_of("json"), body)
        assert server.requests == []
        assert server.wait_for_connections(0)


def test_error_of_the_body_s_own_function_arrives_unchanged() -> None:
    """A file that cannot be read is not a failure of the connection, so nothing is retried."""

    def pieces() -> Iterator[bytes]:
        yield b"begun"
        raise BrokenPipeError("a pipe of the caller's own")

    with FaultyServer() as server, transport() as sender:
        with pytest.raises(BrokenPipeError, match="own"):
            call(sender, server.url_of("json"), Body(pieces))
        assert server.wait_for_connections(0)


def test_framing_given_as_headers_does_not_go_out() -> None:
    """Where a body ends is said once."""
    headers = Headers({"content-length": "100", "Transfer-Encoding": "chunked"})
    with FaultyServer() as server, transport() as sender:
        request = Request("POST", server.url_of("json"), headers, b"{}")
        assert read(sender.send(request, SECONDS)) == b'{"ok":true}'
        sent = server.requests[0].headers
        assert (sent["content-length"], "transfer-encoding" in sent) == ("2", False)


def test_body_whose_function_sends_a_request_itself_is_sent_whole() -> None:
    """The state of one exchange in a thread does not affect another one."""
    with FaultyServer() as server, transport() as sender:

        def pieces() -> Iterator[bytes]:
            yield b"outer "
            yield call(sender, server.url_of("json"), b"inner")

        call(sender, server.url_of("json"), Body(pieces))
        assert [one.body for one in server.requests] == [b"inner", b'outer {"ok":true}']


def test_small_body_goes_out_in_one_piece_with_its_head() -> None:
    """One packet, one system call."""
    received: list[bytes] = []

    def script(connection: socket.socket) -> None:
        received.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

    with scripted(script) as url, transport() as sender:
        call(sender, url, b"{}")
    assert received[0].startswith(b"POST / HTTP/1.1\r\nHost: 127.0.0.1:")
    assert received[0].endswith(b"Content-Length: 2\r\n\r\n{}")


def test_body_that_takes_longer_than_connecting_may_is_sent() -> None:
    """urllib3 would bound the writes by the limit of connecting."""
    body = b"x" * (16 * 2**20)
    timeout = Timeout(connect=0.05, read=5, write=5, pool=5)

    def script(connection: socket.socket) -> None:
        select.select([], [], [], 0.2)  # a while in which nothing is read
        left = len(body)
        while left > 0:
            left -= len(connection.recv(2**20))
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")

    with scripted(script) as url, transport() as sender:
        assert call(sender, url, body, timeout) == b"ok"


@contextmanager
def scripted(script: Any) -> Iterator[URL]:
    """The address of a server that runs `script` for its one connection."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            script(connection)

    thread = Thread(target=serve, daemon=True)
    thread.start()
    with listener:
        yield URL.parse(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread.join(5)
    assert not thread.is_alive()


# Limits of time, and failures


def phase_of(sender: Any, url: URL, *, body: bytes = b"", **limits: float) -> str:
    """In which phase a limit is reached."""
    timeout = Timeout(**{"connect": 5, "read": 5, "write": 5, "pool": 5, **limits})
    with pytest.raises(APITimeoutError) as caught:
        call(sender, url, body, timeout)
    assert caught.value.__cause__ is not None
    return caught.value.phase


def test_timeout_names_the_phase_that_took_too_long() -> None:
    """Each limit bounds its own phase."""
    with Site() as site, transport() as sender:
        server = site.server
        assert phase_of(sender, URL.parse(site.stalled.url), connect=0.1) == "connect"
        silent = URL.parse(server.url.replace("http:", "https:"))
        assert phase_of(sender, silent, connect=0.1) == "tls"
        assert phase_of(sender, server.url_of("silence"), read=0.1) == "headers"
        assert phase_of(sender, server.url_of("hang"), read=0.1) == "body"
        assert server.wait_for_connections(0)


def test_request_that_is_not_taken_times_out_in_the_phase_send() -> None:
    """The write limit is its own, and the connection is closed."""

    def script(connection: socket.socket) -> None:
        connection.recv(1)
        done.recv(1)

    done, give_up = socket.socketpair()
    with done, give_up, scripted(script) as url, transport() as sender:
        body = b"x" * (32 * 2**20)
        assert phase_of(sender, url, body=body, write=0.1) == "send"
        give_up.send(b"!")


def test_call_that_waits_for_a_connection_times_out_in_the_phase_pool() -> None:
    """A pool of one, in use: nothing has been sent."""
    with FaultyServer() as server, transport(limits=Limits(1, 1, 5)) as sender:
        timeout = Timeout(5, pool=0.05)
        busy = sender.send(Request("GET", server.url_of("hang")), SECONDS)
        with pytest.raises(APITimeoutError) as caught:
            call(sender, server.url_of("json"), timeout=timeout)
        assert (caught.value.phase, caught.value.may_have_acted) == ("pool", False)
        busy.stream.close()
        assert call(sender, server.url_of("json"), timeout=timeout) == b'{"ok":true}'


def test_piece_of_a_chunk_is_handed_out_before_the_chunk_is_complete() -> None:
    """An event does not wait for what its server has put into the same chunk."""
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


def test_read_timeout_is_set_also_where_the_server_will_close() -> None:
    """The connection has then let go of its socket."""
    with FaultyServer() as server, transport() as sender:
        response = sender.send(Request("GET", server.url_of("old")), SECONDS)
        assert response.stream.set_read_timeout(1)
        assert read(response) == b'{"ok":true}'


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


def test_error_shows_neither_query_nor_credentials() -> None:
    """Query and credentials are hidden, because either may contain a key."""
    headers = Headers({"Authorization": "Bearer sesame"})
    with Site() as site, transport() as sender:
        url = URL.parse(f"{site.refusing.url}/v1?api-key=sesame")
        with pytest.raises(APIConnectionError) as caught:
            sender.send(Request("GET", url, headers), SECONDS)
    assert "sesame" not in str(caught.value)
    assert caught.value.phase == "connect"


def test_host_name_that_is_none_is_a_connection_error() -> None:
    """Also one that the name service cannot be asked for."""
    with transport() as sender:
        for host in ("no-such-host.invalid", "a..b", "x" * 64):
            with pytest.raises(APIConnectionError) as caught:
                call(sender, URL.parse(f"http://{host}/"))
            assert caught.value.phase == "connect"


def test_transport_opened_by_name_is_this_one() -> None:
    """The entry point leads here."""
    opened = open_sync("requests", Network())
    opened.close()
    assert type(opened).__module__ == "trunkline_transports.requests_transport"
