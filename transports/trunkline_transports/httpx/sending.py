"""A request in the terms of the library, and how far it comes."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from trunkline_transports import loops
from trunkline_transports.watchdog import Watch, hang_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trunkline.errors import Phase
    from trunkline.http import AsyncPieces, Body, Request
    from trunkline.network import Timeout

_PHASES: Final[dict[str, Phase]] = {
    "connection.connect_tcp.started": "connect",
    "connection.connect_unix_socket.started": "connect",
    "connection.start_tls.started": "tls",
    "socks.connect_tcp.started": "connect",
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


class HttpxExchange:
    """A request on its way. The library reports how far it came, through ``trace``."""

    __slots__ = ("_ends", "_is_proxied", "_watch", "is_async", "is_traced", "opened", "phase",
                 "request", "timeout", "upload")  # fmt: skip

    def __init__(
        self, request: Request, timeout: Timeout, *, is_async: bool, is_proxied: bool
    ) -> None:
        self.request = request
        self.timeout = timeout
        self.phase: Phase = "pool"
        self.is_traced = False
        self.opened: Any = None
        """The library's stream of a connection that was opened for this exchange."""
        self.upload: Any = None
        """The `HttpxUpload` or `AsyncUpload` of the body, if it has one."""
        self.is_async = is_async
        self._is_proxied = is_proxied
        self._watch: Watch | None = None
        self._ends = inf if timeout.total is None else monotonic() + timeout.total

    @property
    def is_reused(self) -> bool:
        """Whether it is known that the request went over a kept connection."""
        return self.is_traced and self.opened is None

    @property
    def error_of_upload(self) -> BaseException | None:
        """The error that the pieces of the request's body raised, which is the user's own."""
        return None if self.upload is None else self.upload.error

    @property
    def unused(self) -> Any:
        """The stream of a new connection that carried nothing: httpcore 1 leaves it open."""
        return self.opened if self.phase in ("connect", "tls", "proxy") else None

    @property
    def is_spoiled(self) -> bool:
        """Whether it must fail although the library has not raised anything."""
        return self.was_cut or self.error_of_upload is not None

    @property
    def was_cut(self) -> bool:
        """Whether a limit of this exchange ended it."""
        return self._watch is not None and self._watch.was_cut

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
            self.is_traced = True
            self._enter(phase, name, info)
        elif name in _OPENED:
            self._opened(info["return_value"])

    async def atrace(self, name: str, info: Mapping[str, Any]) -> None:
        """The same from an async transport."""
        self.trace(name, info)

    def end(self) -> None:
        """The head is there, or will not come."""
        if self._watch is not None:
            self._watch.end()

    def _enter(self, phase: Phase, name: str, info: Mapping[str, Any]) -> None:
        if self._is_proxied and name.startswith("connection."):
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

    def _opened(self, stream: Any) -> None:
        self.opened = stream
        connected = stream.get_extra_info("socket")
        if connected is not None:
            process = os.getpid()
            self._watch = Watch(lambda: hang_up(connected, process))


class HttpxUpload:
    """The pieces of a body, begun anew each time that the library iterates."""

    def __init__(self, body: Body) -> None:
        self.error: BaseException | None = None
        self._body = body
        self._pieces: Generator[bytes, None, None] | None = None

    def __iter__(self) -> HttpxUpload:
        self.close()
        self._pieces = self._body.pieces()
        return self

    def __next__(self) -> bytes:
        assert self._pieces is not None, "it was begun by __iter__"
        try:
            return next(self._pieces)
        except StopIteration:
            raise
        except BaseException as error:
            self.error = error
            raise

    def close(self) -> None:
        """Close the pieces."""
        if self._pieces is not None:
            self._pieces.close()


class AsyncUpload:
    """The same for async code. It is not a generator, which would have to be closed as well."""

    def __init__(self, body: Body) -> None:
        self.error: BaseException | None = None
        self._body = body
        self._begun: list[AsyncPieces] = []

    def __aiter__(self) -> AsyncUpload:
        self._begun.append(self._body.async_pieces(loops.current().in_thread))
        return self

    async def __anext__(self) -> bytes:
        try:
            return await self._begun[-1].__anext__()
        except StopAsyncIteration:
            raise
        except BaseException as error:
            self.error = error
            raise

    async def aclose(self) -> None:
        """Close the pieces."""
        for pieces in self._begun:
            await pieces.aclose()


class AsyncContent:
    """Content that needs no waiting. It is not a generator either."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces
        self._left = iter(pieces)

    def __aiter__(self) -> AsyncContent:
        self._left = iter(self._pieces)
        return self

    async def __anext__(self) -> bytes:
        for piece in self._left:
            return piece
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """There is nothing to close."""
