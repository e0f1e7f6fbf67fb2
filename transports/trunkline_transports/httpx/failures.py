"""The meaning of failures of httpx and httpx2, whose errors have the same names."""

from __future__ import annotations

import ssl
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import APIConnectionError, not_http
from trunkline_transports.phases import broken, reason_of, too_slow, wrapped_by
from trunkline_transports.strictness import LooseHeadError

if TYPE_CHECKING:
    from trunkline.errors import Phase
    from trunkline.http import Request
    from trunkline_transports.httpx.routes import HttpxLane
    from trunkline_transports.httpx.sending import HttpxExchange

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
_LEFT_OUT: Final = "the text is left out: it may quote the peer, which may repeat the API key"


def head_failure(
    lane: HttpxLane, exchange: HttpxExchange, error: Exception | None
) -> BaseException:
    """The error to raise where there is no response."""
    own = exchange.error_of_upload
    if own is not None:
        return own
    module, reached = lane.library.module, exchange.phase
    raised = failure(module, error, exchange.request, reached, was_cut=exchange.was_cut)
    if isinstance(raised, APIConnectionError) and reached in ("send", "headers"):
        raised.stale_connection = exchange.is_reused and _is_hang_up(module, error)
    return lane.explain(raised)


def failure(
    module: Any, error: Exception | None, request: Request, reached: Phase, *, was_cut: bool
) -> Exception:
    """The error to raise: ours with `error` as its cause, or `error` if it is not the library's.

    With `was_cut`, the watchdog ended the phase that was `reached`.
    """
    chain = [] if error is None else list(wrapped_by(error))
    for one in chain:  # the key and a proxy's password are in locals, which error trackers show
        clear_frames(one.__traceback__)
    if was_cut:
        return _caused(too_slow(request, reached), _shown(module, error))
    assert error is not None, "something has failed"
    if isinstance(error, module.LocalProtocolError) and _is_of(chain, "h11"):
        return not_http()  # the text quotes the value of a header
    if not isinstance(error, (module.TransportError, OSError, LooseHeadError)):
        return error
    phase = _phase(error, chain, reached)
    if isinstance(error, (module.TimeoutException, TimeoutError)):
        return _caused(too_slow(request, phase), error)
    reason = _reason(module, error, chain)
    if request.url.scheme == "https" and phase == "headers" and _is_hang_up(module, error):
        # TLS 1.3 asks for it after the handshake, and the alert may be lost with the connection.
        reason += "; if the server requires a certificate of the client, check client_certificate"
    return _caused(broken(request, phase, reason), _shown(module, error))


def _is_of(chain: list[BaseException], library: str) -> bool:
    return any(type(error).__module__.partition(".")[0] == library for error in chain)


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
        status = text[:3] if text[:3].isdigit() else ""
        hint = ": check the user name and password in its URL" if status in ("407", "") else ""
        return f"the proxy refused the tunnel{status and ' with status '}{status}{hint}"
    if isinstance(error, module.ProtocolError):
        if _is_without_response(error):
            return "the server closed the connection"
        if text.startswith("peer closed connection"):
            return "the server closed the connection before the end of the body"
        return "what arrived is not well-formed HTTP"
    reasons = [reason for one in chain if (reason := reason_of(one)) is not None]
    return reasons[-1] if reasons else text or type(error).__name__


def _is_hang_up(module: Any, error: Exception | None) -> bool:
    """Whether the connection was closed before any of the response arrived."""
    if error is not None and isinstance(error, module.RemoteProtocolError):
        return _is_without_response(error)
    return isinstance(error, module.NetworkError)


def _is_without_response(error: Exception) -> bool:
    return str(error).startswith(("Server disconnected", "<ConnectionTerminated"))


def _shown(module: Any, error: Exception | None) -> Exception | None:
    """The error in a form that quotes nobody."""
    if error is not None and isinstance(error, (module.ProtocolError, module.ProxyError)):
        kind: Any = type(error)
        text = str(error) if _is_without_response(error) else _LEFT_OUT
        shown: Exception = kind(text).with_traceback(error.__traceback__)
        return shown
    return error


def _caused(error: Exception, cause: Exception | None) -> Exception:
    error.__cause__ = cause
    return error
