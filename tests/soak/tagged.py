"""A server whose every response repeats the tag of its request, and calls that look at it."""

from __future__ import annotations

import random
import socket
import threading
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.http import URL, Headers, Request
from trunkline.network import Limits, Network, Timeout
from trunkline.serving.listener import Listener

KINDS = ("plain", "stream", "slow", "closing", "hinted", "large", "upload", "broken")
SECONDS = Timeout(20)
CONNECTIONS = 10
NETWORK = Network(proxy="", limits=Limits(CONNECTIONS, CONNECTIONS))
_UPLOAD = bytes(300_000)


class MixedUp(Exception):
    """A response belongs to another request."""


class TaggedServer(Listener):
    """Answers ``/KIND/TAG`` in one of several ways."""

    def serve_connection(self, connection: socket.socket) -> None:
        received = b""
        while True:
            while b"\r\n\r\n" not in received:
                piece = connection.recv(65536)
                if not piece:
                    return
                received += piece
            head, _, received = received.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0] or 0)
            while len(received) < length:
                piece = connection.recv(65536)
                if not piece:
                    return
                received += piece
            received = received[length:]
            kind, tag = head.split(b" ")[1].strip(b"/").split(b"/")
            if not _answer(connection, kind.decode(), tag):
                return


def _answer(connection: socket.socket, kind: str, tag: bytes) -> bool:
    """Answer; return whether the connection stays."""
    tagged = b"HTTP/1.1 200 OK\r\nx-tag: " + tag + b"\r\n"
    body = content(kind, tag)
    sized = tagged + b"content-length: %d\r\n\r\n" % len(body)
    if kind == "stream":
        connection.sendall(
            tagged + b"content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        )
        for _ in range(4):
            event = body[: len(body) // 4]
            connection.sendall(b"%x\r\n%b\r\n" % (len(event), event))
        connection.sendall(b"0\r\n\r\n")
    elif kind == "slow":
        connection.sendall(sized)
        threading.Event().wait(0.003)
        connection.sendall(body)
    elif kind == "closing":
        connection.sendall(tagged + b"connection: close\r\n\r\n" + body)
        return False
    elif kind == "hinted":
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nlink: <a>\r\n\r\n" + sized + body)
    elif kind == "broken":
        connection.sendall(sized + body[:-1])
        return False
    else:
        connection.sendall(sized + body)
    return True


def content(kind: str, tag: bytes) -> bytes:
    """The body of the response to a request with this tag."""
    if kind == "stream":
        return b"data: " + tag + b"\n\n" + (b"data: " + tag + b"\n\n") * 3
    return (tag + b";") * (20_000 if kind == "large" else 4)


class Tags:
    """Requests whose tags are used once."""

    def __init__(self, server: TaggedServer, seed: int) -> None:
        self.dice = random.Random(seed)
        self.made = 0
        self._lock = threading.Lock()
        self._url = server.url

    def request(self) -> tuple[Request, str, bytes]:
        with self._lock:
            self.made += 1
            tag = f"tag-{self.made:08}"
            kind = self.dice.choice(KINDS)
        url = URL.parse(f"{self._url}/{kind}/{tag}")
        body = _UPLOAD if kind == "upload" else b""
        method = "POST" if body else "GET"
        request = Request(method, url, Headers({"accept": "*/*"}), body, SECONDS)
        return request, kind, tag.encode()


def check(response: Any, kind: str, tag: bytes, body: bytes | None) -> None:
    """Raise MixedUp if the response, or the beginning of its body, is not that of the request."""
    if response.headers.get("x-tag") != tag.decode():
        raise MixedUp(f"{tag!r} got the head of {response.headers.get('x-tag')!r}")
    if body is not None and not content(kind, tag).startswith(body):
        raise MixedUp(f"{tag!r} got another body")


def call(transport: Any, tags: Tags, *, leaves: bool = False) -> None:
    """One call in sync code; with `leaves`, its response is closed after its first piece."""
    request, kind, tag = tags.request()
    try:
        response = transport.send(request, SECONDS)
        try:
            body = b""
            for piece in response.stream.iter_bytes():
                body += piece
                if leaves:
                    break
            check(response, kind, tag, body)
        finally:
            response.stream.close()
    except OpenAIError:
        if kind != "broken":
            raise


async def call_async(transport: Any, tags: Tags, *, leaves: bool = False) -> None:
    """As `call`."""
    request, kind, tag = tags.request()
    try:
        response = await transport.send(request, SECONDS)
        try:
            body = b""
            async for piece in response.stream.iter_bytes():
                body += piece
                if leaves:
                    break
            check(response, kind, tag, body)
        finally:
            await response.stream.aclose()
    except OpenAIError:
        if kind != "broken":
            raise
