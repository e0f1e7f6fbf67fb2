"""One logical call: from a request to a response that has been read or, for a stream, is open."""

from __future__ import annotations

from typing import Final

from trunkline.answers.deadlines import complete
from trunkline.answers.failures import status_error, too_late
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.errors import APIConnectionError, APIError, OpenAIError
from trunkline.flow import Clock, Flow, Now, Random, Read, TimedOut, Within
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS"})


def call(settings: Settings, handler: Handler, request: Request) -> Flow[Response]:
    """Return the response, which the layer "body" has read unless its body stays open.

    Raises APIStatusError for a status other than 200 to 299, and 101 if the request asks for it.
    """
    clock = request.call.clock = yield from Clock()
    started = request.call.started = clock()
    if settings.idempotency_header and request.method not in _IDEMPOTENT:
        # Outside of the layers, and so of `retries`: all attempts have the same key.
        request = yield from _with_idempotency_key(settings.idempotency_header, request)
    try:
        response = yield from handler(request)
    except APIConnectionError as error:
        complete(error, request.call, (yield from Now()) - started)
        raise
    response.started = started
    if not 200 <= response.status < 300 and not _has_switched(response):
        raise status_error(response)
    if response.content is None and not request.body_stays_open:
        raise OpenAIError(
            "a layer returned a response whose body has not been read: return the response of "
            "`proceed`, read it with `yield from Read(response)`, or set its `content`"
        )
    return response


def limited(request: Request, proceed: Handler) -> Flow[Response]:
    """Limit the call with all its attempts to `Timeout.total`."""
    total = request.timeout.total
    if total is None:
        return (yield from proceed(request))
    try:
        return (yield from Within(total, proceed(request)))
    except TimedOut as error:
        raise too_late(error.request or request) from error


def read(request: Request, proceed: Handler) -> Flow[Response]:
    """Read a body that is not streamed, as part of the attempt, so that a broken one is retried.

    The body of an error is empty if it cannot be read.
    """
    response = yield from proceed(request)
    if response.status >= 300:
        try:
            yield from Read(response, MAX_ERROR_BODY)
        except APIError:  # the status matters more to the caller than the reason for it
            response.content = b""
    elif not request.body_stays_open:
        try:
            yield from Read(response)
        except Exception as error:
            if response.taps is not None:
                response.taps.end("failed", error)
            raise
    return response


def _has_switched(response: Response) -> bool:
    """Whether the server has switched to the protocol that the request asks for."""
    return response.status == 101 and "upgrade" in response.request.headers


def _with_idempotency_key(header: str, request: Request) -> Flow[Request]:
    """Return the request with a generated key, unless the caller has set or removed the header."""
    if request.headers.is_settled(header):
        return request
    key = yield from new_idempotency_key()
    return request.evolve(headers=request.headers.merge({header: key}))


def new_idempotency_key() -> Flow[str]:
    """Return a key that no other call has."""
    # Not a uuid: flows get all randomness from the driver. A float has 53 random bits.
    dice = yield from Random()
    return f"trunkline-{int(dice * 2**53):014x}-{int((yield from Random()) * 2**53):014x}"


CORE_LAYERS: Final = (
    Layer(Stage.CALL, "deadline", limited),
    Layer(Stage.ATTEMPT, "body", read),
)
"""The layers that every pipeline has in addition to those of its plugins."""
