"""The words for failures: the same for each phase, over every library."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from inspect import currentframe
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from trunkline.errors import APIConnectionError, APITimeoutError

if TYPE_CHECKING:
    from types import FrameType

    from trunkline.errors import Phase
    from trunkline.http import Request

_TOO_SLOW: Final[dict[Phase, str]] = {
    "pool": "no connection became free in time",
    "connect": "the connection was not established in time",
    "tls": "the TLS handshake was not finished in time",
    "proxy": "the proxy did not connect in time",
    "send": "the request could not be sent in time",
    "headers": "no response came in time",
    "body": "the response did not continue in time",
    "total": "the call was not finished in time",
}
NOT_HTTP: Final = "what arrived is not well-formed HTTP"
_AT_ANOTHER_TIME: Final = (9, 10)
"""OpenSSL's codes for a certificate that is not valid yet, or not any more."""
_OTHER_HOST: Final = (62, 64)
"""OpenSSL's codes for a certificate of another host name, or of another IP address."""
_BROKEN: Final[dict[Phase, str]] = {
    "connect": "the connection could not be established",
    "tls": "the TLS handshake failed",
    "proxy": "the proxy did not connect",
    "send": "the request could not be sent",
    "headers": "the connection broke before the response",
    "body": "the connection broke within the response",
}


def too_slow(request: Request, phase: Phase) -> APITimeoutError:
    """The error for a limit that was reached."""
    return APITimeoutError(_TOO_SLOW[phase], request, phase=phase)


def broken(request: Request, phase: Phase, reason: str) -> APIConnectionError:
    """The error for a failure. The reason must not quote the peer, which may repeat the API key."""
    text = f"{_BROKEN.get(phase, 'the connection failed')}: {reason}"
    return APIConnectionError(text, request, phase=phase)


def caused(error: APIConnectionError, cause: BaseException | None) -> APIConnectionError:
    """The error, with its cause."""
    error.__cause__ = cause
    return error


def refused_tunnel(status: str) -> str:
    """The reason for the refusal of a proxy, whose status may not be known."""
    hint = ": check the user name and password in its URL" if status in ("407", "") else ""
    return f"the proxy refused the tunnel{status and ' with status '}{status}{hint}"


def was_closed(request: Request) -> APIConnectionError:
    """The error for reading a response that another thread or task has closed."""
    message = "the response was closed before its end"
    return APIConnectionError(message, request, phase="body")


def elsewhere(error: Exception, request: Request) -> str:
    """An addition to the reason if a hook or `auth` of a user has asked another host."""
    with suppress(RuntimeError):  # httpx raises it for an error without a request
        url = getattr(getattr(error, "request", None), "url", None)
        host = None if url is None else urlsplit(str(url)).hostname
        if host is not None and host != request.url.host:
            return f"; it was a request to {host}"
    return ""


def client_was_closed(request: Request, phase: Phase) -> APIConnectionError:
    """The error for a call that was under way when its client was closed."""
    return APIConnectionError("the client was closed", request, phase=phase)


def wrapped_by(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and those that it wraps, which libraries keep in different places.

    An error that a caller was handling when it made the call is the context of every error in the
    call. It is not yielded: it says nothing about the call.
    """
    callers = _callers()
    seen: set[int] = set()
    inner: BaseException | None = error
    while inner is not None and id(inner) not in seen:
        seen.add(id(inner))
        yield inner
        places = (getattr(inner, "reason", None), *reversed(inner.args), inner.__cause__)
        found = next((one for one in places if isinstance(one, BaseException)), inner.__context__)
        caught = None if found is None else found.__traceback__
        inner = None if caught is not None and caught.tb_frame in callers else found


def all_wrapped_by(error: BaseException) -> list[BaseException]:
    """Return the error and those that it wraps, and clear the local variables of their frames.

    The key and the password of a proxy are among them, and error trackers show them.
    """
    chain = list(wrapped_by(error))
    for one in chain:
        clear_frames(one.__traceback__)
    return chain


def _callers() -> set[FrameType]:
    """Return the frames of the current call that are not ours."""
    frames: set[FrameType] = set()
    frame = currentframe()
    while frame is not None:
        if not frame.f_globals["__name__"].startswith("trunkline"):
            frames.add(frame)
        frame = frame.f_back
    return frames


def is_of_tls(error: BaseException | None) -> bool:
    """Whether it is an ssl.SSLError."""
    # Without the import: `ssl` is loaded by the first TLS connection only.
    return "ssl" in sys.modules and isinstance(error, sys.modules["ssl"].SSLError)


def reason_of(error: BaseException | None) -> str | None:
    """The reason in an error of the system or of TLS, with its remedy; None for other errors."""
    if is_of_tls(error):
        return _reason_of_tls(error)
    if isinstance(error, socket.gaierror):
        return "the host name has no address; check the host of base_url or of the proxy"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return None


def _reason_of_tls(error: Any) -> str:
    if hasattr(error, "verify_message"):  # an ssl.SSLCertVerificationError
        if error.verify_code in _OTHER_HOST:
            return f"{error.verify_message.rstrip('.')}; check the host of base_url"
        if error.verify_code in _AT_ANOTHER_TIME:
            return f"{error.verify_message}; check the clock of this machine and of the server"
        return (
            f"{error.verify_message}; if the server's certificate is signed by an authority of "
            "your own, pass its file as ca_bundle, or set SSL_CERT_FILE; a session of your own "
            "needs it in its own settings"
        )
    # It has none if a test tool has made it, or urllib3 over pyOpenSSL.
    reason: str = (getattr(error, "reason", None) or "").replace("_", " ").lower()
    if "wrong version number" in reason or "record layer failure" in reason:
        return f"{reason}; the server may not use TLS there: check http or https in base_url"
    if "certificate required" in reason or "alert bad certificate" in reason:
        return (
            f"{reason}; the server asks for a certificate: pass client_certificate, or add it to "
            "your own session"
        )
    return reason or "the TLS session failed"
