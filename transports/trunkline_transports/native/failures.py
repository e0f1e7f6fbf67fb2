"""The table that turns the failures of the engine into our own errors."""

from __future__ import annotations

from traceback import clear_frames
from typing import TYPE_CHECKING

from trunkline_transports.http1.heads import ProtocolError
from trunkline_transports.interrupts import is_interrupt
from trunkline_transports.native.tunnels import ProxyError
from trunkline_transports.phases import broken, is_of_tls, reason_of, too_slow

if TYPE_CHECKING:
    from trunkline.errors import APIConnectionError, Phase
    from trunkline.http import Request

FAILURES = (OSError, ProtocolError, ProxyError)
"""The errors that the table knows; all others pass through. TimeoutError is an OSError."""


def failure(error: BaseException, request: Request, phase: Phase) -> APIConnectionError:
    """Return our error for `error`, which the caller sets as its cause.

    Raises `error` itself if a handler of a signal has raised it.
    """
    if is_interrupt(error):
        raise error
    # Frames that have read from the peer are shown by error trackers, and a peer may quote our key.
    clear_frames(error.__traceback__)
    if isinstance(error, TimeoutError) and error.errno is None:
        return too_slow(request, phase)
    if phase in ("send", "headers") and _is_refusal(error):
        phase = "tls"
    return broken(request, phase, reason_of(error) or str(error))


def _is_refusal(error: BaseException) -> bool:
    """Whether it is an alert of the server, which has read nothing of the request.

    With TLS 1.3, a client's certificate is refused after the handshake. Any other error of TLS says
    nothing about what the server has done before.
    """
    return is_of_tls(error) and "_ALERT_" in (getattr(error, "reason", None) or "")
