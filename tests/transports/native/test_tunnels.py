"""The engine through proxies: TLS within TLS, unclean tunnels, SOCKS5."""

from __future__ import annotations

import base64
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.transports.native.scripted import (
    OK,
    SECONDS,
    SOON,
    Native,
    Script,
    endless,
    get,
    once,
    peer,
    silent,
    take_head,
)
from tests.transports.socks import Socks, relay
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.network import Timeout

pytest.importorskip("trustme")
from trunkline.testing import certificates


async def through(
    native: Native, proxy: str, url: str, timeout: Timeout = SECONDS, **network: Any
) -> list[bytes]:
    """Two calls through a proxy, over one connection."""
    transport = native.transport(proxy=proxy, **network)
    try:
        bodies = []
        for _ in range(2):
            bodies.append(await native.read(await native.send(transport, get(url), timeout)))
        assert native.pool(transport).idle == 1
        return bodies
    finally:
        pool = native.pool(transport)
        assert (pool.granted, pool.waiting) == (0, 0)
        await native.close(transport)


def failure_of(
    native: Native, script: Script, scheme: str = "http", url: str = "https://api.test/"
) -> APIConnectionError:
    """The error of a call through a proxy, which does not show the password."""
    with peer(script) as proxy:
        address = proxy.url.replace("http://", f"{scheme}://us%3Aer:sesame@")
        with pytest.raises(APIConnectionError) as raised:
            native.run(through, native, address, url, Timeout(5, connect=1))
    cause: BaseException | None = raised.value
    while cause is not None:
        assert "sesame" not in f"{cause!r} {cause} {vars(cause)}"
        cause = cause.__cause__ or cause.__context__
    assert raised.value.phase == "proxy"
    return raised.value


@contextmanager
def certified(folder: Path) -> Iterator[tuple[ssl.SSLContext, dict[str, Any]]]:
    """The context of a server that asks who calls, and the options of a client that answers."""
    context = certificates.server_context()
    context.verify_mode = ssl.CERT_OPTIONAL
    certificates.authority().configure_trust(context)
    bundle = certificates.write_authority(folder / "authority.pem")
    client = certificates.write_client_certificate(folder / "client.pem")
    yield context, {"ca_bundle": bundle, "client_certificate": client}


def test_tunnel_through_a_proxy_with_tls_then_only_the_server_sees_who_calls(
    native: Native, tmp_path: Path
) -> None:
    """TLS within TLS; the client's certificate is for the server alone."""
    visitors: list[bool] = []

    def server(connection: socket.socket) -> None:
        assert isinstance(connection, ssl.SSLSocket)
        visitors.append(bool(connection.getpeercert()))
        endless(OK)(connection)

    def tunnel(connection: socket.socket) -> None:
        assert isinstance(connection, ssl.SSLSocket)
        visitors.append(bool(connection.getpeercert()))
        port = int(take_head(connection).split()[1].partition(b":")[2])
        connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with closing(socket.create_connection(("127.0.0.1", port))) as onward:
            relay(connection, onward)

    with (
        certified(tmp_path) as (context, tls),
        peer(server, context) as origin,
        peer(tunnel, context) as proxy,
    ):
        bodies = native.run(lambda: through(native, proxy.url, origin.url, **tls))
    assert bodies == [b"ok", b"ok"]
    assert visitors == [False, True]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 No\r\n\r\n", "refused the tunnel with status 407: check the user name"),
        (b"HTTP/1.1 502 No\r\n\r\n", "refused the tunnel with status 502 ("),
        (b"SSH-2.0 nonsense\r\n\r\n", "not well-formed HTTP/1.1"),
        (b"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 Spoof\r\n\r\n", "extra bytes before the"),
        (b"", "the connection was closed before the head"),
    ],
)
def test_tunnel_that_is_refused_or_not_clean_then_it_is_not_used(
    native: Native, answer: bytes, words: str
) -> None:
    """Bytes from the proxy must not be mistaken for bytes from the server."""

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(answer)
        if answer:
            silent(connection)

    error = failure_of(native, script)
    assert words in str(error)
    assert not error.may_have_acted


@pytest.mark.parametrize(
    ("host", "asked"),
    [
        ("api.test", (3, b"api.test")),
        ("10.1.2.3", (1, bytes([10, 1, 2, 3]))),
        ("[::1]", (4, bytes([0] * 15 + [1]))),
    ],
)
@pytest.mark.parametrize("asks", [False, True])
def test_socks_proxy_when_called_through_then_it_gets_the_host_as_it_is(
    native: Native, host: str, asked: tuple[int, bytes], asks: bool
) -> None:
    """The proxy resolves names, so that none is looked up here."""
    with peer(endless(OK)) as origin:
        socks = Socks(origin.port, asks=asks)
        with peer(socks) as proxy:
            user = "us%3Aer:sesame@" if asks else ""
            address = proxy.url.replace("http://", f"socks5h://{user}")
            bodies = native.run(through, native, address, f"http://{host}:81/")
    assert bodies == [b"ok", b"ok"]
    assert socks.asked == [(*asked, 81)]


def test_socks_proxy_when_called_through_with_tls_then_the_certificate_is_the_servers(
    native: Native,
) -> None:
    """It is checked against the name in the URL."""
    cadata = certificates.authority().cert_pem.bytes().decode()
    trusting = ssl.create_default_context(cadata=cadata)
    with (
        peer(endless(OK), certificates.server_context()) as origin,
        peer(Socks(origin.port, asks=False)) as proxy,
    ):
        address = proxy.url.replace("http:", "socks5:")

        async def call(url: str) -> list[bytes]:
            return await through(native, address, url, ssl_context=trusting)

        assert native.run(call, "https://localhost/") == [b"ok", b"ok"]
        with pytest.raises(APIConnectionError, match=r"not valid for 'other\.test'") as raised:
            native.run(call, "https://other.test/")
        assert raised.value.phase == "tls"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (Socks(0, code=5), "refused the tunnel: the connection was refused"),
        (Socks(0, code=99), "refused the tunnel: code 99"),
        (lambda connection: connection.sendall(b"\x05\xff"), "check its URL, and its user name"),
        (lambda connection: connection.sendall(b"HTTP/1.1 400 No"), "does not speak SOCKS5"),
        (lambda connection: connection.recv(99), "the proxy closed the connection"),
        (lambda connection: connection.sendall(b"\x05\x02\x01\x01"), "refused the user name and"),
        (lambda connection: connection.sendall(b"\x05\x00" + bytes([5, 0, 0, 1]) + bytes(9)),
         "extra bytes before the tunnel"),
        pytest.param(lambda connection: connection.sendall(b"\x05\x00" + bytes([5, 0, 0, 2])),
                     "its answer has no kind of address", marks=pytest.mark.thorough),
    ],
)  # fmt: skip
def test_socks_proxy_that_fails_then_the_error_says_how(
    native: Native, script: Script, words: str
) -> None:
    """Whatever it does."""

    def patient(connection: socket.socket) -> None:
        script(connection)
        if "closed" not in words:
            silent(connection)

    assert words in str(failure_of(native, patient, "socks5"))


REFUSALS = {
    1: "it failed",
    2: "its rules do not allow it",
    3: "the network cannot be reached",
    4: "the host cannot be reached",
    6: "the connection took too long",
    7: "it does not know CONNECT",
    8: "it does not know this kind of address",
}


def test_socks_proxy_that_refuses_then_the_error_has_its_reason() -> None:
    """In words for each code of RFC 1928."""
    native = Native("sync")
    for code, words in REFUSALS.items():
        error = failure_of(native, Socks(0, code=code), "socks5")
        assert f"the proxy refused the tunnel: {words} (" in str(error)
    error = failure_of(native, once(lambda _: b"\x04\x00"), "socks5")
    assert "the proxy does not speak SOCKS5" in str(error)


def test_tunnel_to_an_address_of_ipv6_then_the_proxy_gets_it_in_brackets() -> None:
    """With the name and the password of the proxy's URL."""
    heads: list[bytes] = []

    def script(connection: socket.socket) -> None:
        heads.append(take_head(connection))
        connection.sendall(b"HTTP/1.1 502 No\r\n\r\n")

    failure_of(Native("sync"), script, url="https://[::1]/")
    credentials = base64.b64encode(b"us:er:sesame").decode()
    lines = ["CONNECT [::1]:443 HTTP/1.1", "Host: [::1]:443"]
    lines += [f"Proxy-Authorization: Basic {credentials}", "", ""]
    assert heads == ["\r\n".join(lines).encode()]


def test_socks_proxy_that_drips_then_the_time_to_connect_ends_it(native: Native) -> None:
    """It is a deadline, and not a limit for each byte."""
    left = threading.Event()

    def script(connection: socket.socket) -> None:
        for byte in b"\x05\x00" + bytes([5, 0, 0, 3, 250]) + bytes(252):
            connection.sendall(bytes([byte]))
            if left.wait(SOON):
                return

    async def main() -> APIConnectionError:
        with pytest.raises(APITimeoutError) as raised:
            await through(native, address, "http://api.test/", Timeout(5, connect=4 * SOON))
        left.set()
        return raised.value

    with peer(script) as proxy:
        address = proxy.url.replace("http:", "socks5:")
        assert native.run(main).phase == "proxy"
