"""The meaning of failures of requests, urllib3 and sockets: a table for the requests transport."""

from __future__ import annotations

import socket
import ssl
import traceback
from collections.abc import Iterator
from http import client
from typing import TYPE_CHECKING, NoReturn

from requests import exceptions as of_requests
from urllib3 import exceptions as of_urllib3

from trunkline.errors import APIConnectionError, APITimeoutError, Phase, not_http

if TYPE_CHECKING:
    from trunkline.http import Request

FAILURES = (
    OSError,  # also every error of requests, ssl and socket
    of_urllib3.HTTPError,
    client.HTTPException,
)
"""All that the table knows; anything else passes through."""

_PHASES: tuple[tuple[type[BaseException], Phase], ...] = (
    (of_urllib3.ProxyError, "proxy"),
    (of_requests.ProxyError, "proxy"),
    (of_urllib3.EmptyPoolError, "pool"),
    (of_urllib3.NewConnectionError, "connect"),
    (of_urllib3.ConnectTimeoutError, "connect"),
    (of_urllib3.LocationValueError, "connect"),
    (of_urllib3.SSLError, "tls"),
    (ssl.SSLError, "tls"),
)
"""The phase of a failure that only the library's error reveals; for others it is the head."""

_TIMEOUTS = (
    TimeoutError,
    of_urllib3.ConnectTimeoutError,
    of_urllib3.ReadTimeoutError,
    of_urllib3.EmptyPoolError,
)

_MEANINGS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "the host name was not found: {}"),
    (of_urllib3.LocationValueError, "the host name is invalid: {}"),
    (ssl.SSLCertVerificationError, "the certificate was refused: {}"),
    (ssl.SSLError, "TLS failed: {}"),
    (client.RemoteDisconnected, "the server closed the connection without an answer"),
    (client.IncompleteRead, "the body broke off"),
    (client.HTTPException, "the answer is not whole HTTP/1.1: {}"),
    (OSError, "the connection failed: {}"),
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

_LONGEST_DETAIL = 200


def too_slow(request: Request, phase: Phase) -> APITimeoutError:
    """The error for a limit of time that was reached."""
    return APITimeoutError(_TOO_SLOW[phase], request, phase=phase)


def fail(error: Exception, request: Request, phase: Phase | None = None) -> NoReturn:
    """Raise the core's error for one of `FAILURES`, or that one for a request that cannot be sent.

    A `phase` of None is read from the error.
    """
    chain = list(_chain(error))
    for one in chain:
        # Both libraries keep the headers in locals, which error trackers show: the key is there.
        traceback.clear_frames(one.__traceback__)
    if isinstance(error, of_requests.InvalidHeader):
        raise not_http() from None
    if isinstance(error, of_requests.RequestException) and isinstance(error, ValueError):
        raise error  # no adapter for the URL: nothing has failed
    reached = phase or _phase(chain)
    if any(isinstance(cause, _TIMEOUTS) for cause in chain) and not _refused(chain):
        raise too_slow(request, reached) from error
    raise APIConnectionError(_sentence(chain[-1]), request, phase=reached) from error


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it wraps, which both libraries keep in different places."""
    seen: set[int] = set()
    inner: BaseException | None = error
    while inner is not None and id(inner) not in seen:
        seen.add(id(inner))
        yield inner
        wrapped = [getattr(inner, "reason", None), *reversed(inner.args), inner.__cause__]
        inner = next((one for one in wrapped if isinstance(one, BaseException)), None)


def _phase(chain: list[BaseException]) -> Phase:
    for kind, phase in _PHASES:
        if any(isinstance(error, kind) for error in chain):
            return phase
    # Python's own words, the only sign of it since the version of urllib3 that does not wrap it.
    if str(chain[-1]).startswith("Tunnel connection failed"):
        return "proxy"
    if isinstance(chain[-1], TimeoutError) and not isinstance(chain[0], of_requests.Timeout):
        return "send"  # a read that takes too long has a class of its own, a write has none
    return "headers"


def _refused(chain: list[BaseException]) -> bool:
    """NewConnectionError, which urllib3 1.26 derives from its timeouts."""
    return any(isinstance(error, of_urllib3.NewConnectionError) for error in chain) and not (
        isinstance(chain[-1], TimeoutError)
    )


def _sentence(error: BaseException) -> str:
    for kind, sentence in _MEANINGS:
        if isinstance(error, kind):
            return sentence.format(_detail(error))
    return _detail(error)


def _detail(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    detail = str(error) or type(error).__name__
    return detail if len(detail) <= _LONGEST_DETAIL else f"{detail[:_LONGEST_DETAIL]}..."
