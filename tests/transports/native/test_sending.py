"""The bytes that the engine puts on the wire, and when it stops."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from tests.transports.native.scripted import (
    BIG,
    EVENT,
    OK,
    REFUSAL,
    SOON,
    STREAM,
    Native,
    get,
    peer,
    post,
    receive_until,
    take_head,
)
from trunkline.errors import APITimeoutError, OpenAIError
from trunkline.http import Body, Headers, Request
from trunkline.network import Timeout

pytest.importorskip("trustme")
from trunkline.testing import certificates  # needs trustme


def test_request_when_sent_then_names_and_order_are_those_given(native: Native) -> None:
    """The host comes first and is the URL's; a given framing is replaced by the true one."""
    headers = Headers([("X-B", "1"), ("Content-Length", "9"), ("x-a", "2"), ("X-B", "3")])
    raw = native.recorded(lambda url: post(url, b"body", headers=headers), end=b"body")
    lines = raw.decode().split("\r\n")
    assert lines[0] == "POST /v1/things?a=1 HTTP/1.1"
    assert lines[1].startswith("Host: 127.0.0.1:")
    assert lines[2:] == ["Content-Length: 4", "X-B: 1", "x-a: 2", "X-B: 3", "", "body"]


@pytest.mark.parametrize("make", [get, post])
def test_request_given_no_body_then_only_a_post_has_a_length(
    native: Native, make: Callable[[str], Request]
) -> None:
    """A server may wait for the body of a POST without a length."""
    assert (b"Content-Length: 0" in native.recorded(make)) is (make is post)


def test_pieces_that_come_slowly_then_they_do_not_use_the_time_to_write(native: Native) -> None:
    """That limit is for the server."""

    def pieces() -> Iterator[bytes]:
        yield b"a"
        threading.Event().wait(4 * SOON)
        yield b"b"

    def script(connection: socket.socket) -> None:
        receive_until(connection, b"0\r\n\r\n")
        connection.sendall(STREAM + EVENT)
        threading.Event().wait(SOON)
        connection.sendall(b"0\r\n\r\n")

    limits = Timeout(5, write=SOON, read=None)
    response = native.exchange(script, lambda url: post(url, Body(pieces)), limits)
    assert response.content == b"data: 1\n\n"


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("hangs_up", [False, True])
@pytest.mark.parametrize("length", [None, len(BIG)])
def test_upload_when_refused_early_then_the_refusal_is_the_response(
    native: Native, secure: bool, hangs_up: bool, length: int | None
) -> None:
    """Instead of a broken pipe, or of a wait for a server that reads no more."""
    client = ssl.create_default_context(cadata=certificates.authority().cert_pem.bytes().decode())
    taken: list[int] = []

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(REFUSAL[:-7])
        connection.sendall(REFUSAL[-7:])
        if not hangs_up:
            threading.Event().wait(0.5)  # a client that is slow finds room until then
            with suppress(OSError):  # the client has left
                while piece := connection.recv(1 << 20):
                    taken.append(len(piece))

    response = native.exchange(
        script,
        lambda url: post(url, Body(lambda: iter([BIG]), length)),
        Timeout(5, write=60),
        certificates.server_context() if secure else None,
        ssl_context=client,
    )
    assert (response.status, response.content) == (413, b"too big")
    assert native.kept == 0
    assert sum(taken) < len(BIG) / 2


def test_upload_when_accepted_early_then_all_of_it_is_sent(native: Native) -> None:
    """A success before the end of the request does not cut the request."""
    received: list[int] = []

    def script(connection: socket.socket) -> None:
        total = len(take_head(connection).partition(b"\r\n\r\n")[2])
        connection.sendall(OK[:-2])
        while total < len(BIG) and (piece := connection.recv(65536)):
            total += len(piece)
        received.append(total)
        connection.sendall(OK[-2:])

    response = native.exchange(script, lambda url: post(url, BIG))
    assert (response.status, response.content, received) == (200, b"ok", [len(BIG)])


def test_upload_when_accepted_early_and_read_no_further_then_the_time_to_write_ends_it(
    native: Native,
) -> None:
    """A part of the response must not hide that the request is stuck."""
    left = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(OK[:-2])
        assert left.wait(5)

    async def main(target: str) -> APITimeoutError:
        transport = native.transport()
        with pytest.raises(APITimeoutError) as raised:
            await native.send(transport, post(target, BIG), Timeout(5, write=SOON))
        await native.close(transport)
        left.set()
        return raised.value

    with peer(script) as serving:
        assert native.run(main, serving.target).phase == "send"


@pytest.mark.parametrize("name", ["X", "Content-Length: 5\r\nX", "Content-Length: 5, X"])
def test_header_with_a_field_in_its_name_or_value_then_nothing_is_sent(
    native: Native, name: str
) -> None:
    """It would be well-formed HTTP, and another request than the caller's."""
    value = "1" if ":" in name else "1\r\nContent-Length: 5"

    async def main(target: str) -> None:
        transport = native.transport()
        with pytest.raises(OpenAIError, match="cannot be sent as HTTP"):
            await native.send(transport, get(target, headers=Headers({name: value})))
        await native.close(transport)

    heads: list[bytes] = []
    with peer(lambda connection: heads.append(take_head(connection))) as serving:
        native.run(main, serving.target)
    assert heads in ([], [b""])


def test_piece_that_comes_slowly_after_a_large_one_then_it_has_its_time(native: Native) -> None:
    """The limit for writing the large one is over."""

    def pieces() -> Iterator[bytes]:
        yield BIG
        threading.Event().wait(1.1)
        yield b"b"

    def script(connection: socket.socket) -> None:
        take_head(connection)
        threading.Event().wait(SOON)
        last = b""
        while not last.endswith(b"0\r\n\r\n"):
            last = last[-9:] + connection.recv(1 << 20)
        connection.sendall(OK)

    response = native.exchange(script, lambda url: post(url, Body(pieces)), Timeout(9, write=1))
    assert response.content == b"ok"


class AwaitedPieces:
    """Pieces that are awaited, whatever the length that a body has announced."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = iter(pieces)

    def __aiter__(self) -> AwaitedPieces:
        return self

    async def __anext__(self) -> bytes:
        for piece in self._pieces:
            return piece
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Nothing is open."""


@pytest.mark.thorough
def test_body_of_awaited_pieces_then_it_ends_where_its_framing_says(awaiting: Native) -> None:
    """Bytes that follow it on the connection would be another request."""
    heads: list[bytes] = []

    def script(connection: socket.socket) -> None:
        while head := receive_until(connection, b"\r\n\r\n"):
            heads.append(head)
            connection.sendall(OK)

    def body(length: int | None, *pieces: bytes) -> Body:
        return Body(lambda: iter(()), length, async_factory=lambda _: AwaitedPieces(*pieces))

    async def main(target: str) -> None:
        transport = awaiting.transport()
        for pieces, said in (((b"one", b"GET / HTTP/1.1\r\n\r\n"), "more"), ((b"on",), "only 2")):
            with pytest.raises(OpenAIError, match=f"length of 3 bytes but yielded {said}"):
                await awaiting.send(transport, post(target, body(3, *pieces)))
        assert awaiting.pool(transport).idle == 0
        await awaiting.close(transport)

    with peer(script) as serving:
        awaiting.run(main, serving.target)
    assert b"GET /" not in b"".join(heads)
    chunked = awaiting.recorded(
        lambda url: post(url, body(None, b"", b"a", b"", b"b")), b"0\r\n\r\n"
    )
    assert chunked.endswith(b"\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\n")
