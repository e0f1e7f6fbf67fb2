"""The transport over requests: one call, and the body of its response."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

import requests
from urllib3.response import BaseHTTPResponse

from trunkline.http import FRAMING, Body, Headers, Response
from trunkline_transports.lending import Lender, LentBody
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.requests.failures import UploadFailedError, failure, head_failure
from trunkline_transports.strictness import LooseHeadError, check_head

if TYPE_CHECKING:
    from trunkline.errors import Phase
    from trunkline.http import Request
    from trunkline.network import Timeout
    from trunkline.transport import Capabilities

_PIECE: Final = 65536
"""The most bytes of a piece of a response, and of a large request."""
_LARGE: Final = 1024 * 1024
"""Bytes of a request that are sent in pieces, because the limit of urllib3 is for each piece."""


class RequestsLane(Lender):
    """Where the requests of one process, session or adapter are sent."""

    def deliver(self, request: Request, body: Any, timeout: Timeout) -> requests.Response:
        """The library's response, its body unread."""
        raise NotImplementedError

    def may_keep(self, headers: Headers, raw: Any) -> None:
        """Note how long the connection may be kept after a response with these headers."""

    def is_reused(self) -> bool:
        """Whether it is known that this thread's last request went over a kept connection."""
        return False

    def close(self) -> None:
        """Close the connections."""


class Owner(Protocol):
    """To whom lanes belong."""

    def get(self) -> RequestsLane: ...
    def take(self) -> RequestsLane | None: ...


class RequestsTransport:
    """Sends requests, blocking, for many threads at once.

    The library shows the socket with the head only. So `Timeout.connect` applies to each address of
    a host, to each step (TCP, the proxy's tunnel, TLS) and to each piece that is sent, and
    `Timeout.read` to each wait for the head.
    """

    def __init__(self, owner: Owner, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._owner = owner

    def send(self, request: Request, timeout: Timeout) -> Response:
        lane = self._owner.get()
        lane.close_dropped()
        upload = _upload(request.body)
        reached: Phase | None = "pool"
        answer: Any = None
        response: Any = None
        source: Any = None
        error: Exception | None = None
        slot: Slot[None] = Slot(None)
        try:
            if lane.gate is not None:
                lane.gate.enter(slot, request, timeout)
            reached = None
            answer = lane.deliver(request, upload, timeout)
            response, source = _response(lane, answer, request)
        except Exception as raised:  # `failure` decides whose it is
            error = raised
        except BaseException:
            lane.give_up(slot, answer)
            raise
        finally:
            if isinstance(upload, RequestsUpload):
                upload.close()
        if error is not None:
            lane.give_up(slot, answer)
            try:
                raise head_failure(error, request, reached, is_reused=lane.is_reused())
            finally:
                del error  # and with it the cycle of an error and its frames
        made: Response = response
        made.stream = LentBody(lane, slot, source)
        return made

    def close(self) -> None:
        lane = self._owner.take()
        if lane is not None:
            lane.close_open()
            lane.close()


class RequestsUpload:
    """The pieces of a body, begun anew each time that the library iterates."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self.length = body.length
        self._pieces: Generator[bytes, None, None] | None = None

    def __iter__(self) -> Iterator[bytes]:
        self.close()
        self._pieces = pieces = self._body.pieces()
        try:
            yield from pieces
        except Exception as error:  # the user's own, which urllib3 could take for the network's
            raise UploadFailedError(error) from None

    def __len__(self) -> int:
        """The length for sessions of users, which would look for it."""
        return self.length or 0

    def __bool__(self) -> bool:
        return True

    def close(self) -> None:
        """Close the pieces."""
        if self._pieces is not None:
            self._pieces.close()


class _Large:
    """A large body of bytes in pieces."""

    def __init__(self, content: bytes) -> None:
        self._content = memoryview(content)

    def __iter__(self) -> Iterator[memoryview]:
        content = self._content
        return (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))

    def __len__(self) -> int:
        return len(self._content)


def _upload(body: bytes | Body) -> Any:
    if isinstance(body, Body):
        return RequestsUpload(body)
    return _Large(body) if len(body) > _LARGE else body or None


def _response(lane: RequestsLane, answer: Any, request: Request) -> tuple[Response, PieceSource]:
    """The response without its stream, and the source for that. Raises LooseHeadError."""
    raw = answer.raw
    # requests joins repeated fields, urllib3 does not.
    fields = getattr(raw, "headers", None) or answer.headers
    headers = Headers((name, value.strip(" \t")) for name, value in fields.items())
    version = "HTTP/1.0" if getattr(raw, "version", 11) == 10 else "HTTP/1.1"
    check_head(version, answer.status_code, headers)
    lane.may_keep(headers, raw)
    if raw is None or getattr(raw, "closed", False):
        # The library or a hook of the user has read it, and undone its encoding.
        pieces: Iterator[bytes] = iter([answer.content] if answer.content else [])
        headers = headers.merge({"content-encoding": None})
    else:
        pieces = iter(_reader(raw), b"")
        if _may_be_cut(version, answer.status_code, headers):
            pieces = _not_empty(pieces)
    response = Response(answer.status_code, headers, request, http_version=version)
    return response, PieceSource(answer, request, pieces)


def _may_be_cut(version: str, status: int, headers: Headers) -> bool:
    """Whether the end of the body is that of the connection, and the head does not announce it."""
    if version != "HTTP/1.1" or status in (204, 304) or "connection" in headers:
        return False
    return not any(name in headers for name in FRAMING)


def _not_empty(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Refuse an empty body: http.client takes the end of the connection for that of a head."""
    first = next(pieces, None)
    if first is None:
        raise LooseHeadError("the connection was closed within the head, or right after it")
    yield first
    yield from pieces


def _reader(raw: Any) -> Any:
    """A function that returns the next bytes as soon as they arrive, and b"" at the end."""
    if isinstance(raw, BaseHTTPResponse):
        return partial(raw.read1, _PIECE, decode_content=False)
    # The response of vcrpy, or a file of a user's own adapter.
    return partial(getattr(raw, "read1", raw.read), _PIECE)


class PieceSource:
    """A response of the library."""

    may_be_kept = True

    def __init__(self, answer: Any, request: Request, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces
        self.request = request
        self._answer: Any = answer
        self._process = os.getpid()
        self._shut = getattr(answer.raw, "shutdown", None)
        self.can_be_cut = self._shut is not None

    def cut(self) -> None:
        # A forked child leaves the connection to its parent.
        if self._shut is not None and os.getpid() == self._process:
            # urllib3 has given the connection back, or the response is that of a test tool.
            with suppress(RuntimeError, ValueError, OSError):
                self._shut()

    def close(self) -> None:
        answer, self._answer = self._answer, None
        # urllib3 closes the connections of a pool only when nothing refers to it any more.
        self._shut = None
        self.pieces = iter(())
        answer.close()

    def failure(self, error: Exception | None, *, was_cut: bool) -> Exception:
        ended = TimeoutError() if was_cut else error
        assert ended is not None, "something has failed"
        return failure(ended, self.request, "body")
