"""All exceptions that a call can raise.

| error                          | retried by default        | may the server have acted? |
|--------------------------------|---------------------------|----------------------------|
| APIConnectionError             | yes                       | not in connect or TLS      |
| APITimeoutError                | yes                       | not in pool or connect     |
| RedirectError                  | no                        | no                         |
| status 408, 409, 429, >= 500   | yes, as the headers say   | only 408 and >= 500        |
| other statuses                 | no                        | no                         |
| APIResponseValidationError     | no                        | yes, it answered           |
| StreamTruncatedError           | no                        | yes, it answered           |
| APIUserAbortError              | no                        | yes, if it was sent        |

The names are those of openai-python; `APIConnectionTimeoutError` and `APIUserAbortError` are those
of openai-node 4.20.1. All of them can be pickled; the pickle does not include the connection.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Literal

from trunkline.codec.type_guards import OBJECT

if TYPE_CHECKING:
    from trunkline.http import Headers, Request, Response

Phase = Literal["pool", "connect", "tls", "proxy", "send", "headers", "body", "total"]

_BEFORE_SENDING = frozenset({"pool", "connect", "tls", "proxy"})


class OpenAIError(Exception):
    """The base class of all errors; raised directly for an invalid configuration or use."""

    def __reduce__(self) -> tuple[Any, ...]:
        # A backend's exception may not be picklable; our message already includes its text.
        cause = self.__cause__ if isinstance(self.__cause__, OpenAIError) else None
        return _restore, (type(self), self.args, self.__dict__.copy(), cause)


def _restore(
    kind: type[OpenAIError], args: tuple[Any, ...], state: dict[str, Any], cause: Any
) -> OpenAIError:
    # Not kind(*args): the classes differ in the parameters of __init__.
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class APIError(OpenAIError):
    """A request produced no result, or could not be sent.

    `body` is the server's error object, decoded; otherwise its text, or None.
    """

    def __init__(
        self, message: str, request: Request | None = None, *, body: object = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.request = _without_body(request)
        self.body = body
        details = body if type(body) is OBJECT else {}
        self.code: str | None = _text(details.get("code"))
        self.param: str | None = _text(details.get("param"))
        self.type: str | None = _text(details.get("type"))
        self.request_id: str | None = None

    @property
    def may_have_acted(self) -> bool:
        """Whether the server may have carried out the request despite the error."""
        return True


class APIUserAbortError(APIError):
    """The caller closed or cancelled the call before it ended."""


class RedirectError(APIError):
    """A redirect was not followed: another origin, too many redirects, or no usable address."""

    @property
    def may_have_acted(self) -> bool:
        return False


class APIConnectionError(APIError):
    """No complete response arrived. The message has the host, phase, attempts and seconds."""

    def __init__(
        self,
        message: str = "Connection error",
        request: Request | None = None,
        *,
        phase: Phase = "connect",
    ) -> None:
        super().__init__(message, request)
        self.phase: Phase = phase
        self.attempts = request.attempt if request is not None else 1
        self.elapsed: float | None = None
        self.stale_connection = False
        """Whether the server closed a kept connection before any of the response arrived."""

    @property
    def may_have_acted(self) -> bool:
        return self.phase not in _BEFORE_SENDING

    def __str__(self) -> str:
        host = f" to {self.request.url.netloc}" if self.request is not None else ""
        tries = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        took = "" if self.elapsed is None else f", {self.elapsed:.3g} s"
        return f"{self.message} ({self.phase}{host}, {tries}{took})"


class APITimeoutError(APIConnectionError):
    """A time limit of the `Timeout` was exceeded; `phase` says in which phase."""

    def __init__(
        self,
        message: str = "Request timed out",
        request: Request | None = None,
        *,
        phase: Phase = "headers",
    ) -> None:
        super().__init__(message, request, phase=phase)


APIConnectionTimeoutError = APITimeoutError


class StreamTruncatedError(APIConnectionError):
    """A stream ended before its final event, whether its body ended or its connection broke.

    `received` has the undecoded data of the events so far. `__cause__` is the error of the
    connection, if it broke.
    """

    def __init__(
        self, message: str, request: Request | None = None, *, received: tuple[bytes, ...] = ()
    ) -> None:
        super().__init__(message, request, phase="body")
        self.received = received


class APIResponseValidationError(APIError):
    """The response cannot be decoded as the declared type."""

    def __init__(
        self, message: str, response: Response | None = None, *, body: object = None
    ) -> None:
        super().__init__(message, response.request if response else None, body=body)
        self.response = _without_stream(response)
        self.status_code = response.status if response else None
        self.request_id = response.request_id if response else None


class APIStatusError(APIError):
    """The response has a status of 300 or more. Most redirects are followed instead."""

    def __init__(self, message: str, *, response: Response, body: object = None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = _without_stream(response)
        self.status_code = response.status
        self.request_id = response.request_id

    @property
    def headers(self) -> Headers:
        """The headers of the response."""
        headers: Headers = self.response.headers
        return headers

    @property
    def may_have_acted(self) -> bool:
        return self.status_code == 408 or self.status_code >= 500


class BadRequestError(APIStatusError):
    """400: the server considers the request invalid."""


class AuthenticationError(APIStatusError):
    """401: the API key is missing or invalid."""


class PermissionDeniedError(APIStatusError):
    """403: the API key does not permit the request."""


class NotFoundError(APIStatusError):
    """404: the route or object does not exist."""


class ConflictError(APIStatusError):
    """409: another request is changing the object."""


class UnprocessableEntityError(APIStatusError):
    """422: the server understood the request but cannot carry it out."""


class RateLimitError(APIStatusError):
    """429: too many requests, or no credit left (the code `insufficient_quota`)."""


class InternalServerError(APIStatusError):
    """500 or more: the server failed."""


def client_is_closed() -> OpenAIError:
    """Return the error for a call of a client that was closed."""
    return OpenAIError("the client is closed: make a new one, or close it after the last call")


def not_http() -> OpenAIError:
    """Return the error for a request that cannot be sent as HTTP. Raise it ``from None``.

    HTTP libraries quote the value of the header, which may be a secret.
    """
    return OpenAIError("a header or the URL cannot be sent as HTTP/1.1")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _without_body(request: Request | None) -> Request | None:
    """Return the request without prompt and credentials: errors are logged, stored and pickled."""
    return None if request is None else request.without_secrets()


def _without_stream(response: Response | None) -> Any:
    if response is None:
        return None
    kept = copy(response)
    kept.request, kept.stream = response.request.without_secrets(), None
    return kept
