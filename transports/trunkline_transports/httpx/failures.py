"""The meaning of failures of httpx and httpx2, whose errors have the same names."""

from __future__ import annotations

import ssl
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import RedirectError
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

_PHASES: Final[dict[str, Phase]] = {
    "ConnectTimeout": "connect",
    "ConnectError": "connect",
    "PoolTimeout": "pool",
    "ProxyError": "proxy",
    "UnsupportedProtocol": "connect",
    "WriteError": "send",
    "WriteTimeout": "send",
}
"""The phases that an error's class means; for others it is the one that was reached."""
_HTTP2: Final = (
    ("<StreamReset", "the server reset the stream"),
    (
        "Max outbound streams",
        "too many streams were left early, which httpcore does not reset; use HTTP/1.1 for them",
    ),
)
"""How the texts of errors of HTTP/2 begin, and what they mean."""
_PREPARING: Final = "_build_redirect_request"
"""The function of a user's client that prepares a redirect, which it does not follow."""


def failure(module: Any, error: Exception, request: Request, reached: Phase) -> Exception:
    """The error to raise: ours with its cause, or `error` if it is not the library's."""
    chain = all_wrapped_by(error)
    if any(frame.f_code.co_name == _PREPARING for frame, _ in walk_tb(error.__traceback__)):
        return RedirectError("the redirect has no usable Location", request)
    if not isinstance(error, (module.TransportError, OSError, LooseHeadError)):
        return error
    phase = _phase(error, chain, reached)
    if isinstance(error, (module.TimeoutException, TimeoutError)):
        return caused(too_slow(request, phase), error)
    reason = _reason(module, error, chain) + elsewhere(error, request)
    if request.url.scheme == "https" and phase == "headers" and is_hang_up(module, error):
        # TLS 1.3 asks for it after the handshake, and the alert may be lost with the connection.
        reason += "; if the server requires a certificate of the client, check client_certificate"
    shown: Exception = error
    if isinstance(error, (module.ProtocolError, module.ProxyError)):
        # Its text may quote the peer, which may repeat the API key.
        kind: Any = type(error)
        shown = kind(reason).with_traceback(error.__traceback__)
    return caused(broken(request, phase, reason), shown)


def _phase(error: Exception, chain: list[BaseException], reached: Phase) -> Phase:
    phase = _PHASES.get(type(error).__name__, reached)
    if phase == "connect" and reached in ("tls", "proxy"):
        return reached
    if phase in ("connect", "headers") and any(isinstance(one, ssl.SSLError) for one in chain):
        return "tls"  # in `headers`: TLS 1.3 refuses a client's certificate after the handshake
    return phase


def _reason(module: Any, error: Exception, chain: list[BaseException]) -> str:
    text = str(error)
    if isinstance(error, module.ProxyError):
        return refused_tunnel(text[:3] if text[:3].isdigit() else "")
    if isinstance(error, module.ProtocolError):
        if _is_without_response(error):
            return "the server closed the connection"
        if text.startswith("peer closed connection"):
            return "the server closed the connection before the end of the body"
        return next((words for begin, words in _HTTP2 if text.startswith(begin)), NOT_HTTP)
    reasons = [reason for one in chain if (reason := reason_of(one)) is not None]
    return reasons[-1] if reasons else text or type(error).__name__


def is_hang_up(module: Any, error: Exception) -> bool:
    """Whether the connection was closed before any of the response arrived."""
    if isinstance(error, module.RemoteProtocolError):
        return _is_without_response(error)
    return isinstance(error, module.NetworkError)


def _is_without_response(error: Exception) -> bool:
    return str(error).startswith(("Server disconnected", "<ConnectionTerminated"))
