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
| FinishReasonError              | no                        | yes, it answered           |
| UploadInterruptedError         | its calls were            | yes                        |
| AgentFilePreparationError      | its calls were            | yes                        |
| AgentFileStagingError          | its calls were            | yes                        |
| AgentTurnResultError           | no, its turn runs once    | yes                        |
| AgentOutputParseError          | no, its turn runs once    | yes                        |
| ComputerUseError               | no, its actions run once  | yes                        |
| PollTimeoutError               | no                        | yes                        |
| BudgetExceededError            | no                        | no, nothing was sent       |
| RateLimitWaitError             | no                        | no, nothing was sent       |

The names are those of openai-python; `APIConnectionTimeoutError` and `APIUserAbortError` are those
of openai-node 4.20.1. All of them can be pickled; the pickle does not include the connection.

Tests that make errors may do so as for openai-python, with requests and responses of httpx,
requests or trunkline. Those of a library are kept as they are, with what they contain.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Literal, overload

from trunkline.codec.type_guards import OBJECT

if TYPE_CHECKING:
    from trunkline.http import Headers
    from trunkline.types.chat import ChatCompletion

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
    error.args = args  # an OSError sets them in __init__ only
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class APIError(OpenAIError):
    """A request produced no result, or could not be sent.

    `body` is the server's error object, decoded; otherwise its text, or None.
    """

    def __init__(self, message: str, request: Any = None, *, body: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.request: Any = without_body(request)
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


class MutuallyExclusiveAuthError(OpenAIError):
    """A client for Azure has several of `api_key`, `azure_ad_token`, `azure_ad_token_provider`."""

    def __init__(self) -> None:
        super().__init__(
            "api_key, azure_ad_token and azure_ad_token_provider contradict each other: pass one "
            "of them"
        )


class InvalidWebhookSignatureError(OpenAIError, ValueError):
    """A request to your server was not sent by the API, or too long ago. See `client.webhooks`."""


class FinishReasonError(OpenAIError):
    """An answer that was to be parsed ended early; `completion` has as much of it as there is."""

    request_id: str | None = None

    def __init__(self, message: str, completion: ChatCompletion | None) -> None:
        super().__init__(message)
        self.completion = completion


class LengthFinishReasonError(FinishReasonError):
    """The answer reached the limit of tokens, so that its JSON is incomplete."""

    def __init__(self, *, completion: ChatCompletion) -> None:
        used = f"; usage: {completion.usage}" if completion.usage else ""
        super().__init__(f"the answer reached the limit of tokens before its end{used}", completion)


class ContentFilterFinishReasonError(FinishReasonError):
    """A content filter of the API cut the answer off, so that its JSON is incomplete."""

    def __init__(self, *, completion: ChatCompletion | None = None) -> None:
        super().__init__("a content filter of the API cut the answer off", completion)


class PollTimeoutError(OpenAIError, TimeoutError, RuntimeError):
    """A job had not finished after `max_wait_seconds`, and may still finish later.

    `last` is its state in the last answer, or None if there was no answer. openai-python raises a
    TimeoutError or, for files, a RuntimeError.
    """

    def __init__(self, message: str, last: Any = None) -> None:
        super().__init__(message)
        self.last = last


class APIUserAbortError(APIError):
    """The caller closed or cancelled the call before it ended."""


class UploadInterruptedError(APIError):
    """An upload in parts has failed. Pass it as `resume` to upload what is missing.

    `part_ids` has the ID of each part, or None for one that is missing. `part_size` and
    `total_bytes` are in bytes. `__cause__` is the error of the call or of the file.
    """

    def __init__(
        self,
        message: str,
        *,
        upload_id: str,
        part_ids: tuple[str | None, ...],
        part_size: int,
        total_bytes: int,
        cause: Exception | None = None,
    ) -> None:
        failed = cause if isinstance(cause, APIError) else APIError(message)
        super().__init__(message, failed.request, body=failed.body)
        self.request_id = failed.request_id
        self.upload_id = upload_id
        self.part_ids = part_ids
        self.part_size = part_size
        self.total_bytes = total_bytes


class RedirectError(APIError):
    """A redirect was not followed: another origin, too many redirects, or no usable address."""

    @property
    def may_have_acted(self) -> bool:
        return False


class APIConnectionError(APIError):
    """No complete response arrived. The message has host, proxy, phase, attempts and seconds."""

    def __init__(
        self,
        message: str = "Connection error.",
        request: Any = None,
        *,
        phase: Phase = "connect",
    ) -> None:
        super().__init__(message, request)
        self.phase: Phase = phase
        self.attempts = request.attempt if _is_ours(request) else 1
        self.elapsed: float | None = None
        self.proxy: str | None = None
        """The URL of the client's proxy, without user name and password; for that of a
        session of a user, its host and port, if they are known."""
        self.stale_connection = False
        """Whether the server closed a kept connection before any of the response arrived."""

    @property
    def may_have_acted(self) -> bool:
        return self.phase not in _BEFORE_SENDING

    def __str__(self) -> str:
        if not _is_ours(self.request):
            return self.message
        tries = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        took = "" if self.elapsed is None else f", {self.elapsed:.3g} s"
        to = self.request.url.netloc
        if self.proxy is not None:
            to = f"{to} through {self.proxy}"
        return f"{self.message} ({self.phase} to {to}, {tries}{took})"


class APITimeoutError(APIConnectionError):
    """A time limit of the `Timeout` was exceeded; `phase` says in which phase."""

    @overload
    def __init__(
        self, message: str = ..., request: Any = None, *, phase: Phase = "headers"
    ) -> None: ...
    @overload
    def __init__(self, request: Any, /) -> None: ...
    def __init__(
        self,
        message: Any = "Request timed out.",
        request: Any = None,
        *,
        phase: Phase = "headers",
    ) -> None:
        if not isinstance(message, str):  # openai-python's only parameter is the request
            message, request = "Request timed out.", message
        super().__init__(message, request, phase=phase)


APIConnectionTimeoutError = APITimeoutError


class StreamTruncatedError(APIConnectionError):
    """A stream ended before its final event, whether its body ended or its connection broke.

    `received` has the undecoded data of the last events, up to 256 KiB and at least one event.
    `__cause__` is the error of the connection, if it broke.
    """

    def __init__(
        self, message: str, request: Any = None, *, received: tuple[bytes, ...] = ()
    ) -> None:
        super().__init__(message, request, phase="body")
        self.received = received


class APIResponseValidationError(APIError):
    """The response cannot be decoded as the declared type."""

    @overload
    def __init__(self, message: str, response: Any = None, *, body: object = None) -> None: ...
    @overload
    def __init__(self, response: Any, body: object, *, message: str | None = None) -> None: ...
    def __init__(self, *given: Any, **named: Any) -> None:
        # The first parameter of openai-python is the response.
        ours = bool(given) and isinstance(given[0], str)
        order = ("message", "response") if ours else ("response", "body")
        self._describe(**dict(zip(order, given, strict=False)), **named)

    def _describe(
        self, message: str | None = None, response: Any = None, body: object = None
    ) -> None:
        super().__init__(message or "the response does not fit its declared type", body=body)
        self.response = without_stream(response)
        self.request = _request_of(self.response)
        self.status_code: int | None = getattr(response, "status_code", None)
        self.request_id = _request_id(response)


class APIStatusError(APIError):
    """The response has a status of 300 or more. Most redirects are followed instead."""

    def __init__(self, message: str, *, response: Any, body: object = None) -> None:
        super().__init__(message, body=body)
        self.response = without_stream(response)
        self.request = _request_of(self.response)
        self.status_code: int = response.status_code
        self.request_id = _request_id(response)

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


class OAuthError(AuthenticationError):
    """400, 401 or 403 from the exchange of tokens; `error` is its code, as ``invalid_grant``."""

    def __init__(self, message: str | None = None, *, response: Any, body: object = None) -> None:
        details: dict[str, Any] = body if type(body) is OBJECT else {}
        described = details.get("error_description")
        said = described if isinstance(described, str) and described else None
        super().__init__(
            message or said or "OAuth authentication error.", response=response, body=body
        )
        self.error: str | None = _text(details.get("error"))


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


def _is_ours(message: object) -> bool:
    """Whether it is a Request or Response of trunkline, not one of an HTTP library."""
    from trunkline.http import Request, Response

    return isinstance(message, Request | Response)


def without_body(request: Any) -> Any:
    """Return the request without prompt and credentials: errors are logged, stored and pickled."""
    return request.without_secrets() if _is_ours(request) else request


def without_stream(response: Any) -> Any:
    """Return the response without its stream and the secrets of its request."""
    if not _is_ours(response):
        return response
    kept = copy(response)
    kept.request, kept.stream = response.request.without_secrets(), None
    kept.taps = None
    return kept


def _request_of(response: Any) -> Any:
    try:
        return getattr(response, "request", None)
    except RuntimeError:  # httpx, for a response that was made without a request
        return None


def _request_id(response: Any) -> Any:
    return None if response is None else response.headers.get("x-request-id")
