"""Messages of a TLS session itself: certificates that are asked for late, alerts."""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from typing import Any

import pytest

from tests.transports.native.scripted import OK, Native, get, peer, take_head
from trunkline.errors import APIConnectionError

pytest.importorskip("trustme")
from trunkline.testing import certificates

pytestmark = pytest.mark.thorough


def asking_late() -> ssl.SSLContext:
    """The context of a server that asks for a client's certificate after the handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificates.authority().issue_cert("127.0.0.1").configure_cert(context)
    certificates.authority().configure_trust(context)
    context.post_handshake_auth = True
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def test_server_that_asks_for_a_certificate_after_the_handshake_then_it_gets_it(
    native: Native,
) -> None:
    """It waits for the certificate before it answers. Meanwhile the client has nothing to send."""
    ours = ssl.create_default_context()
    ours.post_handshake_auth = True
    certificates.authority().configure_trust(ours)
    certificates.authority().issue_cert("client@example.org").configure_cert(ours)
    subjects: list[Any] = []

    def script(connection: Any) -> None:
        take_head(connection)
        connection.verify_client_post_handshake()
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n")  # and with it the question
        connection.settimeout(0.1)
        for _ in range(50):
            with suppress(TimeoutError):
                connection.recv(1)
            if connection.getpeercert():
                break
        subjects.append(connection.getpeercert())
        connection.settimeout(5)
        connection.sendall(OK)
        connection.recv(1)

    response = native.exchange(script, get, served_with=asking_late(), ssl_context=ours)
    assert response.content == b"ok"
    assert [bool(one) for one in subjects] == [True]


def test_certificate_that_is_refused_within_the_tls_of_a_proxy_then_the_origin_gets_the_alert(
    native: Native,
) -> None:
    """Within the session of the proxy, which would take it for its own."""
    ours = ssl.create_default_context()
    certificates.authority().configure_trust(ours)
    alerts: list[str] = []

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        received, sent = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = certificates.server_context()
        origin = context.wrap_bio(received, sent, server_side=True)
        while True:
            try:
                origin.do_handshake()
            except ssl.SSLWantReadError:
                connection.sendall(sent.read())
                received.write(connection.recv(65536))
            except ssl.SSLError as error:
                alerts.append(error.reason)
                return

    async def main(proxy: str) -> None:
        transport = native.transport(ssl_context=ours, proxy=proxy)
        with pytest.raises(APIConnectionError, match="Hostname mismatch"):
            await native.send(transport, get("https://other.test/"))
        await native.close(transport)

    with peer(script, certificates.server_context()) as serving:
        native.run(main, serving.url.replace("127.0.0.1", "localhost"))
    assert alerts == ["SSLV3_ALERT_BAD_CERTIFICATE"]


@pytest.mark.parametrize("before", [0, 1])
def test_record_that_is_broken_when_the_response_is_waited_for_then_the_server_may_have_acted(
    native: Native, before: int
) -> None:
    """The handshake has not failed, and the connection was not closed while nobody used it."""
    ours = ssl.create_default_context()
    certificates.authority().configure_trust(ours)

    def script(connection: socket.socket) -> None:
        for _ in range(before):
            take_head(connection)
            connection.sendall(OK)
        take_head(connection)
        socket.socket.sendall(connection, b"\x17\x03\x03\x00\x20" + bytes(32))
        connection.recv(1)

    async def main(target: str) -> APIConnectionError:
        transport = native.transport(ssl_context=ours)
        for _ in range(before):
            assert await native.read(await native.send(transport, get(target))) == b"ok"
        with pytest.raises(APIConnectionError) as raised:
            await native.send(transport, get(target))
        await native.close(transport)
        return raised.value

    with peer(script, certificates.server_context()) as serving:
        error = native.run(main, serving.target)
    assert (error.phase, error.may_have_acted, error.stale_connection) == ("headers", True, False)
    assert isinstance(error.__cause__, ssl.SSLError)
