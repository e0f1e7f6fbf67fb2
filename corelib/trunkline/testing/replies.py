"""What fake transports answer with: a status, headers, and a body in pieces with pauses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from trunkline.http import Headers, Request
from trunkline.values import Value

Part: TypeAlias = "bytes | float | Exception | Callable[[], object]"
"""Of a body: bytes that arrive, seconds of pause before what follows (`math.inf` for ever), an
error that breaks the body off, or a function that is called when its turn comes."""


class Reply(Value, frozen=True):
    """One response to come. `delay` are seconds until its head is there."""

    status: int = 200
    body: bytes | str | Sequence[Part] = b""
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = ()
    delay: float = 0.0

    @property
    def parts(self) -> Sequence[Part]:
        """What the body consists of."""
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
        """One whose body is `value` as JSON, in one piece."""
        fields = {"content-type": "application/json", **(headers or {})}
        return cls(status, json.dumps(value), fields)

    @classmethod
    def of_error(cls, status: int, message: str = "scripted", **details: object) -> Reply:
        """An error as the API sends it; `details` are ``code``, ``type`` and ``param``."""
        return cls.of_json({"error": {"message": message, **details}}, status=status)

    @classmethod
    def of_events(
        cls, *events: object, pause: float = 0.0, done: bool = True, end: Sequence[Part] = ()
    ) -> Reply:
        """A stream of events, each a piece after `pause` seconds, and ``[DONE]`` unless not `done`.

        An event is a str, sent as it is, or what is sent as JSON. `end` are parts to follow.
        """
        parts: list[Part] = []
        for event in (*events, "[DONE]") if done else events:
            text = event if isinstance(event, str) else json.dumps(event)
            parts += [pause] if pause else []
            parts.append(f"data: {text}\n\n".encode())
        return cls(200, (*parts, *end), {"content-type": "text/event-stream"})


Answer: TypeAlias = Reply | Mapping[str, object] | Exception | Callable[[Request], "Answer"]
"""A reply, what is sent as JSON, an error to raise, or a function of the request that gives one."""

Answers: TypeAlias = Iterable[Answer] | Callable[[Request], Answer]
"""The answers in their order, or one function for all requests."""


def reply_to(request: Request, answer: Answer) -> Reply | Exception:
    """What `answer` comes to for this request."""
    while callable(answer):
        answer = answer(request)
    return answer if isinstance(answer, (Reply, Exception)) else Reply.of_json(answer)
