"""Failed responses as exceptions of `trunkline.errors`: statuses, bodies, events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from trunkline.codec.text import decode, decode_error
from trunkline.codec.type_guards import OBJECT
from trunkline.errors import (
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from trunkline.secrets import conceal, redact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trunkline.http import Request, Response

_SHOWN = 200
"""The number of characters of a body that a message shows."""

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}

_OF_AZURE = {
    "DeploymentNotFound": "azure_deployment, or else model, must be the name of a deployment",
    "404": "check azure_endpoint, and whether this api_version has the route",
}
"""The likely causes of Azure's errors with status 404, by their codes."""


class TapFailedError(Exception):
    """Carries the exception of a tap past the handlers for bytes that cannot be decoded."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def class_of_status(status: int) -> type[APIStatusError]:
    """Return the class of the error for a status of 300 or more."""
    return _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)


def status_error(response: Response) -> APIStatusError:
    """Return the error for a response of status 300 or more whose content has been read."""
    body = decode_error(response.content or b"", lambda: response.encoding)
    kind = class_of_status(response.status)
    said = f"{_say(body, response.request)}{_likely_cause(response)}"
    error = kind(f"Error code: {response.status} - {said}", response=response, body=body)
    return conceal(error, response.request.secrets())


def invalid(
    message: str, response: Response, cause: Exception | None = None, *, body: object = None
) -> APIResponseValidationError:
    """Return the error for a response that cannot be decoded. It hides the request's secrets."""
    error = APIResponseValidationError(message, response, body=body)
    error.__cause__ = cause
    return conceal(error, response.request.secrets())


def unfit(message: str, response: Response, error: ValueError) -> APIResponseValidationError:
    """Return the error for a text that a user's type refuses, caused by that of its library."""
    reason = error.__cause__
    return invalid(message, response, reason if isinstance(reason, Exception) else error)


def no_events(response: Response, content: bytes) -> APIResponseValidationError:
    """Return the error for a document in place of an event stream."""
    said = _say(content.decode(response.encoding, "replace"), response.request)
    media_type = response.headers.get("content-type")
    message = f"expected an event stream, got {media_type} (status {response.status}): {said}"
    return invalid(f"{message}{_likely_cause(response, content)}", response)


def too_late(request: Request) -> APITimeoutError:
    """Return the error for a call that exceeded `Timeout.total`."""
    message = f"the call did not finish within {request.timeout.total:g} s"
    return APITimeoutError(message, request, phase="total")


def is_error(value: dict[str, Any]) -> bool:
    """Whether an object is ``{"error": ...}``, or says that it is an error, in place of an answer.

    Some servers send an object with a code and a message, which is none of the API's chunks.
    """
    return (
        bool(value.get("error"))
        or value.get("object") == "error"
        or ("message" in value and "code" in value and "choices" not in value)
    )


def event_error(payload: object, request: Request) -> APIError:
    """Return the error for an error event of a stream."""
    body = (payload.get("error") or payload) if type(payload) is OBJECT else payload
    message = _say(body, request) if body else "the stream ended with an error"
    return conceal(APIError(message, request, body=body), request.secrets())


def raise_if_error(value: dict[str, Any], kind: Any, response: Response) -> None:
    """Raise what a stream raises for an object that is an error in place of a `kind`.

    An `error` is kept if a model of `kind` declares it, and the object has other fields of it.
    """
    if not is_error(value) or not _is_foreign_to(value, [*_models(kind)]):
        return
    error = event_error(value, response.request)
    error.request_id = response.request_id
    raise conceal(error, response.request.secrets())


def _is_foreign_to(value: dict[str, Any], models: list[Any]) -> bool:
    """Whether an error object is not a value of one of the models."""
    own = {one.model_wire_names.get(name, name) for one in models for name in one.model_defaults}
    if value.get("object") == "error" or (value.get("error") and "error" not in own):
        return bool(models)
    return bool(models) and (own - {"error"}).isdisjoint(value)


def _models(kind: Any) -> Iterator[Any]:
    from typing import get_args

    from trunkline.codec.structure import is_model

    if is_model(kind):
        yield kind
    for part in get_args(kind):
        yield from _models(part)


def _likely_cause(response: Response, content: bytes | None = None) -> str:
    """Return the URL and why the API is probably not there; empty if it probably is."""
    url, start = response.request.url, (content or response.content or b"")[:100].lstrip().lower()
    is_missing = response.status in (404, 405) and response.error_code is None
    where = f" ({response.request.method} {url.origin}{url.path}: "
    if response.status == 404 and response.error_code in _OF_AZURE:
        return f"{where}{_OF_AZURE[response.error_code]})"
    if is_missing and re.search(r"(/\w+(?:/\w+)*)\1$", url.path):
        return f"{where}base_url must end before the route, as in https://api.openai.com/v1)"
    if is_missing and not re.search(r"/v\d", url.path):
        return f"{where}there is no /v1, where most servers have the API: check base_url)"
    if response.status < 500 and start.startswith((b"<!doctype html", b"<html")):
        return f"{where}this is a web page, not the API: check base_url, and the proxy)"
    return ""


def _say(body: object, request: Request) -> str:
    message = body.get("message") if type(body) is OBJECT else None
    known = request.secrets()
    if isinstance(message, str) and message:
        return redact(message, known)
    try:
        shown = body if isinstance(body, str) else repr(body) if body else "no body"
    except RecursionError:
        shown = "a body that is nested too deeply to be shown"
    text = redact(shown, known)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def decode_response(response: Response) -> Any:
    """Decode the content of a response that must be JSON. Raises APIResponseValidationError."""
    content = response.content or b""
    try:
        return decode(content)
    except ValueError as error:
        media_type = response.headers.get("content-type", "no content type")
        # Redacted before it is cut: `redact` would not recognize half a key.
        known = response.request.secrets()
        first = redact(content[: _SHOWN * 20].decode(response.encoding, "replace"), known)[:_SHOWN]
        raise invalid(
            f"expected JSON, got {media_type} (status {response.status}): {error}; "
            f"request id {response.request_id}; the body begins {first!r}{_likely_cause(response)}",
            response,
            error,
        ) from error
