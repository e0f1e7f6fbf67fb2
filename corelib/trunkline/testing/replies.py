"""The answers of fake transports: a status, headers, and a body in pieces with pauses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from trunkline.codec.type_guards import is_mapping
from trunkline.http import Headers, Request, ServerSentEvent
from trunkline.values import Value
from trunkline.wire.event_writing import written

Part: TypeAlias = "bytes | float | Exception | Callable[[], object]"
"""A part of a body: bytes that arrive, a pause in seconds before the next part (`math.inf` never
ends), an error that ends the body, or a function that is called when its turn comes."""


class Reply(Value, frozen=True):
    """A scripted response. Its head arrives after `delay` seconds.

    Raises TypeError for a mapping as its body.
    """

    status: int = 200
    body: bytes | str | Sequence[Part] = b""
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = ()
    delay: float = 0.0

    def __post_init__(self) -> None:
        if is_mapping(self.body):
            raise TypeError("the body of a Reply must be bytes or str: use Reply.of_json(value)")

    @property
    def parts(self) -> Sequence[Part]:
        """The parts of the body."""
        if isinstance(self.body, str):
            return (self.body.encode(),)
        return (self.body,) if isinstance(self.body, bytes) else self.body

    @property
    def fields(self) -> Headers:
        """The headers, in order."""
        return self.headers if isinstance(self.headers, Headers) else Headers(self.headers)

    @classmethod
    def of_json(
        cls, value: object, *, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Return a reply whose body is `value` as JSON, in one piece."""
        fields = {"content-type": "application/json", **(headers or {})}
        return cls(status, json.dumps(value), fields)

    @classmethod
    def of_error(cls, status: int, message: str = "scripted", **details: object) -> Reply:
        """Return a reply with the API's error object; `details` are its other fields.

        These are ``code``, ``type`` and ``param``.
        """
        return cls.of_json({"error": {"message": message, **details}}, status=status)

    @classmethod
    def of_events(
        cls, *events: object, pause: float = 0.0, done: bool = True, end: Sequence[Part] = ()
    ) -> Reply:
        """Return a reply that streams events, each in one piece after `pause` seconds.

        An event that is a str is sent unchanged, any other as JSON. If `done`, the event ``[DONE]``
        follows. `end` are further parts of the body.
        """
        parts: list[Part] = []
        for event in (*events, "[DONE]") if done else events:
            text = event if isinstance(event, str) else json.dumps(event)
            parts += [pause] if pause else []
            parts.append(written(ServerSentEvent(text.encode())))
        return cls(200, (*parts, *end), {"content-type": "text/event-stream"})


Answer: TypeAlias = Reply | Mapping[str, object] | Exception | Callable[[Request], "Answer"]
"""A reply, a mapping that is sent as JSON, an error to raise, or a function of the request that
returns one of these."""

Answers: TypeAlias = Iterable[Answer] | Callable[[Request], Answer]
"""The answers in order, or one function for all requests."""


def reply_to(request: Request, answer: Answer) -> Reply | Exception:
    """Return the reply or the error that `answer` is for this request."""
    while callable(answer):
        answer = answer(request)
    return answer if isinstance(answer, (Reply, Exception)) else Reply.of_json(answer)
