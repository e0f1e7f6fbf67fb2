"""One logical call: from an invocation to a response that is whole, or open when it streams."""

from __future__ import annotations

from typing import Final

from trunkline.answers.failures import status_error, too_late
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.errors import APIConnectionError, APIError, OpenAIError
from trunkline.flow import Flow, Now, Random, Read, TimedOut, Within
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS"})


def call(settings: Settings, handler: Handler, request: Request) -> Flow[Response]:
    """The response of status below 300, read by the layer "body" unless its body stays open."""
    started = yield from Now()
    if settings.idempotency_header and request.method not in _IDEMPOTENT:
        request = yield from _with_idempotency_key(settings.idempotency_header, request)
    try:
        response = yield from handler(request)
    except APIConnectionError as error:
        error.elapsed = (yield from Now()) - started
        raise
    response.started = started
    if not 200 <= response.status < 300:
        raise status_error(response)
    if response.content is None and not request.body_stays_open:
        raise OpenAIError(
            "a layer returned a response whose body has not been read: get the response from "
            "`proceed`, read it by `yield from Read(response)`, or give it `content`"
        )
    return response


def limited(request: Request, proceed: Handler) -> Flow[Response]:
    """Ends the call with all its attempts when `Timeout.total` is over."""
    total = request.timeout.total
    if total is None:
        return (yield from proceed(request))
    try:
        return (yield from Within(total, proceed(request)))
    except TimedOut as error:
        raise too_late(error.request or request) from error


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
    elif not request.body_stays_open:
        yield from Read(response)
    return response


def _with_idempotency_key(header: str, request: Request) -> Flow[Request]:
    """One key for all attempts of the call, unless the caller gave one, or took it out."""
    if request.headers.is_settled(header):
        return request
    dice = yield from Random()
    key = f"trunkline-{int(dice * 2**53):014x}-{int((yield from Random()) * 2**53):014x}"
    return request.evolve(headers=request.headers.merge({header: key}))


CORE_LAYERS: Final = (
    Layer(Stage.CALL, "deadline", limited),
    Layer(Stage.ATTEMPT, "body", read),
)
"""What every pipeline has, beside its plugins."""
