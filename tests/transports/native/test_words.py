"""Phases and words of the engine's errors: the same in its three worlds."""

from __future__ import annotations

import re
import socket
import ssl
from contextlib import suppress
from pathlib import Path

import pytest

from tests.transports.native.scripted import (
    BIG,
    OK,
    SECONDS,
    SOON,
    Native,
    answering,
    get,
    peer,
    post,
    silent,
    take_head,
)
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import Headers
from trunkline.network import Timeout
from trunkline.testing.server import RefusingPort

UPGRADE = Headers({"Connection": "Upgrade", "Upgrade": "h2c"})
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
NO_HEAD = "the connection broke before the response: "
NO_END = "the connection broke within the response: "
ANSWERS = {
    "nothing": (b"", NO_HEAD + "the connection was closed before the head of the response"),
    "half-a-head": (OK[:20], NO_HEAD + "the connection was closed before the head of the response"),
    "another-protocol": (
        b"SSH-2.0-nonsense\r\n\r\n",
        NO_HEAD + "the head of the response is not well-formed HTTP/1.1",
    ),
    "switching": (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
        NO_HEAD + "the server switches to a protocol that was not asked for",
    ),
    "huge-head": (
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000,
        NO_HEAD + "the head of the response is longer than",
    ),
    "cut-body": (OK[:-1], NO_END + "the connection was closed 1 bytes before its end"),
    "cut-chunks": (CHUNKED, NO_END + "the connection was closed before the last chunk"),
    "bad-chunks": (CHUNKED + b"zz\r\n", "a chunk does not begin with its size"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answer_that_is_broken_then_the_error_says_how(native: Native, name: str) -> None:
    """And its cause is the engine's own error."""
    answer, words = ANSWERS[name]
    error = native.failure(answering(answer), get)
    assert words in str(error)
    assert error.phase == ("body" if words.startswith(NO_END) else "headers")
    assert error.__cause__ is not None
    assert not isinstance(error, APITimeoutError)


TO_THE_END = b"HTTP/1.1 200 OK\r\n\r\nall"


@pytest.mark.parametrize("says_farewell", [True, False])
def test_body_to_the_end_of_a_tls_session_then_only_its_farewell_makes_it_whole(
    native: Native, says_farewell: bool
) -> None:
    """Anybody on the way can end a connection. Where the head has a length, that says more."""
    certificates = pytest.importorskip("trunkline.testing.certificates")
    ours = ssl.create_default_context()
    certificates.authority().configure_trust(ours)
    tls = {"served_with": certificates.server_context(), "ssl_context": ours}

    def script(connection: ssl.SSLSocket) -> None:
        take_head(connection)
        connection.sendall(answer)
        if says_farewell:
            connection.setblocking(False)
            with suppress(ssl.SSLWantReadError):  # that of the client is not waited for
                connection.unwrap()

    answer = TO_THE_END
    if says_farewell:
        assert native.exchange(script, get, **tls).content == b"all"
    else:
        words = "the TLS session was cut off before the end of the body"
        assert f"{NO_END}{words}" in str(native.failure(script, get, **tls))
    answer = OK[:-1]
    words = "the connection was closed 1 bytes before its end"
    assert f"{NO_END}{words}" in str(native.failure(script, get, **tls))


@pytest.mark.skipif(not hasattr(socket, "TCP_CORK"), reason="needs a segment of two parts")
@pytest.mark.parametrize(("answer", "content"), [(TO_THE_END, b"all"), (OK, b"ok")])
def test_farewell_of_tls_that_comes_with_the_last_bytes_then_the_session_is_over(
    native: Native, answer: bytes, content: bytes
) -> None:
    """Nobody waits for more, nor uses it again, though the connection stays open."""
    certificates = pytest.importorskip("trunkline.testing.certificates")
    ours = ssl.create_default_context()
    certificates.authority().configure_trust(ours)

    def script(connection: ssl.SSLSocket) -> None:
        take_head(connection)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        connection.sendall(answer)
        connection.setblocking(False)
        with suppress(ssl.SSLWantReadError):
            connection.unwrap()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)
        connection.setblocking(True)
        connection.recv(1)  # the client leaves

    async def two_calls(target: str) -> None:
        transport = native.transport(ssl_context=ours)
        for _ in range(2):
            response = await native.send(transport, get(target))
            assert await native.read(response) == content
        await native.close(transport)

    with peer(script, certificates.server_context()) as serving:
        native.run(two_calls, serving.target)


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(socket, "TCP_CORK"), reason="needs a segment of two parts")
def test_part_of_a_record_that_comes_with_an_answer_then_its_connection_is_not_used_again(
    native: Native,
) -> None:
    """Its rest would be taken for the next answer."""
    certificates = pytest.importorskip("trunkline.testing.certificates")
    ours = ssl.create_default_context()
    certificates.authority().configure_trust(ours)
    heads: list[bytes] = []

    def script(connection: ssl.SSLSocket) -> None:
        heads.append(take_head(connection))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        connection.sendall(OK)
        socket.socket.sendall(connection, b"\x17\x03\x03")  # how the next record begins
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)
        assert connection.recv(1) == b"", "the client leaves"

    async def two_calls(target: str) -> None:
        transport = native.transport(ssl_context=ours)
        for _ in range(2):
            response = await native.send(transport, get(target))
            assert await native.read(response) == b"ok"
        await native.close(transport)

    with peer(script, certificates.server_context()) as serving:
        native.run(two_calls, serving.target)
    assert len(heads) == 2


@pytest.mark.parametrize(
    ("scheme", "body", "timeout", "phase", "words"),
    [
        ("http", b"", Timeout(read=SOON), "headers", "no response came in time"),
        ("http", BIG, Timeout(write=SOON), "send", "the request could not be sent in time"),
        ("https", b"", Timeout(connect=SOON), "tls", "the TLS handshake was not finished in time"),
        ("https", b"", Timeout(total=SOON), "tls", "the TLS handshake was not finished in time"),
    ],
)
def test_server_that_is_mute_then_the_error_names_the_phase(
    native: Native, scheme: str, body: bytes, timeout: Timeout, phase: str, words: str
) -> None:
    """Each phase has its own limit."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/"
        error = _error(native, url, timeout, body)
    assert isinstance(error, APITimeoutError)
    assert (error.phase, str(error).partition(" (")[0]) == (phase, words)


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
def test_proxy_that_is_mute_then_the_error_names_it(native: Native, scheme: str) -> None:
    """The time to connect covers the proxy's part in it; its password is not shown."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = f"{scheme}://user:sesame@127.0.0.1:{listener.getsockname()[1]}"
        error = _error(native, "https://api.test/", Timeout(connect=SOON), proxy=proxy)
    assert isinstance(error, APITimeoutError)
    assert error.phase == "proxy"
    assert "sesame" not in f"{error!r} {error}"


@pytest.mark.parametrize("proxied", [False, True])
def test_port_that_nobody_listens_on_then_the_error_says_why(native: Native, proxied: bool) -> None:
    """The phase is the proxy's if that is what cannot be reached: the server may be well."""
    with RefusingPort() as port:
        if proxied:
            error = _error(native, "http://api.test/", proxy=port.url)
        else:
            error = _error(native, f"{port.url}/")
    assert error.phase == ("proxy" if proxied else "connect")
    assert "connection refused" in str(error)
    assert isinstance(error.__cause__, OSError)


@pytest.mark.parametrize(
    ("trusting", "words"),
    [
        (False, "(unable to get local issuer|self.signed).*pass its file as ca_bundle"),
        # No other authority would help.
        (True, r"not valid for 'localhost'; check the host of base_url \("),
    ],
)
def test_certificate_that_is_not_good_then_the_error_says_why_and_what_would_help(
    native: Native, trusting: bool, words: str, tmp_path: Path
) -> None:
    """In phase ``tls``: nothing was sent."""
    trustme = pytest.importorskip("trustme")
    authority, theirs = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("api.test").configure_cert(theirs)
    bundle = tmp_path / "authority.pem"
    bundle.write_bytes(authority.cert_pem.bytes())
    with peer(answering(OK), theirs) as serving:
        url = serving.url.replace("127.0.0.1", "localhost")
        error = _error(native, url, ca_bundle=str(bundle) if trusting else None)
    assert error.phase == "tls"
    assert not error.may_have_acted
    assert re.search(f"the TLS handshake failed: .*{words}", str(error))


@pytest.mark.parametrize("attempt", range(3))
def test_server_that_asks_for_a_certificate_then_the_error_names_the_option(
    native: Native, attempt: int, tmp_path: Path
) -> None:
    """With TLS 1.3 it refuses after the handshake, perhaps while the request is being sent."""
    trustme = pytest.importorskip("trustme")
    authority, theirs = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(theirs)
    authority.configure_trust(theirs)
    theirs.verify_mode = ssl.CERT_REQUIRED
    bundle = tmp_path / "authority.pem"
    bundle.write_bytes(authority.cert_pem.bytes())

    def script(connection: socket.socket) -> None:
        with suppress(OSError), theirs.wrap_socket(connection, server_side=True):
            pass

    with peer(script) as serving:
        url = serving.url.replace("http://127.0.0.1", "https://localhost")
        error = _error(native, url, ca_bundle=str(bundle))
    assert error.phase == "tls"
    assert "pass client_certificate" in str(error)


def test_server_without_tls_called_with_https_then_the_phase_is_tls(native: Native) -> None:
    """The most common mistake with a server on the same machine."""

    def script(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 400 No\r\n\r\n")

    with peer(script) as serving:
        error = _error(native, serving.url.replace("http:", "https:"))
    assert error.phase == "tls"
    assert re.search("handshake failed: .*(wrong version number|record)", str(error))


def test_upload_when_the_server_hangs_up_then_the_phase_is_send(native: Native) -> None:
    """Without an answer, the error reports the broken connection."""
    error = native.failure(answering(b""), lambda url: post(url, BIG))
    assert error.phase == "send"
    assert str(error).startswith("the request could not be sent: ")
    assert isinstance(error.__cause__, OSError)


@pytest.mark.parametrize("before", [0, 1])
def test_connection_that_closes_before_the_answer_then_the_error_says_if_it_was_used_before(
    native: Native, before: int
) -> None:
    """A retry may follow at once. The transport itself never sends a request again."""
    asked: list[bytes] = []

    def script(connection: socket.socket) -> None:
        for answer in [OK] * before + [b""]:
            asked.append(take_head(connection))
            connection.sendall(answer)

    async def main(target: str) -> APIConnectionError:
        transport = native.transport()
        for _ in range(before):
            assert await native.read(await native.send(transport, get(target))) == b"ok"
        with pytest.raises(APIConnectionError) as raised:
            await native.send(transport, get(target))
        await native.close(transport)
        return raised.value

    with peer(script) as serving:
        error = native.run(main, serving.target)
    assert error.phase == "headers"
    assert error.stale_connection is bool(before)
    assert len(asked) == before + 1


def test_connection_that_was_used_before_when_its_server_is_mute_then_a_retry_is_to_wait() -> None:
    """It is not the connection that has ended."""
    native = Native("sync")

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(OK)
        silent(connection)

    with peer(script) as serving:
        transport = native.transport()
        native.run(native.read, transport.send(get(serving.target), SECONDS))
        with pytest.raises(APITimeoutError) as raised:
            transport.send(get(serving.target), Timeout(5, read=SOON))
        transport.close()
    assert raised.value.phase == "headers"
    assert not raised.value.stale_connection


def _error(
    native: Native, url: str, timeout: Timeout = SECONDS, body: bytes = b"", **network: object
) -> APIConnectionError:
    """The error of one request, after which no slot is taken."""

    async def main() -> APIConnectionError:
        transport = native.transport(**network)
        with pytest.raises(APIConnectionError) as raised:
            await native.send(transport, post(url, body) if body else get(url), timeout)
        pool = native.pool(transport)
        assert (pool.granted, pool.idle, pool.waiting) == (0, 0, 0)
        await native.close(transport)
        return raised.value

    error = native.run(main)
    assert isinstance(error, APIConnectionError)
    return error


@pytest.mark.parametrize("seconds", [3e6, 1e9])
def test_limit_that_is_longer_than_any_system_call_takes_then_it_is_none(
    native: Native, seconds: float
) -> None:
    """Python raises OverflowError for some."""
    limits = Timeout(seconds, total=seconds)
    response = native.exchange(answering(OK), lambda url: post(url, BIG[:9]), limits)
    assert response.content == b"ok"
