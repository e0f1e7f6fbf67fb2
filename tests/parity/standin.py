"""The local stand-in with a note of every request; it is also the proxy of every HTTPS host."""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterable, Mapping
from contextlib import suppress
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Final
from urllib.parse import parse_qsl

import trustme

from trunkline.local.api import LocalAPI
from trunkline.local.reply import LocalReply
from trunkline.local.server import LocalServer
from trunkline.local.talks import LocalTalk

_COMPARED: Final = (
    "accept", "api-key", "authorization", "host", "openai-beta", "openai-organization",
    "openai-project", "x-case",
)  # fmt: skip
_EXCHANGE: Final = "/oauth/token"
"""Where openai-python accepts any type of answer, and trunkline asks for JSON. For connections, it
is the other way round."""
_TOKEN: Final = {"access_token": "exchanged", "token_type": "Bearer", "expires_in": 3600}
_LARGEST_HEAD: Final = 16_384


class NotedAPI(LocalAPI):
    """Keeps what has been sent, in a form that does not depend on the formatting of a client."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[dict[str, Any]] = []

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        path, _, query = target.partition("?")
        is_open = path == _EXCHANGE or "upgrade" in headers
        compared = _COMPARED[1:] if is_open else _COMPARED
        self.sent.append(
            {
                "method": method,
                "path": re.sub(r"[0-9a-f]{12,}", "ID", path),
                "query": sorted(parse_qsl(query, keep_blank_values=True)),
                "headers": {name: _stable(name, headers.get(name, "")) for name in compared},
                "body": _body(body, headers.get("content-type", "")),
            }
        )
        if path == _EXCHANGE:
            content = json.dumps(_TOKEN).encode()
            return LocalReply(200, (("content-type", "application/json"),), [content])
        reply = super().handle(method, target, headers, body)
        if reply.tunnel is not None:
            tunnel: Any = reply.tunnel
            tunnel._talk = NotedTalk(tunnel._talk, self.sent)
        return reply


class NotedTalk:
    """Keeps the messages of a connection as well."""

    def __init__(self, talk: LocalTalk, sent: list[dict[str, Any]]) -> None:
        self.greeting = talk.greeting
        self._answer = talk.answer
        self._sent = sent

    def answer(self, message: bytes) -> Iterable[bytes]:
        # Ids depend on the order of the fields in what was sent before.
        said = re.sub(r"[0-9a-f]{12,}", "ID", message.decode())
        self._sent.append({"message": json.loads(said)})
        return self._answer(message)


def _stable(name: str, value: str) -> str:
    if name == "authorization":  # a signature depends on the time, and on the headers of a client
        value = re.sub(r"^(AWS4-HMAC-SHA256) .*", r"\1", value)
    return re.sub(r"^(127\.0\.0\.1|localhost):\d+$", "loopback", value)


def _body(body: bytes, media_type: str) -> Any:
    if not body:
        return None
    if media_type.startswith("application/json"):
        return json.loads(body)
    if not media_type.startswith("multipart/form-data"):
        return body.decode("latin-1")
    head = f"Content-Type: {media_type}\r\n\r\n".encode()
    form: Any = BytesParser(EmailMessage, policy=HTTP).parsebytes(head + body)
    return sorted((_part(part) for part in form.iter_parts()), key=repr)


def _part(part: Any) -> list[Any]:
    content = part.get_payload(decode=True)
    name = part.get_param("name", header="content-disposition")
    shown = "a recording" if content.startswith(b"RIFF") else content.decode("latin-1")
    return [name, part.get_filename(), part.get("content-type"), shown]


class StandIn(LocalServer):
    """Serves the API; a CONNECT to any host leads to it, with a certificate of its own."""

    def __init__(self) -> None:
        self.noted = NotedAPI()
        super().__init__(self.noted)
        self.authority = trustme.CA()

    def serve_connection(self, connection: socket.socket) -> None:
        if not connection.recv(8, socket.MSG_PEEK).startswith(b"CONNECT "):
            super().serve_connection(connection)
            return
        head = b""
        while b"\r\n\r\n" not in head and len(head) < _LARGEST_HEAD:
            head += connection.recv(1)
        host = head.split()[1].decode().rpartition(":")[0]
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.authority.issue_cert(host).configure_cert(context)
        with suppress(OSError), context.wrap_socket(connection, server_side=True) as secured:
            super().serve_connection(secured)
