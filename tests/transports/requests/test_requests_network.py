"""The requests transport: TLS, proxies, the pool and forked processes."""

from __future__ import annotations

import base64
import os
import shutil
import socket
import ssl
import subprocess
import threading
import traceback
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.transports.requests.exchanging import JSON, call, transport
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL
from trunkline.network import Limits, Network, Timeout
from trunkline.testing import FaultyServer, Site

pytest.importorskip("requests", reason="needs a backend that is not installed: requests")

if TYPE_CHECKING:
    from typing_extensions import Self

CREDENTIALS = "user:p%40ss%3Aword"
AUTHORIZATION = f"Basic {base64.b64encode(b'user:p@ss:word').decode()}"


# TLS


def test_certificate_of_the_given_authority_is_trusted_and_of_no_other() -> None:
    """Nothing is sent to a server that cannot be trusted."""
    pytest.importorskip("trustme")
    with Site() as site:
        with transport(ca_bundle=site.ca_bundle) as sender:
            assert call(sender, site.secure.url_of("json")) == JSON
        with transport() as sender, pytest.raises(APIConnectionError) as caught:
            call(sender, site.secure.url_of("json"))
        assert (caught.value.phase, caught.value.may_have_acted) == ("tls", False)
        assert isinstance(caught.value.__cause__, OSError)
        assert len(site.secure.requests) == 1


def test_verify_off_takes_any_certificate_with_the_warning_of_urllib3() -> None:
    """As a user of requests expects it."""
    urllib3 = pytest.importorskip("urllib3")
    pytest.importorskip("trustme")
    warning = pytest.warns(urllib3.exceptions.InsecureRequestWarning)
    with Site() as site, transport(verify=False) as sender, warning:
        assert call(sender, site.secure.url_of("json")) == JSON


def test_tls_context_of_the_user_decides_about_host_names() -> None:
    """A context that does not check names is used as it is, and stays as it was."""
    pytest.importorskip("trustme")
    with Site() as site:
        context = ssl.create_default_context(cafile=site.ca_bundle)
        context.check_hostname = False
        url = site.secure.url_of("json")
        other_name = URL.parse(str(url).replace("127.0.0.1", "127.0.0.2"))
        with transport(ssl_context=context) as sender:
            with suppress(APIConnectionError):  # if this machine lacks the address 127.0.0.2
                assert call(sender, other_name) == JSON
            assert call(sender, url) == JSON
        assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, False)


# Proxies


def forwarding() -> FaultyServer:
    """Return a proxy that answers itself; a target that is a whole URL has no first segment."""
    return FaultyServer(behaviours={"": lambda exchange: exchange.reply("200 OK", JSON)})


class Tunnels:
    """A proxy for CONNECT, which keeps the heads that it is sent. It answers with `status`."""

    def __init__(self, status: str = "200 Connection established") -> None:
        self.heads: list[str] = []
        self._status = status
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._closing = ExitStack()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
        self._listener.close()
        self._closing.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client = self._closing.enter_context(self._listener.accept()[0])
                self._answer(client)

    def _answer(self, client: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(65536)
        self.heads.append(head.decode())
        if not self._status:
            return
        client.sendall(f"HTTP/1.1 {self._status}\r\n\r\n".encode())
        if not self._status.startswith("200"):
            client.close()
            return
        host, _, port = head.split(b" ")[1].decode().rpartition(":")
        server = self._closing.enter_context(socket.create_connection((host, int(port)), 5))
        for one, other in ((client, server), (server, client)):
            threading.Thread(target=_copy, args=(one, other), daemon=True).start()


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


def test_http_request_goes_to_the_proxy_with_its_whole_url() -> None:
    """The server's host and path are the request's; the proxy's credentials are decoded."""
    with forwarding() as proxy:
        url = URL.parse("http://api.example:8080/v1/x?a=%2F")
        address = proxy.url.replace("http://", f"http://{CREDENTIALS}@")
        with transport(proxy=address) as sender:
            assert call(sender, url) == JSON
        (request,) = proxy.requests
        assert request.target == str(url)
        assert request.headers["host"] == url.netloc
        assert request.headers["proxy-authorization"] == AUTHORIZATION


def test_https_request_goes_through_a_tunnel_that_sees_no_key() -> None:
    """The proxy has its own credentials, the server does not see those."""
    pytest.importorskip("trustme")
    with Site() as site, Tunnels() as proxy:
        address = f"http://{CREDENTIALS}@{proxy.address}"
        with transport(proxy=address, ca_bundle=site.ca_bundle) as sender:
            for _ in range(2):
                assert call(sender, site.secure.url_of("json")) == JSON
        (head,) = proxy.heads
        assert head.startswith(f"CONNECT 127.0.0.1:{site.secure.port} HTTP/1")
        assert AUTHORIZATION in head
        assert "Bearer" not in head
        assert "proxy-authorization" not in site.secure.requests[0].headers
        assert site.secure.accepted == 1


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "502 Bad Gateway"])
def test_proxy_that_refuses_is_an_error_of_the_phase_proxy(status: str) -> None:
    """The error says why and does not show the credentials."""
    with Tunnels(status) as proxy, ExitStack() as closing:
        address = f"http://{CREDENTIALS}@{proxy.address}"
        sender = closing.enter_context(transport(proxy=address))
        with pytest.raises(APIConnectionError, match=status[:3]) as caught:
            call(sender, URL.parse("https://api.example/v1"))
    assert (caught.value.phase, caught.value.may_have_acted) == ("proxy", False)
    assert ("check the user name and password" in str(caught.value)) is (status[:3] == "407")
    told = "".join(traceback.format_exception(caught.value))
    assert "p@ss" not in told
    assert "p%40ss" not in told
    assert AUTHORIZATION not in told


def test_proxy_that_is_not_there_or_does_not_answer_fails_in_the_phase_proxy() -> None:
    """Neither counts as the server's failure."""
    timeout = Timeout(5, connect=0.1)
    with Site() as site, transport(proxy=site.refusing.url) as sender:
        for url in ("http://api.example/", "https://api.example/"):
            with pytest.raises(APIConnectionError) as caught:
                call(sender, URL.parse(url))
            assert caught.value.phase == "proxy"
    with Tunnels("") as proxy, transport(proxy=f"http://{proxy.address}") as sender:
        with pytest.raises(APITimeoutError) as late:
            call(sender, URL.parse("https://api.example/"), timeout=timeout)
        assert late.value.phase == "proxy"


def test_proxies_of_the_environment_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Choosing one is the core's task, which has done it before."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    with FaultyServer() as server, transport(proxy="") as sender:
        assert call(sender, server.url_of("json")) == JSON


@contextmanager
def tinyproxy(folder: Path) -> Iterator[str]:
    """The URL of a real proxy from a distribution."""
    program = shutil.which("tinyproxy")
    if program is None:
        missing = "tinyproxy is not installed: apt-get install tinyproxy"
        assert not os.environ.get("TRUNKLINE_CI"), missing
        pytest.skip(missing)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = ["Listen 127.0.0.1", "Allow 127.0.0.1", "BasicAuth user secret", "LogLevel Info"]
    path = folder / "tinyproxy.conf"
    path.write_text("\n".join([f"Port {port}", "MaxClients 8", *settings, ""]))
    command = [program, "-d", "-c", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout is not None
        try:
            assert any(b"Accepting connections" in line for line in process.stdout)
            yield f"http://user:secret@127.0.0.1:{port}"
        finally:
            process.terminate()


def test_calls_through_a_real_proxy_arrive(tmp_path: Path) -> None:
    """Plain by forwarding, TLS by a tunnel, both with credentials."""
    pytest.importorskip("trustme")
    with Site() as site, tinyproxy(tmp_path) as proxy:
        with transport(proxy=proxy, ca_bundle=site.ca_bundle) as sender:
            for server in (site.server, site.secure):
                assert call(sender, server.url_of("json")) == JSON
        with transport(proxy=proxy.replace("secret", "wrong")) as sender:
            with pytest.raises(APIConnectionError) as caught:
                call(sender, site.secure.url_of("json"))
            assert caught.value.phase == "proxy"


# The pool


def test_connections_beyond_those_to_be_kept_are_closed(caplog: pytest.LogCaptureFixture) -> None:
    """Without a warning of urllib3's: that is what the limits ask for."""
    with FaultyServer() as server, transport(limits=Limits(8, 2, 5)) as sender:
        with ThreadPoolExecutor(8) as threads:
            calls = [threads.submit(call, sender, server.url_of("gated-head")) for _ in range(8)]
            assert server.wait_for(lambda: len(server.requests) == 8)
            server.release()
            assert [one.result(5) for one in calls] == [JSON] * 8
        assert server.wait_for_connections(2)
    assert not [record for record in caplog.records if record.levelname == "WARNING"]


def test_kept_connection_that_is_too_old_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers and firewalls forget them without a word."""
    from trunkline_transports.requests import sessions

    now = [1000.0]
    monkeypatch.setattr(sessions, "monotonic", lambda: now[0])
    with FaultyServer() as server, transport(limits=Limits(keepalive_expiry=4)) as sender:
        for now[0], opened in ((1000.0, 1), (1003.0, 1), (1010.0, 2)):
            call(sender, server.url_of("json"))
            assert server.accepted == opened


def test_kept_connection_is_not_used_beyond_the_limit_of_its_server() -> None:
    """A Keep-Alive that is shorter than our expiry: the connection is not kept."""
    with FaultyServer() as server, transport() as sender:
        for _ in range(2):
            call(sender, server.url_of("keep-alive/1"))
        assert server.accepted == 2


def test_limits_of_none_and_of_nothing_kept_are_obeyed() -> None:
    """None means unlimited, and 0 keeps no connection."""
    with FaultyServer() as server:
        with transport(limits=Limits(None, None, None)) as sender:
            for _ in range(2):
                call(sender, server.url_of("json"))
            assert server.connections == 1
        with transport(limits=Limits(1, 0, None)) as sender:
            call(sender, server.url_of("json"))
            assert server.wait_for_connections(0)


def test_transport_that_was_closed_refuses_calls() -> None:
    """Closing it again has no effect."""
    with FaultyServer() as server:
        sender = find("requests").connect(Network(proxy=""))
        call(sender, server.url_of("json"))
        sender.close()
        sender.close()
        with pytest.raises(OpenAIError, match="closed"):
            call(sender, server.url_of("json"))
        assert server.wait_for_connections(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_forked_child_starts_with_an_empty_pool() -> None:
    """The parent's connection stays the parent's."""
    with FaultyServer() as server, transport() as sender:
        call(sender, server.url_of("json"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the server's threads stay here
            child = os.fork()
        if child == 0:
            with suppress(BaseException):
                os._exit(0 if call(sender, server.url_of("json")) == JSON else 1)
            os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert server.accepted == 2
        call(sender, server.url_of("json"))
        assert server.accepted == 2
