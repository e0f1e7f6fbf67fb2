"""The requests transport over what users have configured themselves."""

from __future__ import annotations

from collections.abc import Callable, Generator
from io import BytesIO
from typing import TYPE_CHECKING, Any

import requests
from requests.adapters import BaseAdapter
from requests.utils import default_headers

from trunkline.errors import OpenAIError, not_http
from trunkline.http import FRAMING, Body, Headers, Response, check_headers
from trunkline_transports.requests import capabilities
from trunkline_transports.requests_body import (
    BodyFailedError,
    Pieces,
    ResponseBody,
    reader_of,
)
from trunkline_transports.requests_errors import FAILURES, fail

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Timeout

Deliver = Callable[[requests.Request, Any], requests.Response]
"""Sends a request within limits in seconds for connecting and for reading."""

_DEFAULTS = default_headers()
"""The headers that every session adds by default."""


class AdoptedTransport:
    """Sends through a user's session or adapter, which stays the user's to close.

    The session prepares and sends requests in its own way: with its auth, cookies, hooks, proxies
    and certificates, and with those of its headers that the request does not have. Two of its
    habits are left out: redirects, and a ``.netrc`` that would replace the API key. Waiting for a
    free connection, and writing, have no limits of their own there.
    """

    capabilities = capabilities

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver

    def send(self, request: Request, timeout: Timeout) -> Response:
        given = request.headers
        try:
            check_headers(given)  # older versions of requests let some through
        except ValueError:
            raise not_http() from None
        data = _data(request.body)
        asked = requests.Request(request.method, str(request.url), data=data)
        names = [name for name, _ in given.items_in_order if name.lower() not in FRAMING]
        asked.headers = {name: given[name] for name in names}
        try:
            answer = self._deliver(asked, (timeout.connect, timeout.read))
        except BodyFailedError as error:
            raise error.error from None
        except FAILURES as error:
            fail(error, request)
        finally:
            if isinstance(data, Pieces | Generator):
                data.close()
        return _response(answer, request)

    def close(self) -> None:
        """It is its owner's to close."""


def adopted(given: Any) -> AdoptedTransport:
    """Over a ``requests.Session`` or an adapter."""
    if isinstance(given, requests.Session):
        return AdoptedTransport(lambda asked, limits: _by_session(given, asked, limits))
    if isinstance(given, BaseAdapter):
        return AdoptedTransport(lambda asked, limits: _by_adapter(given, asked, limits))
    raise OpenAIError(f"{given!r} is not a requests.Session, nor an adapter of one")


def _by_session(
    session: requests.Session, asked: requests.Request, limits: Any
) -> requests.Response:
    headers: dict[str, Any] = asked.headers
    present = {name.lower() for name in headers}
    for name, value in _DEFAULTS.items():
        if name.lower() not in present and session.headers.get(name) == value:
            headers[name] = None  # requests' word for leaving out what the session has
    if session.auth is None:
        asked.auth = _as_it_is
    prepared = session.prepare_request(asked)
    settings = session.merge_environment_settings(prepared.url, {}, True, None, None)
    return session.send(prepared, timeout=limits, allow_redirects=False, **settings)


def _by_adapter(adapter: BaseAdapter, asked: requests.Request, limits: Any) -> requests.Response:
    return adapter.send(asked.prepare(), stream=True, timeout=limits)


def _as_it_is(prepared: requests.PreparedRequest) -> requests.PreparedRequest:
    """An auth that leaves the credentials alone; without one, requests looks for a .netrc."""
    return prepared


def _data(body: bytes | Body) -> Any:
    if isinstance(body, bytes):
        return body or None
    return iter(Pieces(body)) if body.length is None else _SizedPieces(body)


class _SizedPieces(Pieces):
    """Pieces of which requests can ask the length."""

    def __len__(self) -> int:
        return self._body.length or 0


def _response(answer: requests.Response, request: Request) -> Response:
    headers = Headers(answer.headers.items())
    raw: Any = answer.raw
    if raw is None or getattr(answer, "_content_consumed", False):
        # A hook has read it, or requests, which does so with redirects: undone is its encoding.
        raw = BytesIO(answer.content)
        headers = headers.merge({"content-encoding": None})
    body = ResponseBody(raw, request, reader_of(raw), lambda _: None)
    version = "HTTP/1.0" if getattr(raw, "version", 11) == 10 else "HTTP/1.1"
    return Response(answer.status_code, headers, request, body, None, version)
