"""The meaning of failures of requests, urllib3 and http.client."""

from __future__ import annotations

import ssl
from http import client
from typing import TYPE_CHECKING, Any, Final

from requests import exceptions as of_requests
from urllib3 import exceptions as of_urllib3

from trunkline.errors import APIConnectionError, OpenAIError, not_http
from trunkline_transports.phases import (
    NOT_HTTP,
    all_wrapped_by,
    broken,
    caused,
    elsewhere,
    reason_of,
    refused_tunnel,
    too_slow,
)
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
_QUOTING: Final = (
    client.HTTPException,
    of_urllib3.ProtocolError,
    of_urllib3.InvalidHeader,
    ValueError,
)
"""The errors whose text may quote the peer, which may repeat the API key."""
_NO_FILE: Final = "Could not find "
"""How the OSError of requests begins whose text names a missing certificate, key or authority."""
_TUNNEL: Final = "Tunnel connection failed"
"""How the error of Python begins whose text has the status of a proxy that refuses."""


def failure(
    error: Exception, request: Request, reached: Phase | None, *, is_reused: bool
) -> Exception:
    """The error to raise: ours with a cause, or `error` itself if it is not the library's.

    A `reached` of None is read from the error.
    """
    chain = all_wrapped_by(error)
    inner = chain[-1]
    if type(error) is OSError and str(error).startswith(_NO_FILE):
        return OpenAIError(
            f"requests: {error}; correct verify and cert of the session, or REQUESTS_CA_BUNDLE"
        )
    if isinstance(error, of_requests.InvalidHeader) and not isinstance(
        inner, of_urllib3.InvalidHeader
    ):
        return not_http()  # of the request
    is_urls = isinstance(error, of_requests.RequestException) and isinstance(error, ValueError)
    if not isinstance(error, _KNOWN) or (is_urls and len(chain) == 1):
        return error
    phase = "headers" if isinstance(error, LooseHeadError) else reached or _phase(chain, request)
    reason = _reason(chain)
    made: APIConnectionError
    if any(isinstance(one, _TIMEOUTS) for one in chain) and not _is_refusal(chain):
        made = too_slow(request, phase)
    else:
        made = broken(request, phase, reason + elsewhere(error, request))
    if phase in ("send", "headers"):
        made.stale_connection = is_reused and isinstance(inner, ConnectionError)
    return caused(made, _shown(error, inner, reason))


def _phase(chain: list[BaseException], request: Request) -> Phase:
    for kind, phase in _PHASES:
        if any(isinstance(error, kind) for error in chain):
            return phase
    if any(_is_of_tunnel(one, request) for one in chain):
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
    return any(isinstance(error, of_urllib3.NewConnectionError) for error in chain)


def _reason(chain: list[BaseException]) -> str:
    inner = chain[-1]
    text = str(inner)
    if text.startswith(_TUNNEL):
        return refused_tunnel("".join(filter(str.isdigit, text[len(_TUNNEL) : len(_TUNNEL) + 6])))
    if isinstance(inner, client.RemoteDisconnected):
        return "the server closed the connection"
    if any(isinstance(one, client.IncompleteRead) for one in chain):
        return "the server closed the connection before the end of the body"
    reason = reason_of(inner)
    if reason is not None:
        return reason
    return NOT_HTTP if isinstance(inner, _QUOTING) else text or type(inner).__name__


def _shown(error: Exception, inner: BaseException, reason: str) -> BaseException:
    """The error in a form that quotes nobody, and has neither the request nor its URL."""
    if isinstance(error, of_requests.RequestException):
        kind: Any = type(error)
        shown: BaseException = kind(reason).with_traceback(error.__traceback__)
        return shown
    return inner if reason_of(inner) is not None else of_urllib3.ProtocolError(reason)
