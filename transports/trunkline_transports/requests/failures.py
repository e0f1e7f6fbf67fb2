"""The meaning of failures of requests, urllib3 and http.client."""

from __future__ import annotations

import ssl
from http import client
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Final

from requests import exceptions as of_requests
from urllib3 import exceptions as of_urllib3

from trunkline.errors import APIConnectionError, not_http
from trunkline_transports.phases import broken, reason_of, too_slow, wrapped_by
from trunkline_transports.strictness import LooseHeadError

if TYPE_CHECKING:
    from trunkline.errors import Phase
    from trunkline.http import Request

_KNOWN: Final = (OSError, of_urllib3.HTTPError, client.HTTPException, LooseHeadError)
"""OSError: also every error of requests and ssl. The rest passes through."""
_PHASES: Final[tuple[tuple[type[BaseException], Phase], ...]] = (
    (of_urllib3.ProxyError, "proxy"),
    (of_requests.ProxyError, "proxy"),
    (of_urllib3.NewConnectionError, "connect"),
    (of_urllib3.ConnectTimeoutError, "connect"),
    (of_requests.ConnectTimeout, "connect"),
    (of_urllib3.LocationValueError, "connect"),
    (of_urllib3.SSLError, "tls"),
    (of_requests.SSLError, "tls"),
    (ssl.SSLError, "tls"),
)
"""The phases that classes of errors mean; for others it is that of the head."""
_TIMEOUTS: Final = (
    TimeoutError,
    of_urllib3.ConnectTimeoutError,
    of_urllib3.ReadTimeoutError,
    of_requests.Timeout,
)
_LEFT_OUT: Final = "the text is left out: it may quote the peer, which may repeat the API key"
_TUNNEL: Final = "Tunnel connection failed"
"""How the error of Python begins that is the only sign of a refusal by the proxy."""


class UploadFailedError(Exception):
    """Carries an error of a request's body past urllib3."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def head_failure(
    error: Exception, request: Request, reached: Phase | None, *, is_reused: bool
) -> Exception:
    """The error to raise where there is no response."""
    raised = failure(error, request, reached)
    if isinstance(raised, APIConnectionError) and raised.phase in ("send", "headers"):
        inner = list(wrapped_by(error))[-1]
        raised.stale_connection = is_reused and isinstance(inner, ConnectionError)
    return raised


def failure(error: Exception, request: Request, reached: Phase | None) -> Exception:
    """The error to raise: ours with a cause, or `error` itself if it is not the library's.

    A `reached` of None is read from the error.
    """
    chain = list(wrapped_by(error))
    for one in chain:  # the key and a proxy's password are in locals, which error trackers show
        clear_frames(one.__traceback__)
    if isinstance(error, UploadFailedError):
        return error.error
    if isinstance(error, of_requests.InvalidHeader) and not isinstance(
        chain[-1], of_urllib3.InvalidHeader
    ):
        return not_http()  # of the request
    is_urls = isinstance(error, of_requests.RequestException) and isinstance(error, ValueError)
    if not isinstance(error, _KNOWN) or (is_urls and len(chain) == 1):
        return error
    phase = "headers" if isinstance(error, LooseHeadError) else reached or _phase(chain, request)
    made: APIConnectionError
    if any(isinstance(one, _TIMEOUTS) for one in chain) and not _is_refusal(chain):
        made = too_slow(request, phase)
    else:
        made = broken(request, phase, _reason(chain))
    made.__cause__ = _shown(error, chain[-1])
    return made


def _phase(chain: list[BaseException], request: Request) -> Phase:
    for kind, phase in _PHASES:
        if any(isinstance(error, kind) for error in chain):
            return phase
    if any(str(one).startswith(_TUNNEL) or _is_of_tunnel(one, request) for one in chain):
        return "proxy"
    if "handshake operation timed out" in str(chain[-1]):
        return "tls"  # that only the text of the error shows
    if isinstance(chain[-1], TimeoutError) and not isinstance(chain[0], of_requests.Timeout):
        return "send"  # a read that takes too long has a class of its own, a write has none
    return "headers"


def _is_of_tunnel(error: BaseException, request: Request) -> bool:
    """Whether the proxy was too slow: then the error has its URL in place of a target."""
    if not isinstance(error, of_urllib3.ReadTimeoutError) or request.url.scheme == "http":
        return False
    return str(error.url).startswith("http")


def _is_refusal(chain: list[BaseException]) -> bool:
    """Whether the connection was refused, which urllib3 derives from its timeouts."""
    return any(isinstance(error, of_urllib3.NewConnectionError) for error in chain) and not (
        isinstance(chain[-1], TimeoutError)
    )


def _reason(chain: list[BaseException]) -> str:
    inner = chain[-1]
    text = str(inner)
    if text.startswith(_TUNNEL):
        status = "".join(filter(str.isdigit, text[len(_TUNNEL) : len(_TUNNEL) + 6]))
        hint = ": check the user name and password in its URL" if status in ("407", "") else ""
        return f"the proxy refused the tunnel{status and ' with status '}{status}{hint}"
    if isinstance(inner, client.RemoteDisconnected):
        return "the server closed the connection"
    if any(isinstance(one, client.IncompleteRead) for one in chain):
        return "the server closed the connection before the end of the body"
    if isinstance(inner, LooseHeadError):
        return text
    reason = reason_of(inner)
    if reason is not None:
        return reason
    if _may_quote(inner):
        return "what arrived is not well-formed HTTP"
    return text or type(inner).__name__


def _may_quote(error: BaseException) -> bool:
    if isinstance(error, client.RemoteDisconnected):
        return False
    quoting = (client.HTTPException, of_urllib3.ProtocolError, of_urllib3.InvalidHeader, ValueError)
    return isinstance(error, quoting) or str(error).startswith(_TUNNEL)


def _shown(error: Exception, inner: BaseException) -> BaseException:
    """The error in a form that quotes nobody, and has neither the request nor its URL."""
    told: Any = _LEFT_OUT if _may_quote(inner) else inner
    if isinstance(error, of_requests.RequestException):
        shown: BaseException = type(error)(*(error.args if inner is error else (told,)))
        return shown.with_traceback(error.__traceback__)
    return of_urllib3.ProtocolError(_LEFT_OUT) if told is _LEFT_OUT else inner
