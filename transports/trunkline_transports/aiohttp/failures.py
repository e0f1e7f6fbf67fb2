"""The table of aiohttp: its errors, as our own.

aiohttp's errors hold request headers and URLs, and quote lines of the peer, which may repeat the
API key. So none of them becomes a cause: an error of the system does, or a new one.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING, Final, TypeGuard

import aiohttp

from trunkline_transports.phases import (
    all_wrapped_by,
    broken,
    caused,
    reason_of,
    refused_tunnel,
    too_slow,
)
from trunkline_transports.strictness import LooseHeadError

if TYPE_CHECKING:
    from trunkline.errors import APIConnectionError, Phase
    from trunkline.http import Request
    from trunkline_transports.aiohttp.calls import Sending

_REASONS: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (aiohttp.InvalidURL, "aiohttp does not accept the host of the URL"),
    (aiohttp.ClientResponseError, "the head of the response is not well-formed HTTP/1.1"),
    (aiohttp.ClientPayloadError, "it ends too early, or is not well-formed HTTP/1.1"),
    (aiohttp.ServerDisconnectedError, "the server closed it"),
)
_CLOSED: Final = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)
_CONNECTING: Final = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


class FinalError(aiohttp.ClientError):
    """Wraps an error of a request that aiohttp must not send again."""


def failure(error: BaseException, request: Request, call: Sending) -> APIConnectionError:
    """Return our error, with its cause, for one of aiohttp's."""
    plain = list(filter(_is_plain, all_wrapped_by(error)))
    if isinstance(error, FinalError) and error.__cause__ is not None:
        error = error.__cause__
    phase = _phase(error, plain, call.phase)
    if isinstance(error, TimeoutError | asyncio.TimeoutError):
        return caused(too_slow(request, phase), TimeoutError())
    reason = _reason(error, plain)
    made = broken(request, phase, reason)
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        made.proxy = f"{error.host}:{error.port}"
    made.stale_connection = call.reused and phase != "body" and isinstance(error, _CLOSED)
    return caused(made, plain[0] if plain else aiohttp.ClientError(reason))


def _phase(error: BaseException, plain: list[OSError], phase: Phase) -> Phase:
    if isinstance(error, aiohttp.ClientProxyConnectionError | aiohttp.ClientHttpProxyError):
        return "proxy"
    # An alert of TLS 1.3 comes after the handshake, where a client's certificate is refused.
    if phase != "body" and any(isinstance(one, ssl.SSLError) for one in plain):
        return "tls"
    if phase == "headers" and isinstance(error, _CONNECTING):
        return "connect"  # in a user's session nothing else says so
    return phase


def _reason(error: BaseException, plain: list[OSError]) -> str:
    """Return the reason in words that name the remedy where there is one. Never quotes the peer."""
    if isinstance(error, LooseHeadError):
        return str(error)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return refused_tunnel(str(error.status))
    known = next(filter(None, map(reason_of, plain)), None)
    usual = (str(plain[0]) if plain else "") or "it failed"
    return known or next((text for kind, text in _REASONS if isinstance(error, kind)), usual)


def _is_plain(error: BaseException) -> TypeGuard[OSError]:
    """Whether it is an error of the system, and not one of aiohttp's that is an OSError as well."""
    return isinstance(error, OSError) and not isinstance(error, aiohttp.ClientError)
