"""The native trio transport against peers that are scripted byte by byte."""

from __future__ import annotations

import ssl
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.network import Network, Timeout

pytest.importorskip("trio")
trustme = pytest.importorskip("trustme")

import trio  # noqa: E402  # only where it is installed
import trio.testing  # noqa: E402

from trunkline_transports.trio_transport import TrioTransport  # noqa: E402  # needs trio

Script = Callable[[Any], Awaitable[None]]
SECONDS = Timeout(5)
BIG = b"x" * (32 * 2**20)  # more than the buffers of both sides hold
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
REFUSAL = b"HTTP/1.1 413 Too Large\r\nContent-Length: 7\r\n\r\ntoo big"


@asynccontextmanager
async def peer(script: Script, secure: Any = None) -> AsyncIterator[str]:
    """The URL of a server that runs `script` for each connection; closes it afterwards."""

    async def serve(stream: Any) -> None:
        with suppress(trio.BrokenResourceError, trio.ClosedResourceError):
            async with stream:
                await script(stream)

    listeners: list[Any] = await trio.open_tcp_listeners(0, host="127.0.0.1")
    port = listeners[0].socket.getsockname()[1]
    if secure is not None:
        listeners = [trio.SSLListener(listener, secure) for listener in listeners]
    scope = trio.CancelScope()

    async def run() -> None:
        with scope:
            await trio.serve_listeners(serve, listeners)

    # A nursery would wrap what the test expects to be raised.
    trio.lowlevel.spawn_system_task(run)
    try:
        yield f"{'http' if secure is None else 'https'}://127.0.0.1:{port}/v1/things?a=1"
    finally:
        scope.cancel()


@asynccontextmanager
async def transport(**network: Any) -> AsyncIterator[TrioTransport]:
    """One that is closed at the end, having lost no slot."""
    made = TrioTransport(Network(**network))
    pool = made.pool
    yield made
    assert (pool.granted, pool.waiting) == (0, 0)
    await made.aclose()


async def receive_until(stream: Any, end: bytes) -> bytes:
    """Return the bytes up to `end`, or until the other side closes."""
    received = b""
    while end not in received and (piece := await stream.receive_some()):
        received += piece
    return received


def answering(*answers: bytes) -> Script:
    """Gives one answer for each head that comes, then closes."""

    async def script(stream: Any) -> None:
        for answer in answers:
            if await receive_until(stream, b"\r\n\r\n"):
                await stream.send_all(answer)

    return script


async def silent(stream: Any) -> None:
    """Takes all and says nothing."""
    while await stream.receive_some():
        pass


async def read(response: Response) -> bytes:
    """The whole body, and the connection back to its pool."""
    stream: Any = response.stream
    try:
        return b"".join([piece async for piece in stream.iter_bytes()])
    finally:
        await stream.aclose()


def get(url: str, **fields: Any) -> Request:
    return Request("GET", URL.parse(url), **fields)


def post(url: str, body: bytes | Body, **fields: Any) -> Request:
    return Request("POST", URL.parse(url), body=body, **fields)


async def exchange(script: Script, make: Callable[[str], Request], **network: Any) -> Any:
    """The response with its content, of one request to a scripted peer."""
    async with peer(script) as url, transport(**network) as sender:
        with trio.fail_after(10):
            response = await sender.send(make(url), SECONDS)
            response.content = await read(response)
        return response


def failure_of(script: Script, make: Callable[[str], Request]) -> APIConnectionError:
    """The error that one request to a scripted peer ends with."""
    with pytest.raises(APIConnectionError) as raised:
        trio.run(exchange, script, make)
    return raised.value


def recorded(make: Callable[[str], Request], end: bytes = b"\r\n\r\n") -> bytes:
    """The bytes that a request is."""
    seen: list[bytes] = []

    async def script(stream: Any) -> None:
        seen.append(await receive_until(stream, end))
        await stream.send_all(OK)

    trio.run(exchange, script, make)
    return seen[0]


def test_request_when_sent_then_names_and_order_are_those_given() -> None:
    """The host comes first and is the URL's; a given framing is replaced by the true one."""
    headers = Headers([("X-B", "1"), ("Content-Length", "9"), ("x-a", "2"), ("X-B", "3")])
    raw = recorded(lambda url: post(url, b"body", headers=headers), end=b"body")
    lines = raw.decode().split("\r\n")
    assert lines[0] == "POST /v1/things?a=1 HTTP/1.1"
    assert lines[1].startswith("Host: 127.0.0.1:")
    assert lines[2:] == ["X-B: 1", "x-a: 2", "X-B: 3", "Content-Length: 4", "", "body"]


@pytest.mark.parametrize(("method", "has_length"), [("GET", False), ("POST", True)])
def test_request_given_no_body_then_only_a_post_has_a_length(method: str, has_length: bool) -> None:
    """And a host that the caller names is the only one."""
    raw = recorded(lambda url: Request(method, URL.parse(url), Headers({"Host": "elsewhere"})))
    assert (b"Content-Length: 0" in raw) is has_length
    assert raw.count(b"Host: elsewhere\r\n") == raw.lower().count(b"host:") == 1


@pytest.mark.parametrize(
    ("length", "wire"),
    [
        (4, b"Content-Length: 4\r\n\r\nabcd"),
        (None, b"chunked\r\n\r\n2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n"),
    ],
)
def test_body_of_pieces_when_sent_twice_then_it_is_made_anew_in_a_thread(
    length: int | None, wire: bytes
) -> None:
    """Reading a file must not hold up the loop, and each sending has its own iterator."""
    threads: set[int] = set()
    ended: list[bool] = []

    def pieces() -> Iterator[bytes]:
        try:
            threads.add(threading.get_ident())
            yield b"ab"
            yield b"cd"
        finally:
            ended.append(True)

    body = Body(pieces, length)
    for _ in range(2):
        assert recorded(lambda url: post(url, body), end=wire[-5:]).endswith(wire)
    assert len(ended) == 2
    assert threading.get_ident() not in threads


def test_body_shorter_than_declared_then_the_call_fails_and_says_so() -> None:
    """The connection is closed: the server still waits for the rest."""
    with pytest.raises(OpenAIError, match="a length of 3 bytes but yielded only 2"):
        trio.run(exchange, silent, lambda url: post(url, Body(lambda: iter([b"ab"]), 3)))


def test_body_whose_iterator_fails_then_its_own_error_is_raised() -> None:
    """It is the caller's code that failed, not the connection."""

    def pieces() -> Iterator[bytes]:
        yield b"ab"
        raise LookupError("no such row")

    with pytest.raises(LookupError, match="no such row"):
        trio.run(exchange, silent, lambda url: post(url, Body(pieces)))


def test_header_that_is_not_http_then_the_error_keeps_its_value_to_itself() -> None:
    """Also in what it was raised from."""
    headers = Headers({"Authorization": "Bearer secret "})
    with pytest.raises(OpenAIError, match="cannot be sent") as raised:
        trio.run(exchange, answering(OK), lambda url: get(url, headers=headers))
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


def test_response_when_received_then_all_of_it_is_as_it_came() -> None:
    """Interim heads are passed over; names, repeats and packed bytes are kept."""
    answer = (
        b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 Fine\r\nX-Request-ID: req_1\r\n"
        b"Set-Cookie: a\r\nset-cookie: b\r\nX-Latin: \xe9\r\nContent-Encoding: gzip\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n3\r\n\x1f\x8b\x08\r\n1\r\n\x00\r\n0\r\n\r\n"
    )
    response = trio.run(exchange, answering(answer), get)
    assert (response.status, response.http_version) == (200, "HTTP/1.1")
    assert response.request_id == "req_1"
    assert response.headers.items_in_order[1:4] == (
        ("Set-Cookie", "a"),
        ("set-cookie", "b"),
        ("X-Latin", "\xe9"),
    )
    assert response.content == b"\x1f\x8b\x08\x00"


def test_response_of_http_1_0_then_the_body_ends_with_the_connection() -> None:
    """Without a length there is no other end."""
    answer = b"HTTP/1.0 200 OK\r\n\r\nall of it"
    response = trio.run(exchange, answering(answer), get)
    assert (response.http_version, response.content) == ("HTTP/1.0", b"all of it")


def test_response_to_head_then_it_has_no_body() -> None:
    """Whatever length it names."""
    head = OK.replace(b"ok", b"")
    response = trio.run(exchange, answering(head), lambda url: Request("HEAD", URL.parse(url)))
    assert (response.status, response.content) == (200, b"")


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("hangs_up", [False, True])
def test_upload_when_refused_early_then_the_refusal_is_the_response(
    secure: bool, hangs_up: bool
) -> None:
    """Instead of a broken pipe, or of a wait for a server that reads no more."""
    authority = trustme.CA()
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server_side)

    async def script(stream: Any) -> None:
        await receive_until(stream, b"\r\n\r\n")
        head, body = REFUSAL[:-7], REFUSAL[-7:]
        await stream.send_all(head)
        await stream.send_all(body)
        if not hangs_up:
            await trio.sleep_forever()

    async def main(ca_bundle: str | None) -> None:
        context = server_side if secure else None
        async with peer(script, context) as url, transport(ca_bundle=ca_bundle) as sender:
            for body in (BIG, Body(lambda: iter([BIG])), Body(lambda: iter([BIG]), len(BIG))):
                with trio.fail_after(5):
                    response = await sender.send(post(url, body), Timeout(5, write=60))
                assert response.status == 413
                assert await read(response) == b"too big"

    with authority.cert_pem.tempfile() as ca_bundle:
        trio.run(main, ca_bundle if secure else None)


def test_upload_from_a_stalled_source_when_refused_then_nobody_waits_for_it() -> None:
    """The iterator's thread is left to itself."""
    stalled, release = threading.Event(), threading.Event()
    waited: list[bool] = []

    def pieces() -> Iterator[bytes]:
        yield b"x"
        stalled.set()
        waited.append(release.wait(5))

    async def script(stream: Any) -> None:
        await trio.to_thread.run_sync(stalled.wait)
        await stream.send_all(REFUSAL)

    response = trio.run(exchange, script, lambda url: post(url, Body(pieces)))
    assert (response.status, waited) == (413, [])
    release.set()


def test_upload_when_accepted_early_then_all_of_it_is_sent() -> None:
    """A success before the end of the request does not cut the request."""
    received: list[int] = []

    async def script(stream: Any) -> None:
        total = len((await receive_until(stream, b"\r\n\r\n")).partition(b"\r\n\r\n")[2])
        await stream.send_all(OK[:-2])
        while total < len(BIG) and (piece := await stream.receive_some()):
            total += len(piece)
        received.append(total)
        await stream.send_all(OK[-2:])

    response = trio.run(exchange, script, lambda url: post(url, BIG))
    assert (response.status, response.content, received) == (200, b"ok", [len(BIG)])


def test_connection_that_the_server_closed_while_idle_then_another_is_opened() -> None:
    """The close is seen before the next request is written."""
    served: list[int] = []

    async def script(stream: Any) -> None:
        await receive_until(stream, b"\r\n\r\n")
        served.append(1)
        await stream.send_all(OK)

    async def main() -> None:
        async with peer(script) as url, transport() as sender:
            for count in (1, 2, 3):
                assert await read(await sender.send(get(url), SECONDS)) == b"ok"
                assert len(served) == count
                await trio.testing.wait_all_tasks_blocked()

    trio.run(main)


def test_connection_that_closes_as_it_is_reused_then_the_error_says_no_answer_came() -> None:
    """The transport never sends a request again by itself; retries are the plugin's task."""

    async def script(stream: Any) -> None:
        await answering(OK)(stream)
        await receive_until(stream, b"\r\n\r\n")

    async def main() -> None:
        async with peer(script) as url, transport() as sender:
            assert await read(await sender.send(get(url), SECONDS)) == b"ok"
            with pytest.raises(APIConnectionError, match="closed before the answer") as raised:
                await sender.send(get(url), SECONDS)
            assert raised.value.phase == "headers"

    trio.run(main)


@pytest.mark.parametrize(
    "answer",
    [
        OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"),
        OK + b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nspoof",
    ],
)
def test_connection_that_cannot_be_trusted_further_then_it_is_not_reused(answer: bytes) -> None:
    """Neither one that is about to close, nor one with bytes that nobody asked for."""

    async def main() -> None:
        async with peer(answering(answer, OK)) as url, transport() as sender:
            assert await read(await sender.send(get(url), SECONDS)) == b"ok"
            assert sender.pool.idle == 0
            assert await read(await sender.send(get(url), SECONDS)) == b"ok"

    trio.run(main)


@pytest.mark.parametrize(
    ("answer", "phase", "words"),
    [
        (b"", "headers", "closed before the answer's head"),
        (b"HTTP/1.1 200 OK\r\nContent-", "headers", "closed before the answer's head"),
        (b"SSH-2.0-nonsense\r\n\r\n", "headers", "did not keep to HTTP/1.1"),
        (
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
            "headers",
            "another protocol",
        ),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, "headers", "did not keep to HTTP/1.1"),
        (OK[:-1], "body", "without sending complete message body"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "body", "HTTP/1.1"),
    ],
)
def test_answer_that_is_broken_then_the_error_names_phase_and_fact(
    answer: bytes, phase: str, words: str
) -> None:
    """Each has the library's own error as its cause."""
    headers = Headers({"Connection": "Upgrade", "Upgrade": "h2c"})
    error = failure_of(answering(answer), lambda url: get(url, headers=headers))
    assert error.phase == phase
    assert words in str(error)
    assert error.__cause__ is not None
    assert not isinstance(error, APITimeoutError)


def test_upload_when_the_server_hangs_up_then_the_phase_is_send() -> None:
    """Without an answer, the error reports the broken connection."""
    error = failure_of(answering(b""), lambda url: post(url, BIG))
    assert error.phase == "send"
    assert error.__cause__ is not None
