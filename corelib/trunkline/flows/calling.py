"""One logical call: from an invocation to a response that is whole, or open when it streams."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from trunkline import flow as effects
from trunkline.body import MAX_ERROR_BODY
from trunkline.codec import encode
from trunkline.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    OpenAIError,
    no_events,
    status_error,
)
from trunkline.flow import Flow, Now, Random, Read
from trunkline.http import URL, Headers, Request, Response, check_headers
from trunkline.kinds import is_mapping, is_sequence
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Omit, Settings, Timeout, checked_retries
from trunkline.wire.content_encoding import ACCEPT_ENCODING
from trunkline.wire.paths import check_route, fill_path
from trunkline.wire.query import encode_query

if TYPE_CHECKING:
    from trunkline.operation import Invocation

_ABSOLUTE = r"[a-z][a-z0-9+.-]*://"
_EVENTS = "text/event-stream"
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS"})


def base_headers(settings: Settings) -> Headers:
    """What every request of the client carries, credentials excepted."""
    from trunkline import __version__

    own: dict[str, str | None] = {
        "Accept": "application/json",
        "Accept-Encoding": ACCEPT_ENCODING,
        "User-Agent": f"trunkline/{__version__}",
        "OpenAI-Organization": settings.organization,
        "OpenAI-Project": settings.project,
    }
    check_headers(own)
    check_headers(settings.default_headers)
    if settings.idempotency_header:
        check_headers({settings.idempotency_header: None})
    given = Headers((name, value) for name, value in own.items() if value is not None)
    return given.merge(settings.default_headers)


def prepare(settings: Settings, headers: Headers, invocation: Invocation) -> Request:
    """The request of an invocation. Raises TypeError or ValueError before anything is sent."""
    options = invocation.options
    changes: dict[str, str | None] = {}
    body = _body(invocation, options.get("extra_body"))
    if body:
        changes["Content-Type"] = "application/json"
    if invocation.event is not None:
        changes["Accept"] = _EVENTS
    extra = options.get("extra_headers")
    if extra:
        changes.update((name, None if isinstance(v, Omit) else v) for name, v in extra.items())
    key = options.get("idempotency_key")
    if key is not None:
        if settings.idempotency_header is None:
            raise ValueError("idempotency_key needs the client's option idempotency_header")
        changes[settings.idempotency_header] = key
    check_headers(changes)
    more: Mapping[str, object] = options.get("extra_query") or {}
    query = {**settings.default_query, **invocation.query, **more}
    path = fill_path(invocation.path, invocation.path_values)
    return Request(
        method=invocation.method,
        url=_url(settings.base_url, path, encode_query(query) if query else ""),
        headers=headers.merge(changes),
        body=body,
        timeout=Timeout.of(options["timeout"]) if "timeout" in options else settings.timeout,
        max_retries=checked_retries(options.get("max_retries", settings.max_retries)),
        operation=invocation.name,
        streamed=invocation.event is not None,
    )


def _url(base: URL, path: str, query: str) -> URL:
    """`path` below the base URL. A whole URL stands for itself, at the client's own origin only."""
    if "://" not in path or not re.match(_ABSOLUTE, path, re.IGNORECASE):
        check_route(path)
        return base.join(path, query)
    url = URL.parse(path)
    if url.origin != base.origin:
        raise ValueError(
            f"the path is a URL of {url.origin}, but this client and its credentials are for "
            f"{base.origin}: make a client with that base_url"
        )
    check_route(path)
    return url.evolve(query="&".join(part for part in (url.query, query) if part))


def _body(invocation: Invocation, extra: object) -> bytes:
    body: object = invocation.body
    if is_mapping(extra):
        body = {**(invocation.body or {}), **extra}
    elif extra is not None:
        body = extra
    if body is None:
        return b""
    try:
        content = encode(body)
    except (TypeError, UnicodeEncodeError, OverflowError, RecursionError) as error:
        raise OpenAIError(f"the arguments of {invocation.name} are not JSON: {error}") from error
    if b"null" in content:  # None, or what msgspec writes for NaN and infinity
        _check_finite("the body", body)
    return content


def _check_finite(place: str, value: object) -> None:
    if isinstance(value, float):
        if value - value != 0:
            raise ValueError(f"{place}={value!r} has no form in JSON: give a finite number")
    elif is_mapping(value):
        for key, item in value.items():
            _check_finite(str(key), item)
    elif is_sequence(value):
        for index, item in enumerate(value):
            _check_finite(f"{place}[{index}]", item)


def call(settings: Settings, handler: Handler, request: Request) -> Flow[Response]:
    """The response of status below 300, its content read unless the request is streamed."""
    started = yield from Now()
    if settings.idempotency_header and request.method not in _IDEMPOTENT:
        request = yield from _with_idempotency_key(settings.idempotency_header, request)
    try:
        response = yield from handler(request)
    except APIConnectionError as error:
        error.elapsed = (yield from Now()) - started
        raise
    if not 200 <= response.status < 300:
        raise status_error(response)
    if not request.streamed:
        yield from Read(response)
    elif _is_document(response) and request.headers.get("accept") == _EVENTS:
        yield from Read(response, MAX_ERROR_BODY)
        raise no_events(response)
    return response


def _is_document(response: Response) -> bool:
    """Whether it says of itself that it is no stream of events, as a proxy's page does."""
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip().lower() in ("text/html", "application/json")


def limited(request: Request, proceed: Handler) -> Flow[Response]:
    """Ends the call with all its attempts when `Timeout.total` is over."""
    total = request.timeout.total
    if total is None:
        return (yield from proceed(request))
    started = yield from Now()
    try:
        response = yield from effects.Timeout(total, proceed(request))
    except TimeoutError as error:
        raise APITimeoutError(
            f"not done within {total:g} s in all", request, phase="total"
        ) from error
    response.deadline = started + total
    return response


def read(request: Request, proceed: Handler) -> Flow[Response]:
    """Reads what is not streamed as a part of the attempt, so that a broken body is retried.

    An error's body that cannot be read is left out: its status says more.
    """
    response = yield from proceed(request)
    if response.status >= 300:
        try:
            yield from Read(response, MAX_ERROR_BODY)
        except APIError:  # the status is what the caller must know
            response.content = b""
    elif not request.streamed:
        yield from Read(response)
    return response


def _with_idempotency_key(header: str, request: Request) -> Flow[Request]:
    """One key for all attempts of the call, unless the caller gave one."""
    if header in request.headers:
        return request
    dice = yield from Random()
    key = f"trunkline-{int(dice * 2**53):014x}-{int((yield from Random()) * 2**53):014x}"
    return request.evolve(headers=request.headers.merge({header: key}))


CORE_LAYERS: Final = (
    Layer(Stage.CALL, "deadline", limited),
    Layer(Stage.ATTEMPT, "body", read),
)
"""What every pipeline has, beside its plugins."""
