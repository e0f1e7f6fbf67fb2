"""Refusals of the stand-in: the API's error object, and the exception that becomes one."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from trunkline.local.reply import LocalReply, json_reply

_Kind = TypeVar("_Kind")

# Shortened from https://platform.openai.com/docs/guides/error-codes.
_USUAL: dict[int, tuple[str, str | None, str]] = {
    400: ("invalid_request_error", None, "The request was not understood."),
    401: ("invalid_request_error", "invalid_api_key", "Incorrect API key provided."),
    403: ("invalid_request_error", None, "You are not allowed to do this."),
    404: ("invalid_request_error", None, "The resource does not exist."),
    408: ("timeout", None, "The request timed out."),
    409: ("invalid_request_error", None, "The resource was changed by another request."),
    422: ("invalid_request_error", None, "The request could not be processed."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached for requests."),
    500: ("server_error", None, "The server had an error while processing your request."),
    503: ("server_error", None, "The engine is currently overloaded, please try again later."),
}

# msgspec reports the place of an error only within its message.
_MISSING = re.compile(r"missing required field `([^`]*)`")
_PLACE = re.compile(r" - at `\$\.?([^`]*)`$")


class RefusedError(Exception):
    """A refusal of a request, with the status and the fields of the error object."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        param: str | None = None,
        code: str | None = None,
        type: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.param = param
        self.code = code
        self.type = type or _usual(status)[0]


def usual_refusal(status: int) -> RefusedError:
    """Return a refusal with `status` and the API's usual message for it."""
    kind, code, message = _usual(status)
    return RefusedError(status, message, code=code, type=kind)


def invalid_value(param: str, reason: str) -> RefusedError:
    """Return the refusal (400) of a known parameter whose value is invalid."""
    message = f"Invalid value: '{param}' {reason}."
    return RefusedError(400, message, param=param, code="invalid_value")


def missing(param: str) -> RefusedError:
    """Return the refusal (400) of a request that lacks a required parameter."""
    message = f"Missing required parameter: '{param}'."
    return RefusedError(400, message, param=param, code="missing_required_parameter")


def refusal_of(error: RefusedError | RecursionError) -> RefusedError:
    """Return the refusal of an event, which is nested too deeply for a RecursionError."""
    if isinstance(error, RefusedError):
        return error
    return RefusedError(400, "The event is nested too deeply.")


def error_object(refusal: RefusedError) -> dict[str, object]:
    """Return the body of a refusal, in the form that the API uses."""
    return {
        "error": {
            "message": refusal.message,
            "type": refusal.type,
            "param": refusal.param,
            "code": refusal.code,
        }
    }


def error_reply(refusal: RefusedError, headers: tuple[tuple[str, str], ...] = ()) -> LocalReply:
    """Return the reply for a refusal."""
    return json_reply(error_object(refusal), refusal.status, headers)


def decode(body: bytes, kind: type[_Kind]) -> _Kind:
    """Decode JSON as `kind`. Raises RefusedError (400), which names the invalid parameter."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        raise _misfit(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"We could not parse the JSON body of your request: {error}"
        raise RefusedError(400, message) from error


def convert(value: object, kind: type[_Kind], place: str) -> _Kind:
    """Convert decoded JSON to `kind`. Raises RefusedError (400), which names a part of `place`."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise _misfit(str(error), place) from error


def _usual(status: int) -> tuple[str, str | None, str]:
    return _USUAL.get(status) or _USUAL[400 if status < 500 else 500]


def _misfit(text: str, root: str = "") -> RefusedError:
    place = _PLACE.search(text)
    where = f"{root}.{place.group(1) if place else ''}".strip(".")
    absent = _MISSING.search(text)
    if absent:
        return missing(f"{where}.{absent.group(1)}".lstrip("."))
    reason = _PLACE.sub("", text)
    message = f"Invalid value for '{where or 'body'}': {reason}."
    return RefusedError(400, message, param=where or None, code="invalid_type")
