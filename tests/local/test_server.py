"""The server of the local API, over real sockets."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest
import trustme

from trunkline.local import LocalAPI, LocalServer, serve

CHAT = {"model": "local", "messages": [{"role": "user", "content": "Hi"}]}
BODY = json.dumps(CHAT).encode()
STREAM = json.dumps({**CHAT, "stream": True}).encode()
TARGET = "/v1/chat/completions"
TWICE = "There is more than one"
NO_HEADER = "A line of the request's head is not a header."


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """A server on a free local port."""
    with LocalServer(LocalAPI()) as running:
        yield running


def connect(server: LocalServer) -> closing[http.client.HTTPConnection]:
    """Return a plain client that is closed at the end of the block."""
    return closing(http.client.HTTPConnection(server.host, server.port, timeout=5))


def send_raw(server: LocalServer, data: bytes) -> bytes:
    """Send `data` and return everything that the server sends until it closes."""
    with socket.create_connection((server.host, server.port), timeout=5) as connection:
        connection.sendall(data)
        pieces = iter(lambda: connection.recv(65536), b"")
        return b"".join(pieces)


def test_server_given_two_requests_then_one_connection_serves_both(server: LocalServer) -> None:
    """One connection serves both requests, as the counters show."""
    api = LocalAPI(api_key="right")
    with LocalServer(api) as secured:
        assert secured.api is api
    with connect(server) as client:
        for _ in range(2):
            client.request("POST", TARGET, BODY)
            response = client.getresponse()
            body = response.read()
            assert response.status == 200
            assert response.headers["content-length"] == str(len(body))
            assert response.headers["server"] == "trunkline-local"
            assert json.loads(body)["object"] == "chat.completion"
        assert (server.connections, server.requests) == (1, 2)
    assert server.wait_for_connections(0)


def test_server_given_a_stream_then_each_event_is_one_http_chunk(server: LocalServer) -> None:
    """A streamed body has one HTTP chunk per event."""
    head = f"POST {TARGET} HTTP/1.1\r\nhost: x\r\ncontent-length: {len(STREAM)}\r\n"
    raw = send_raw(server, head.encode() + b"connection: close\r\n\r\n" + STREAM)
    lines, _, rest = raw.partition(b"\r\n\r\n")
    assert b"transfer-encoding: chunked" in lines
    chunks: list[bytes] = []
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        chunks.append(rest[: int(size, 16)])
        rest = rest[int(size, 16) + 2 :]
    assert all(chunk.startswith(b"data: ") and chunk.count(b"\n\n") == 1 for chunk in chunks[:-1])
    assert chunks[-2:] == [b"data: [DONE]\n\n", b""]


def test_server_after_a_stream_then_the_connection_is_used_again(server: LocalServer) -> None:
    """A stream that is read to its end leaves the connection usable."""
    with connect(server) as client:
        for _ in range(2):
            client.request("POST", TARGET, STREAM)
            assert client.getresponse().read().endswith(b"data: [DONE]\n\n")
        assert server.connections == 1


def test_server_given_http_1_0_then_a_stream_has_a_length(server: LocalServer) -> None:
    """An HTTP/1.0 client gets a stream with its length, and the connection is closed."""
    head = f"POST {TARGET} HTTP/1.0\r\ncontent-length: {len(STREAM)}\r\n\r\n"
    raw = send_raw(server, head.encode() + STREAM)
    lines, _, body = raw.partition(b"\r\n\r\n")
    assert f"content-length: {len(body)}".encode() in lines
    assert b"connection: close" in lines


def test_server_given_a_chunked_body_then_it_is_joined(server: LocalServer) -> None:
    """Chunked request bodies are decoded, with extensions and trailers."""
    with connect(server) as client:
        client.request("POST", "/v1/echo", iter([b'{"a"', b": 1}"]), encode_chunked=True)
        assert json.loads(client.getresponse().read())["body"] == {"a": 1}
    raw = send_raw(
        server,
        b"POST /echo HTTP/1.1\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
        b"2;ext=1\r\n[1\r\n1;" + b"x" * 8188 + b"\r\n]\r\n0\r\nx-trailer: 1\r\n\r\n",
    )
    assert b'"body":[1]' in raw


@pytest.mark.parametrize(
    ("head", "body", "told"),
    [
        (
            b"transfer-encoding: chunked",
            b"1;" + b"x" * 8189 + b"\r\n",
            "A chunk does not begin with its size.",
        ),
        (b"transfer-encoding: chunked", b"1\r\nabc\r\n", "A chunk is longer than its size."),
        (
            b"transfer-encoding: chunked\r\ncontent-length: 5",
            b"0\r\n\r\n",
            "Only chunked bodies without a length are understood.",
        ),
        (
            b"transfer-encoding: gzip",
            b"",
            "Only chunked bodies without a length are understood.",
        ),
        (b"content-length: -1", b"", "The content-length is not a number."),
        (b"content-length: five", b"", "The content-length is not a number."),
        (b"content-length: 68157441", b"", "The body is larger than 68157440 bytes."),
        *(
            pytest.param(*one, marks=pytest.mark.thorough)
            for one in (
                (b"content-length: 3\r\ncontent-length: 5", b"abcde", f"{TWICE} content-length."),
                (
                    b"transfer-encoding: chunked\r\ntransfer-encoding: chunked",
                    b"0\r\n\r\n",
                    f"{TWICE} transfer-encoding.",
                ),
                (b"no header\r\ncontent-length: 3", b"abc", NO_HEADER),
                (b"content-length : 3", b"abc", NO_HEADER),
                ("x-\xe9: a\r\ncontent-length: 3".encode("latin-1"), b"abc", NO_HEADER),
            )
        ),
    ],
)
def test_server_given_a_broken_body_then_it_refuses_and_closes(
    server: LocalServer, head: bytes, body: bytes, told: str
) -> None:
    """A body without a valid length is refused, and the connection is closed."""
    status = 413 if "larger" in told else 400
    raw = send_raw(server, b"POST /echo HTTP/1.1\r\n" + head + b"\r\n\r\n" + body)
    assert raw.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"connection: close" in raw
    assert f'"message":"{told}"'.encode() in raw
    assert server.requests == 0


def test_server_given_a_client_that_leaves_then_it_is_quiet(
    server: LocalServer, capfd: pytest.CaptureFixture[str]
) -> None:
    """A client that leaves during a request or reply causes no output and no open connection."""
    words = [{"role": "user", "content": "word " * 100_000}]
    long = json.dumps({"model": "local", "messages": words, "stream": True}).encode()
    for data in (
        b"POST /echo HTTP/1.1\r\ncontent-length: 10\r\n\r\nhalf",
        b"POST /echo HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n5\r\nha",
        b"POST /echo HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n",
        f"POST {TARGET} HTTP/1.1\r\ncontent-length: {len(long)}\r\n\r\n".encode() + long,
    ):
        connection = socket.create_connection((server.host, server.port), timeout=5)
        connection.sendall(data)
        assert server.wait_for_connections(1)
        if len(data) < 100:
            connection.shutdown(socket.SHUT_WR)
            assert connection.recv(1) == b""
        connection.close()
        assert server.wait_for_connections(0)
    assert server.requests == 1
    assert capfd.readouterr() == ("", "")


def test_server_given_gzip_then_the_body_is_packed(server: LocalServer) -> None:
    """A gzip reply is compressed and has the right length."""
    with connect(server) as client:
        client.request("GET", "/v1/models", headers={"X-Local-Encoding": "gzip"})
        response = client.getresponse()
        assert response.headers["content-encoding"] == "gzip"
        assert json.loads(gzip.decompress(response.read()))["object"] == "list"


def test_server_given_head_then_it_sends_no_body(server: LocalServer) -> None:
    """A HEAD request gets no body, and the connection stays usable."""
    with connect(server) as client:
        client.request("HEAD", "/v1/models")
        response = client.getresponse()
        assert (response.status, response.read()) == (405, b"")
        client.request("GET", "/v1/models")
        assert client.getresponse().read()
    raw = send_raw(server, b"HEAD /v1/models HTTP/1.1\r\nconnection: close\r\n\r\n")
    assert raw.startswith(b"HTTP/1.1 405 Method Not Allowed\r\n")
    assert raw.endswith(b"\r\nopenai-processing-ms: 1\r\n\r\n")


@pytest.mark.thorough
def test_server_given_an_unknown_method_then_the_version_of_python_is_not_shown(
    server: LocalServer,
) -> None:
    """The server's name is the only thing that a refusal says about it."""
    raw = send_raw(server, b"TRACE / HTTP/1.1\r\n\r\n")
    assert raw.startswith(b"HTTP/1.1 501 Not Implemented")
    assert b"\r\nserver: trunkline-local\r\n" in raw


def test_server_given_tls_then_it_serves_https(capfd: pytest.CaptureFixture[str]) -> None:
    """A client that trusts the certificate is served; a failed handshake causes no output."""
    authority = trustme.CA()
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(server_side)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with LocalServer(LocalAPI(), ssl_context=server_side) as server:
        assert server.url == f"https://127.0.0.1:{server.port}"
        raw = socket.create_connection((server.host, server.port), timeout=5)
        with raw, pytest.raises(ssl.SSLCertVerificationError):
            ssl.create_default_context().wrap_socket(raw, server_hostname="localhost")
        raw = socket.create_connection((server.host, server.port), timeout=5)
        with raw, trusting.wrap_socket(raw, server_hostname="localhost") as client:
            client.sendall(b"GET /v1/models HTTP/1.1\r\nconnection: close\r\n\r\n")
            assert client.recv(65536).startswith(b"HTTP/1.1 200 OK")
        assert server.wait_for_connections(0)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("secure", [False, True])
def test_server_when_closed_then_open_connections_end(secure: bool) -> None:
    """Closing ends idle connections, even during a TLS handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if secure else None
    with LocalServer(LocalAPI(), ssl_context=context) as server:
        idle = socket.create_connection((server.host, server.port), timeout=5)
        assert server.wait_for_connections(1)
    with idle:
        assert idle.recv(1) == b""
    assert server.connections == 0
    server.close()


def test_server_given_an_ipv6_host_then_the_url_has_brackets() -> None:
    """The URL of an IPv6 host has brackets."""
    try:
        server = LocalServer(LocalAPI(), host="::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    server.close()
    assert server.url == f"http://[::1]:{server.port}"


@pytest.mark.parametrize(
    "serving",
    [
        "serve(port=0, ready=lambda url: print(url, flush=True))",
        "server = LocalServer(); print(server.url, flush=True); server.serve_forever()",
    ],
)
def test_serve_when_interrupted_then_it_closes_and_returns(serving: str) -> None:
    """Ctrl-C ends the server without a traceback, even with an open connection."""
    code = (
        "import signal; from trunkline.local import LocalServer, serve;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        f"{serving}; print('closed')"
    )
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        host, port = process.stdout.readline().strip().removeprefix("http://").split(":")
        with closing(http.client.HTTPConnection(host, int(port), timeout=5)) as client:
            client.request("GET", "/v1/models")
            assert client.getresponse().read()
            process.send_signal(signal.SIGINT)
            try:
                rest, errors = process.communicate(timeout=10)
            finally:
                process.kill()  # leaving the block would wait for it without a limit
    assert (process.returncode, rest, errors) == (0, "closed\n", "")


def test_serve_when_interrupted_before_it_serves_then_it_returns_too() -> None:
    """Ctrl-C before the server serves ends it just as cleanly."""

    def interrupt(url: str) -> None:
        assert url.startswith("http://127.0.0.1:")
        raise KeyboardInterrupt

    serve(port=0, ready=interrupt)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("request_line", "status", "said"),
    [
        (b"SSH-2.0-OpenSSH", 400, "Bad request syntax ('SSH-2.0-OpenSSH')"),
        (b"GET / HTTP/3.0", 505, "Invalid HTTP version (3.0)"),
        (b"BREW /v1/models HTTP/1.1", 501, "Unsupported method ('BREW')"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1", 414, "URI Too Long"),
    ],
)
def test_server_given_what_is_not_http_then_it_refuses_as_the_api_does(
    server: LocalServer, request_line: bytes, status: int, said: str
) -> None:
    """With a status line and JSON: it sent a page in HTML, and sometimes no status."""
    raw = send_raw(server, request_line + b"\r\n\r\n")
    head, _, body = raw.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"\r\nconnection: close\r\ncontent-type: application/json" in head
    message = json.loads(body)["error"]["message"]
    assert message.startswith("The request cannot be read: ")
    assert said in message


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("host", "is_answered"),
    [
        ("127.0.0.1:8080", True),
        ("[::1]:8080", True),
        ("localhost", True),
        ("LOCALHOST.:8080", True),
        ("stand-in:8080", True),
        ("host.docker.internal:8080", True),
        ("tunnel.example.com", True),
        ("", True),
        ("page.example.com:8080", False),
        ("127.0.0.1.example.com", False),
        ("xlocalhost.com", False),
    ],
)
def test_server_given_the_host_of_a_web_page_then_it_refuses(host: str, is_answered: bool) -> None:
    """The name of a page can point to this machine, so that the page can read the answers."""
    with LocalServer(names={"tunnel.example.com"}) as server:
        raw = send_raw(
            server, f"GET /v1/files HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n".encode()
        )
    assert raw.startswith(b"HTTP/1.1 200 " if is_answered else b"HTTP/1.1 403 ")
    assert (b"--allow-host" in raw) is not is_answered


@pytest.mark.thorough
@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
def test_serve_when_others_can_reach_it_then_its_hosts_are_not_checked(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It answers to any name of the network."""
    made: list[LocalServer] = []

    def stop(server: LocalServer) -> None:
        made.append(server)

    monkeypatch.setattr(LocalServer, "serve_forever", stop)
    serve(address, 0, names=["Tunnel.example.com"])
    assert made[0].names == ({"tunnel.example.com"} if address == "127.0.0.1" else None)
