"""The errors of identities, and of the plugins that are installed with trunkline."""

from __future__ import annotations

from typing import Any, Literal

from trunkline.errors import OpenAIError, without_body, without_stream


class BudgetExceededError(OpenAIError):
    """The plugin `budget` did not send a call, because too little is left for it.

    `account` is the tag or the key. `limit`, `used` and `reserved` (by calls that have not ended)
    are in `unit`. `renews_at` is in seconds since 1970, `renews_in` in seconds, or None for never.
    """

    account: str
    unit: Literal["tokens", "dollars"]
    limit: float
    used: float
    reserved: float
    renews_at: float | None
    renews_in: float | None

    def __init__(self, message: str, **facts: Any) -> None:
        super().__init__(message)
        vars(self).update(facts)


class RateLimitWaitError(OpenAIError):
    """The plugin `ratelimit` did not send a call: it would have waited too long, for `seconds`."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class NotRecordedError(OpenAIError):
    """A call that was to be replayed has no recording; nothing was sent. See the plugin `replay`.

    `request` is without its body and its secrets, `cassette` the path of the file.
    """

    def __init__(self, message: str, request: Any = None, *, cassette: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.request: Any = without_body(request)
        self.cassette = cassette


class SubjectTokenProviderError(OpenAIError):
    """There is no token of the cloud that a `workload_identity` is for.

    `response` is the answer of the cloud's metadata server, if there was one.
    """

    def __init__(self, message: str, *, response: Any = None) -> None:
        super().__init__(message)
        self.response = without_stream(response)
