"""The meaning of failures of trio, h11, TLS and sockets: a table for the trio transport."""

from __future__ import annotations

import math
import socket
import ssl
from types import TracebackType
from typing import TYPE_CHECKING

import h11
import trio

from trunkline.errors import APIConnectionError, APITimeoutError, Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import Self

    from trunkline.http import Request

FAILURES = (
    OSError,  # also every ssl.SSLError
    UnicodeError,  # a host name that the name service cannot be asked for
    trio.BrokenResourceError,
    trio.ClosedResourceError,
    h11.RemoteProtocolError,
)
"""All that the table knows; anything else passes through."""

_MEANINGS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "the host name was not found"),
    (UnicodeError, "the host name is invalid"),
    (ssl.SSLCertVerificationError, "the certificate was refused"),
    (ssl.SSLError, "TLS failed"),
    (h11.RemoteProtocolError, "the server did not keep to HTTP/1.1"),
    (trio.ClosedResourceError, "the transport was closed meanwhile"),
    (trio.BrokenResourceError, "the connection broke"),
    (OSError, "the connection failed"),
)

_TOO_SLOW: dict[Phase, str] = {
    "pool": "no connection of the pool became free in time",
    "connect": "there was no connection in time",
    "tls": "the TLS handshake did not end in time",
    "proxy": "the proxy did not connect in time",
    "send": "the request was not taken in time",
    "headers": "no answer came in time",
    "body": "the next piece of the body did not come in time",
}


class Step:
    """A part of an exchange: limits its time, and raises the core's errors for its failures.

    `phase` may change on the way. None for `seconds` means no limit.
    """

    __slots__ = ("_request", "_scope", "phase")

    def __init__(self, phase: Phase, request: Request, seconds: float | None) -> None:
        self.phase: Phase = phase
        self._request = request
        self._scope = trio.CancelScope(deadline=_deadline(seconds))

    def go_on(self, phase: Phase, seconds: float | None) -> None:
        """The next part begins, with a time of its own."""
        self.phase = phase
        self._scope.deadline = _deadline(seconds)

    def __enter__(self) -> Self:
        self._scope.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._scope.__exit__(kind, error, traceback)
        if self._scope.cancelled_caught:
            message = _TOO_SLOW[self.phase]
            late = APITimeoutError(message, self._request, phase=self.phase)
            raise late from trio.TooSlowError()
        if isinstance(error, FAILURES):
            raise connection_error(error, self._request, self.phase) from error


def _deadline(seconds: float | None) -> float:
    return math.inf if seconds is None else trio.current_time() + seconds


def connection_error(error: BaseException, request: Request, phase: Phase) -> APIConnectionError:
    """The core's error for one of `FAILURES`; raise it from `error`."""
    return APIConnectionError(describe(error), request, phase=phase)


def describe(error: BaseException) -> str:
    """Return the system's or the library's reason for a failure, without credentials."""
    return "; ".join(dict.fromkeys(_reasons(error)))


def _reasons(error: BaseException) -> Iterator[str]:
    """The root reasons, which trio wraps; several for a host with several addresses."""
    cause = error.__cause__
    nested: tuple[BaseException, ...] = getattr(cause, "exceptions", ())  # those of a group
    if nested:
        for one in nested:
            yield from _reasons(one)
    elif isinstance(cause, FAILURES):
        yield from _reasons(cause)
    else:
        meaning = next(words for kind, words in _MEANINGS if isinstance(error, kind))
        detail = _detail(error)
        yield f"{meaning}: {detail}" if detail else meaning


def _detail(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)
