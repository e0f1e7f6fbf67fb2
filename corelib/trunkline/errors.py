"""Every way in which a call fails, on one page.

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

Names are openai-python's (and openai-node's 4.20.1: `APIConnectionTimeoutError`,
`APIUserAbortError`). All of them pickle, without the connection that they came from.
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
    """The root of the tree; raised itself for a wrong configuration."""

    def __reduce__(self) -> tuple[Any, ...]:
        # A backend's error may not pickle; what it said is in the text of ours.
        cause = self.__cause__ if isinstance(self.__cause__, OpenAIError) else None
        return _restore, (type(self), self.args, self.__dict__.copy(), cause)


def _restore(
    kind: type[OpenAIError], args: tuple[Any, ...], state: dict[str, Any], cause: Any
) -> OpenAIError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class APIError(OpenAIError):
    """A request was made, or was about to be, and gave no result.

    `body` is the decoded error object of the server, or its text, or None.
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
        """Whether the server may have carried out the request all the same."""
        return True


class APIUserAbortError(APIError):
    """The caller closed or cancelled the call before it had ended."""


class RedirectError(APIError):
    """A redirect that is not followed: to another origin, too many, or without a usable address."""

    @property
    def may_have_acted(self) -> bool:
        return False


class APIConnectionError(APIError):
    """No (complete) answer came. Says the host, the phase, the attempts and the seconds."""

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

    @property
    def may_have_acted(self) -> bool:
        return self.phase not in _BEFORE_SENDING

    def __str__(self) -> str:
        host = f" to {self.request.url.netloc}" if self.request is not None else ""
        tries = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        took = "" if self.elapsed is None else f", {self.elapsed:.3g} s"
        return f"{self.message} ({self.phase}{host}, {tries}{took})"


class APITimeoutError(APIConnectionError):
    """A limit of the `Timeout` was reached in the phase that it names."""

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
    """A stream ended, cleanly or not, before the event that ends its protocol.

    `received` are the events' data so far, undecoded; `cause` says how the connection ended.
    """

    def __init__(
        self, message: str, request: Request | None = None, *, received: tuple[bytes, ...] = ()
    ) -> None:
        super().__init__(message, request, phase="body")
        self.received = received


class APIResponseValidationError(APIError):
    """The server answered with what cannot be read as the promised type."""

    def __init__(
        self, message: str, response: Response | None = None, *, body: object = None
    ) -> None:
        super().__init__(message, response.request if response else None, body=body)
        self.response = _without_stream(response)
        self.status_code = response.status if response else None
        self.request_id = response.request_id if response else None


class APIStatusError(APIError):
    """The server answered with a status of 300 or more; most redirects are followed."""

    def __init__(self, message: str, *, response: Response, body: object = None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = _without_stream(response)
        self.status_code = response.status
        self.request_id = response.request_id

    @property
    def headers(self) -> Headers:
        """The response's headers."""
        headers: Headers = self.response.headers
        return headers

    @property
    def may_have_acted(self) -> bool:
        return self.status_code == 408 or self.status_code >= 500


class BadRequestError(APIStatusError):
    """400: the request does not make sense to the server."""


class AuthenticationError(APIStatusError):
    """401: no key, or one that is not valid."""


class PermissionDeniedError(APIStatusError):
    """403: the key must not do this."""


class NotFoundError(APIStatusError):
    """404: no such route or object."""


class ConflictError(APIStatusError):
    """409: the object is being changed elsewhere."""


class UnprocessableEntityError(APIStatusError):
    """422: understood, and not possible."""


class RateLimitError(APIStatusError):
    """429: too many requests, or (`insufficient_quota`) no credit."""


class InternalServerError(APIStatusError):
    """500 and more: the server failed."""


def not_http() -> OpenAIError:
    """The error for a request that nothing was sent of; raise it from None.

    HTTP libraries quote the header's value, which may be a secret.
    """
    return OpenAIError("a header or the URL cannot be sent as HTTP/1.1")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _without_body(request: Request | None) -> Request | None:
    """An error outlives its call and travels; the prompt and its credentials stay behind."""
    return None if request is None else request.without_secrets()


def _without_stream(response: Response | None) -> Any:
    if response is None:
        return None
    kept = copy(response)
    kept.request, kept.stream = response.request.without_secrets(), None
    return kept
