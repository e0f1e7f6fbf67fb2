"""The native trio transport through HTTP proxies: one of a few lines here, and a real one."""

from __future__ import annotations

import os
import pickle
import shutil
import socket
import ssl
import subprocess
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from trunkline import AsyncOpenAI
from trunkline.errors import APIConnectionError, PermissionDeniedError
from trunkline.local import LocalServer

pytest.importorskip("trio")
trustme = pytest.importorskip("trustme")

import trio  # noqa: E402  # only where it is installed

MESSAGES: Any = [{"role": "user", "content": "Hi"}]
CREDENTIALS = f"Basic {b64encode(b'us:er:sesame').decode()}"


class Proxy:
    """Tunnels, and answers plain requests itself with 403; keeps the heads that it was sent."""

    def __init__(self, refusal: bytes = b"", early: bytes = b"") -> None:
        self.heads: list[list[str]] = []
        self.visitors: list[object] = []
        self._refusal = refusal
        self._early = early

    async def serve(self, stream: Any) -> None:
        with suppress(trio.BrokenResourceError, trio.ClosedResourceError):
            async with stream:
                head = b""
                while b"\r\n\r\n" not in head:
                    head += await stream.receive_some()
                if isinstance(stream, trio.SSLStream):
                    self.visitors.append(stream.getpeercert())
                self.heads.append(head.partition(b"\r\n\r\n")[0].decode().split("\r\n"))
                await self._answer(stream)

    async def _answer(self, stream: Any) -> None:
        method, target, _ = self.heads[-1][0].split()
        if self._refusal or method != "CONNECT":
            refusal = self._refusal or b"HTTP/1.1 403 Not Here"
            await stream.send_all(refusal + b"\r\nContent-Length: 0\r\n\r\n")
            return
        host, _, port = target.rpartition(":")
        async with await trio.open_tcp_stream(host, int(port)) as onward:
            await stream.send_all(b"HTTP/1.1 200 Connected\r\n\r\n" + self._early)
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self._copy, stream, onward, nursery.cancel_scope)
                nursery.start_soon(self._copy, onward, stream, nursery.cancel_scope)

    async def _copy(self, source: Any, target: Any, scope: Any) -> None:
        with suppress(trio.BrokenResourceError):
            while piece := await source.receive_some():
                await target.send_all(piece)
        scope.cancel()


@asynccontextmanager
async def proxying(proxy: Proxy, secure: Any = None) -> AsyncIterator[str]:
    """The host and port of a running proxy."""
    listeners: list[Any] = await trio.open_tcp_listeners(0, host="127.0.0.1")
    port = listeners[0].socket.getsockname()[1]
    if secure is not None:
        listeners = [trio.SSLListener(listener, secure) for listener in listeners]
    scope = trio.CancelScope()

    async def run() -> None:
        with scope:
            await trio.serve_listeners(proxy.serve, listeners)

    # A nursery would wrap what the test expects to be raised.
    trio.lowlevel.spawn_system_task(run)
    try:
        yield f"127.0.0.1:{port}"
    finally:
        scope.cancel()


@contextmanager
def certified() -> Iterator[tuple[Any, dict[str, str]]]:
    """The context of a server that asks who calls, and the options of a client that answers."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_OPTIONAL
    authority.configure_trust(context)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    client = authority.issue_cert("client.test").private_key_and_cert_chain_pem
    with authority.cert_pem.tempfile() as bundle, client.tempfile() as certificate:
        yield context, {"ca_bundle": bundle, "client_certificate": certificate}


async def call(base_url: str, proxy: str, tls: Mapping[str, Any] | None = None) -> None:
    """Two calls through a proxy, over one connection."""
    async with AsyncOpenAI(
        transport="trio",
        base_url=base_url,
        api_key="k",
        proxy=proxy,
        max_retries=0,
        **(tls or {}),
    ) as client:
        for _ in range(2):
            answer = await client.chat.completions.create(model="local", messages=MESSAGES)
            assert (answer.choices[0].message.content or "").startswith("You said: Hi")
        assert client.transport.pool.idle == 1


def refusal_of(proxy: Proxy, base_url: str = "https://api.test/v1") -> APIConnectionError:
    """The error of a call through a proxy that does not let it pass, free of its password."""

    async def main() -> APIConnectionError:
        async with proxying(proxy) as address:
            with pytest.raises(APIConnectionError) as raised:
                await call(base_url, f"http://us%3Aer:sesame@{address}")
            return raised.value

    error = trio.run(main)
    cause: BaseException | None = error
    while cause is not None:
        told = f"{cause!r} {cause} {vars(cause)}"
        assert "sesame" not in told
        assert CREDENTIALS not in told
        cause = cause.__cause__ or cause.__context__
    assert b"sesame" not in pickle.dumps(error)
    return error


def test_http_call_through_a_proxy_then_the_proxy_is_told_the_whole_url() -> None:
    """Its credentials go with it; its answer is the answer."""
    proxy = Proxy()

    async def main() -> None:
        async with proxying(proxy) as address:
            with pytest.raises(PermissionDeniedError):
                await call("http://api.test/v1", f"http://us%3Aer:sesame@{address}")

    trio.run(main)
    (head,) = proxy.heads
    assert head[0] == "POST http://api.test/v1/chat/completions HTTP/1.1"
    assert head[1] == "Host: api.test"
    assert f"Proxy-Authorization: {CREDENTIALS}" in head


@pytest.mark.parametrize("secure_proxy", [False, True])
def test_https_call_through_a_proxy_then_it_goes_through_a_tunnel(secure_proxy: bool) -> None:
    """The proxy sees its own credentials and the origin's address; not even who calls."""
    proxy = Proxy()

    async def main(context: Any, tls: Any, server: LocalServer) -> None:
        async with proxying(proxy, context if secure_proxy else None) as address:
            scheme = "https" if secure_proxy else "http"
            await call(f"{server.url}/v1", f"{scheme}://us%3Aer:sesame@{address}", tls)

    with certified() as (context, tls), LocalServer(ssl_context=context) as server:
        trio.run(main, context, tls, server)
        assert server.wait_for_connections(0)
    address = server.url.removeprefix("https://")
    assert proxy.heads == [
        [
            f"CONNECT {address} HTTP/1.1",
            f"Host: {address}",
            f"Proxy-Authorization: {CREDENTIALS}",
        ]
    ]
    assert not any(proxy.visitors)


@pytest.mark.parametrize("status", [407, 403, 502])
def test_tunnel_that_is_refused_then_the_error_has_the_status(status: int) -> None:
    """In phase ``proxy``: the origin has not seen the request."""
    error = refusal_of(Proxy(f"HTTP/1.1 {status} No".encode()))
    assert error.phase == "proxy"
    assert not error.may_have_acted
    assert f"refused the tunnel with status {status}" in str(error)


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        (Proxy(b"SSH-2.0 nonsense"), "did not keep to HTTP/1.1"),
        (Proxy(early=b"HTTP/1.1 200 Spoof\r\n\r\n"), "before the tunnel was used"),
    ],
)
def test_tunnel_that_is_not_clean_then_it_is_not_used(proxy: Proxy, words: str) -> None:
    """Bytes from the proxy must not be mistaken for bytes from the origin."""
    with LocalServer() as server:
        error = refusal_of(proxy, server.url.replace("http:", "https:"))
    assert error.phase == "proxy"
    assert words in str(error)


def test_proxy_that_is_not_there_then_the_phase_is_proxy() -> None:
    """And not ``connect``: the origin may be well."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    async def main() -> None:
        with pytest.raises(APIConnectionError, match="Connection refused") as raised:
            await call("http://api.test/v1", f"http://127.0.0.1:{port}")
        assert raised.value.phase == "proxy"

    trio.run(main)


@contextmanager
def tinyproxy(folder: Path) -> Iterator[str]:
    """The address of a running tinyproxy that wants a password."""
    program = shutil.which("tinyproxy")
    if program is None:
        assert os.environ.get("TRUNKLINE_CI") != "1", "install tinyproxy: this test needs it"
        pytest.skip("tinyproxy is not installed, so no real proxy was tried")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    configuration = folder / "tinyproxy.conf"
    configuration.write_text(
        f"Port {port}\nListen 127.0.0.1\nAllow 127.0.0.1\nBasicAuth user sesame\nLogLevel Info\n"
    )
    command = [program, "-d", "-c", str(configuration)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if "Accepting connections" in line:
                    break
            yield f"127.0.0.1:{port}"
        finally:
            process.terminate()


def test_real_proxy_when_called_through_then_both_schemes_work(tmp_path: Path) -> None:
    """tinyproxy, with and without its password."""
    with tinyproxy(tmp_path) as address, certified() as (context, tls):
        for secure in (None, context):
            with LocalServer(ssl_context=secure) as server:
                base_url = f"{server.url}/v1"
                trio.run(call, base_url, f"http://user:sesame@{address}", tls)
                assert server.requests == 2
        with LocalServer(ssl_context=context) as server:
            with pytest.raises(APIConnectionError, match=r"status 40[17]") as raised:
                trio.run(call, f"{server.url}/v1", f"http://{address}", tls)
            assert raised.value.phase == "proxy"
            assert server.requests == 0
