"""An exchange over requests: the request's body, the head of the response and its body."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import requests
from urllib3.response import BaseHTTPResponse

from trunkline.http import FRAMING, Body, Headers, Response
from trunkline_transports.lending import Lender
from trunkline_transports.requests.failures import failure
from trunkline_transports.strictness import LooseHeadError, check_head
from trunkline_transports.uploads import SyncUpload

if TYPE_CHECKING:
    from trunkline.errors import Phase
    from trunkline.http import Request
    from trunkline.network import Timeout

_PIECE: Final = 65536
"""The most bytes of a piece of a response."""
_LARGE: Final = 1024 * 1024
"""Bytes of a request that are sent in pieces, because the limit of urllib3 is for each piece."""


class RequestsLane(Lender):
    """Where the requests of one process, session or adapter are sent.

    The library shows the socket with the head only. So `Timeout.connect` applies to each address of
    a host, to each step (TCP, the proxy's tunnel, TLS) and to each piece that is sent, and
    `Timeout.read` to each wait for the head.
    """

    def exchange(self, request: Request, timeout: Timeout) -> RequestsExchange:
        return RequestsExchange(self, request, timeout)

    def deliver(self, request: Request, body: Any, timeout: Timeout) -> requests.Response:
        """The library's response, its body unread."""
        raise NotImplementedError

    def may_keep(self, headers: Headers, raw: Any) -> None:
        """Note how long the connection may be kept after a response with these headers."""

    def is_reused(self) -> bool:
        """Whether it is known that this thread's last request went over a kept connection."""
        return False


class SizedUpload(SyncUpload):
    """Pieces with a length, for which requests looks."""

    def __init__(self, body: Body, length: int) -> None:
        super().__init__(body)
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __bool__(self) -> bool:
        return True


class RequestsExchange:
    """A request, and the response of the library to it."""

    may_be_kept = True

    def __init__(self, lane: RequestsLane, request: Request, timeout: Timeout) -> None:
        self.can_be_cut = False
        self.pieces: Iterator[bytes] = iter(())
        self.request = request
        self._answer: Any = None
        self._lane = lane
        self._phase: Phase | None = None
        self._process = os.getpid()
        self._shut: Any = None
        self._timeout = timeout
        self._upload: Any = _upload(request.body)

    def send(self) -> Response:
        try:
            answer = self._lane.deliver(self.request, self._upload, self._timeout)
        except requests.exceptions.RetryError as error:
            answer = _given_up(error)
        finally:
            if isinstance(self._upload, SyncUpload):
                self._upload.close()
        self._answer, raw = answer, answer.raw
        self._shut = getattr(raw, "shutdown", None)
        self.can_be_cut = self._shut is not None
        # requests joins repeated fields, urllib3 does not.
        fields = getattr(raw, "headers", None) or answer.headers
        headers = Headers((name, value.strip(" \t")) for name, value in fields.items())
        version = "HTTP/1.0" if getattr(raw, "version", 11) == 10 else "HTTP/1.1"
        check_head(version, answer.status_code, headers)
        # requests, too, reads the message of http.client there.
        original = getattr(raw, "_original_response", None)
        if getattr(getattr(original, "msg", None), "defects", None):
            raise LooseHeadError("the response has a line in its head that is not a field")
        self._lane.may_keep(headers, raw)
        is_read = getattr(answer, "_content_consumed", False) or getattr(raw, "closed", False)
        if raw is None or is_read:
            # The library, a hook or a cache of the user has read it.
            self.pieces = iter([answer.content] if answer.content else [])
        else:
            self.pieces = iter(_reader(raw), b"")
            if _may_be_cut(version, answer.status_code, headers):
                self.pieces = _not_empty(self.pieces)
        if is_read or not isinstance(raw, BaseHTTPResponse):  # which requests does not decode
            headers = headers.merge({"content-encoding": None})
        self._phase = "body"
        return Response(answer.status_code, headers, self.request, http_version=version)

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
        if answer is not None:
            answer.close()

    def failure(self, error: Exception) -> Exception:
        if isinstance(self._upload, SyncUpload) and self._upload.error is not None:
            return self._upload.error
        is_reused = self._phase is None and self._lane.is_reused()
        return failure(error, self.request, self._phase, is_reused=is_reused)


def _given_up(error: requests.exceptions.RetryError) -> requests.Response:
    """The response whose status ended a user's `urllib3.Retry`; only the error's text has it."""
    found = re.search(r"too many (\d+) error responses", str(error))
    if found is None:
        raise error
    answer = requests.Response()
    answer.status_code = int(found[1])
    return answer


def _upload(body: bytes | Body) -> Any:
    if isinstance(body, Body):
        return SyncUpload(body) if body.length is None else SizedUpload(body, body.length)
    return BytesIO(body) if len(body) > _LARGE else body or None


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
