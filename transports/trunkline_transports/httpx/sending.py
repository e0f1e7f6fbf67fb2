"""A request in the terms of the library, and how far it comes."""

from __future__ import annotations

import os
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import APIConnectionError
from trunkline_transports.httpx.failures import failure, is_hang_up
from trunkline_transports.interrupts import interrupt_within
from trunkline_transports.watchdog import Watch, hang_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trunkline.errors import Phase
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline_transports.httpx.routes import HttpxLane

_PHASES: Final[dict[str, Phase]] = {
    "connection.connect_tcp.started": "connect",
    "connection.connect_unix_socket.started": "connect",
    "connection.start_tls.started": "tls",
    "socks.connect_tcp.started": "proxy",
    "socks.setup_socks5_connection.started": "proxy",
    "socks.start_tls.started": "tls",
    "proxy.start_tls.started": "tls",
    "http11.send_request_headers.started": "send",
    "http11.receive_response_headers.started": "headers",
    "http2.send_request_headers.started": "send",
    "http2.receive_response_headers.started": "headers",
}
"""The phases that begin with the events of the extension ``trace``."""
_OPENED: Final = frozenset(
    f"{layer}.{step}.complete"
    for layer in ("connection", "socks", "proxy")
    for step in ("connect_tcp", "connect_unix_socket", "start_tls")
)
"""The events that have a new stream."""
_NOT_SENT: Final = frozenset(f"http11.send_request_{part}.failed" for part in ("headers", "body"))
"""Steps whose errors the library ignores, to read an answer that may say why."""


class HttpxExchange:
    """A request on its way. The library reports how far it came, through ``trace``."""

    is_async = False

    def __init__(self, lane: HttpxLane, request: Request, timeout: Timeout) -> None:
        self.content: Sequence[bytes] | None = None
        """The body, if the library has read it already."""
        self.found: Any = None
        """The library's response."""
        self.may_be_kept = True
        self.request = request
        self.opened: Any = None
        """The library's stream of a connection that was opened for this exchange."""
        self.upload: Any = None
        """The `Upload` or `AsyncUpload` of the body, if it has one."""
        self.phase: Phase = "headers"
        self.timeout = timeout
        # In async code, the core ends the wait.
        total = None if self.is_async else timeout.total
        self._ends = inf if total is None else monotonic() + total
        self._is_spoiled = False
        """Whether it must fail although the library may not have raised anything."""
        self._is_traced = False
        self._lane = lane
        self._proxy: str | None = None
        """The host and port of a proxy, also of one of a user's client, once it is connected to."""
        self._watch: Watch | None = None

    @property
    def unused(self) -> Any:
        """The stream of a new connection that carried nothing: httpcore 1 leaves it open."""
        return self.opened if self.phase in ("connect", "tls", "proxy") else None

    def extensions(self) -> dict[str, Any]:
        """The extensions of the library's request."""
        timeout = self.timeout
        limits = {
            "connect": timeout.connect,
            "read": timeout.read,
            "write": timeout.write,
            "pool": timeout.pool,
        }
        return {"timeout": limits, "trace": self.atrace if self.is_async else self.trace}

    def trace(self, name: str, info: Mapping[str, Any]) -> None:
        """The library reports a step."""
        phase = _PHASES.get(name)
        if phase is not None:
            self._is_traced = True
            self._enter(phase, name, info)
        elif name in _OPENED:
            self._note_opened(info["return_value"])
        elif name in _NOT_SENT:
            interrupt = interrupt_within(info["exception"])
            if interrupt is not None:
                raise interrupt

    async def atrace(self, name: str, info: Mapping[str, Any]) -> None:
        """The same from an async transport."""
        self.trace(name, info)

    def refused(self, error: Any) -> Any:
        """The response for whose status a hook raised. Raises an error about another request."""
        if error.request.extensions.get("trace") not in (self.trace, self.atrace):
            raise error
        return error.response

    def end(self) -> None:
        """The head is there, or will not come: its limit is over."""
        was_cut = self._watch is not None and self._watch.end()
        self._is_spoiled = was_cut or (self.upload is not None and self.upload.error is not None)

    def response(self) -> Response:
        """Our response, without its stream. Raises LooseHeadError, or an error for `failure`."""
        if self._is_spoiled:
            raise TimeoutError
        response, self.content = self._lane.library.response(self.request, self.found)
        self.phase = "body"
        self.may_be_kept = self._lane.may_keep(response.headers)
        return response

    def stream(self) -> Any:
        """The library's stream of the response, unless other responses share it (HTTP/2)."""
        extensions = self.found.extensions
        is_shared = extensions.get("http_version") == b"HTTP/2"
        return None if is_shared else extensions.get("network_stream")

    def failure(self, error: Exception) -> Exception:
        """The error to raise for `error`, in the head or the body."""
        if self.upload is not None and self.upload.error is not None:
            own: Exception = self.upload.error
            return own
        module = self._lane.library.module
        if self._is_spoiled:
            error = TimeoutError()
        raised = failure(module, error, self.request, self.phase)
        if isinstance(raised, APIConnectionError):
            if self.phase in ("send", "headers") and self._is_traced and self.opened is None:
                raised.stale_connection = is_hang_up(module, error)
            raised.proxy = self._proxy
        return self._lane.explain(raised)

    def _enter(self, phase: Phase, name: str, info: Mapping[str, Any]) -> None:
        url, host, port = self.request.url, info.get("host"), info.get("port")
        if host is not None and (host, port) != (url.host, url.port):
            self._proxy = f"{host}:{port}"
        if name.startswith("connection.") and (self._lane.is_proxied or self._proxy):
            phase = "proxy"
        sent = info.get("request")
        if sent is not None and sent.method == b"CONNECT":
            phase = "proxy"
        self.phase = phase
        if self._watch is not None and name.startswith("http11."):
            limits = {"headers": self.timeout.read, "proxy": self.timeout.connect}
            seconds = limits.get(phase)
            ends = inf if seconds is None else monotonic() + seconds
            self._watch.begin(min(ends, self._ends))

    def _note_opened(self, stream: Any) -> None:
        self.opened = stream
        connected = stream.get_extra_info("socket")
        if connected is not None:
            process = os.getpid()
            self._watch = Watch(lambda: hang_up(connected, process))
