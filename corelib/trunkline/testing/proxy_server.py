"""A small HTTP proxy: it forwards http requests, and opens tunnels for CONNECT."""

from __future__ import annotations

import select
import socket
from base64 import b64encode
from contextlib import closing

from trunkline.http import URL
from trunkline.testing.server import Exchange, FaultyServer

_SECONDS = 5.0
_REFUSAL = "407 Proxy Authentication Required"
_OWN = frozenset({"connection", "proxy-authorization", "transfer-encoding"})
"""Fields that are for the proxy itself."""


class ProxyServer(FaultyServer):
    """Serves whoever knows the password. `requests` are those to the proxy itself.

    The user name is the behaviour: ``good`` serves well, and ``slow`` sends its answer to CONNECT
    byte by byte.
    """

    password = "sesame-4711"  # noqa: S105  # only this server accepts it

    def url_for(self, user: str, password: str | None = None) -> str:
        """Return the URL of the proxy with credentials."""
        return f"http://{user}:{password or self.password}@{self.host}:{self.port}"

    def serve_connection(self, connection: socket.socket) -> None:
        exchange = Exchange(self, connection)
        if not exchange.receive_head():
            return
        self.note(exchange.request)
        given = exchange.request.headers.get("proxy-authorization")
        user = next((name for name in ("good", "slow") if given == self._credentials(name)), None)
        if user is None:
            exchange.reply(_REFUSAL, b"", 'proxy-authenticate: Basic realm="kit"')
        elif exchange.request.method == "CONNECT":
            self._tunnel(exchange, connection, slowly=user == "slow")
        else:
            self._forward(exchange, connection)

    def _credentials(self, user: str) -> str:
        return f"Basic {b64encode(f'{user}:{self.password}'.encode()).decode()}"

    def _tunnel(self, exchange: Exchange, connection: socket.socket, *, slowly: bool) -> None:
        host, _, port = exchange.request.target.rpartition(":")
        with closing(socket.create_connection((host.strip("[]"), int(port)), _SECONDS)) as server:
            answer = b"HTTP/1.1 200 Connection established\r\n\r\n"
            (exchange.drip if slowly else exchange.send)(answer)
            _relay(connection, server)

    def _forward(self, exchange: Exchange, connection: socket.socket) -> None:
        """Send the request to its server, and everything that the server sends to the client."""
        exchange.receive_body()
        request = exchange.request
        url = URL.parse(request.target)
        lines = [f"{request.method} {url.target} HTTP/1.1"]
        lines += [
            f"{name}: {value}"
            for name, value in request.headers.items_in_order
            if name.lower() not in _OWN
        ]
        if request.chunked:
            lines.append(f"content-length: {len(request.body)}")
        with closing(socket.create_connection((url.host, url.port), _SECONDS)) as server:
            server.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + request.body)
            server.shutdown(socket.SHUT_WR)
            status, _, rest = server.recv(65536).partition(b"\r\n")
            exchange.send(status, b"\r\nconnection: close\r\n", rest)
            _relay(connection, server)


def _relay(client: socket.socket, server: socket.socket) -> None:
    """Pass bytes on in both directions until one side closes its connection."""
    others = {client: server, server: client}
    while True:
        for ready in select.select([client, server], [], [])[0]:
            data = ready.recv(65536)
            if not data:
                return
            others[ready].sendall(data)
