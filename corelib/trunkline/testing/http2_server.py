"""A small HTTP/2 server, for the checks of transports that speak HTTP/2."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any

from trunkline.http import URL
from trunkline.serving.listener import Listener
from trunkline.testing.behaviours import JSON
from trunkline.testing.certificates import server_context
from trunkline.testing.packages import needed

if TYPE_CHECKING:
    import socket

_REPLY = ((":status", "200"), ("content-length", str(len(JSON))))


class Http2Server(Listener):
    """Answers every request with JSON, over TLS.

    It closes the connection after a request for ``/stale``, and announces that it does so for
    ``/goaway``. `paths` are those of the requests so far.
    """

    def __init__(self) -> None:
        self._h2: Any = needed("h2.connection", "the checks of HTTP/2")
        self._config: Any = needed("h2.config", "the checks of HTTP/2")
        context = server_context()
        context.set_alpn_protocols(["h2"])
        super().__init__(ssl_context=context)
        self.paths: list[str] = []

    def url_of(self, path: str) -> URL:
        """Return the URL of a path."""
        return URL.parse(f"{self.url}/{path}")

    def serve_connection(self, connection: socket.socket) -> None:
        assert isinstance(connection, ssl.SSLSocket), "it serves https only"
        if connection.selected_alpn_protocol() != "h2":
            return
        session = self._h2.H2Connection(self._config.H2Configuration(client_side=False))
        session.initiate_connection()
        connection.sendall(session.data_to_send())
        while data := connection.recv(65536):
            paths = [self._answer(session, event) for event in session.receive_data(data)]
            connection.sendall(session.data_to_send())
            if "/stale" in paths or "/goaway" in paths:
                return

    def _answer(self, session: Any, event: Any) -> str:
        """Answer if the event is a request. Return its path."""
        if type(event).__name__ != "RequestReceived":
            return ""
        path = {_text(name): _text(value) for name, value in event.headers}[":path"]
        with self.changed:
            self.paths.append(path)
        session.send_headers(event.stream_id, _REPLY)
        session.send_data(event.stream_id, JSON, end_stream=True)
        if path == "/goaway":
            session.close_connection()
        return path


def _text(field: str | bytes) -> str:
    return field if isinstance(field, str) else field.decode()
