"""Answers as the plugin `cache` stores them, and the tap that collects them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from zlib import crc32

from trunkline.http import Headers, Request, Response, ServerSentEvent
from trunkline.taps import Ending, Tap
from trunkline.values import Value
from trunkline_plugins.facts import decoded, is_array, is_object, says_error

MOST = 8 << 20
"""The size of the largest answer that is stored, in bytes."""
_FORMAT = b"trunkline-cache-1"
_HEADERS = ("content-type", "openai-model", "openai-version", "x-request-id")
"""The headers that are stored: the others are about one exchange, or about an organization."""
_UNFINISHED = re.compile(
    rb'''"status"\s*:\s*"(?:cancelled|failed|in_progress|queued)"
    |"type"\s*:\s*"(?:[\w.]+\.delta|response\.(?!completed|incomplete)[\w.]+)"''',
    re.VERBOSE,
)
"""In the last event of a stream, or in a body."""


def kept(headers: Headers) -> dict[str, str]:
    """Return the headers of an answer that are stored with it."""
    return {name: headers[name] for name in _HEADERS if name in headers}


class CachedAnswer(Value, frozen=True):
    """A complete answer: its events, or else its body."""

    status: int
    headers: dict[str, str]
    at: float
    """When it came, in seconds since 1970."""
    ttl: float | None
    """For how many seconds it may be used; None means for ever."""
    body: bytes = b""
    events: tuple[ServerSentEvent, ...] = ()
    done: bool = True
    """Whether the event ``[DONE]`` came after these events."""

    @classmethod
    def of(cls, response: Response, at: float, ttl: float | None = None) -> CachedAnswer | None:
        """Return the answer of a response that has been read; None if it is that of a failure."""
        if response.content is None or not 200 <= response.status < 300:
            return None
        return cls(response.status, kept(response.headers), at, ttl, response.content)

    def is_fresh(self, now: float, ttl: float | None) -> bool:
        """Whether it may still be used, also by a call with this `ttl`."""
        limits = [limit for limit in (self.ttl, ttl) if limit is not None]
        return not limits or now - self.at < min(limits)

    def response(self, request: Request, now: float) -> Response:
        """Return the answer to another request."""
        age = str(int(max(0.0, now - self.at)))
        headers = {**self.headers, "age": age, "x-trunkline-cache": "hit"}
        if self.events:
            events: Any = {"events": self.events, "done": self.done}
            return Response.of(request, self.status, headers=headers, **events)
        return Response.of(request, self.status, headers=headers, content=self.body)

    def encoded(self) -> bytes:
        """Return it as bytes, with a checksum."""
        about: dict[str, Any] = {
            "status": self.status,
            "headers": self.headers,
            "at": self.at,
            "ttl": self.ttl,
            "events": [[len(one.data), one.event, one.id, one.retry] for one in self.events],
        }
        if not self.done:
            about["done"] = False
        body = b"".join(one.data for one in self.events) if self.events else self.body
        record = b"%b\n%b" % (json.dumps(about).encode(), body)
        return b"%b %08x %b" % (_FORMAT, crc32(record), record)

    @classmethod
    def decoded(cls, data: bytes) -> CachedAnswer:
        """Return the answer. Raises ValueError for bytes that are damaged, or of another format."""
        kind, checksum, record = (*data.split(b" ", 2), b"", b"")[:3]
        if kind != _FORMAT or checksum != b"%08x" % crc32(record):
            raise ValueError("a stored answer is damaged, or was written by another version")
        about, _, body = record.partition(b"\n")
        fields: dict[str, Any] = json.loads(about)
        events: list[ServerSentEvent] = []
        start = 0
        for size, *rest in fields.pop("events"):
            events.append(ServerSentEvent(body[start : start + size], *rest))
            start += size
        return cls(**fields, body=body[start:], events=tuple(events))


class Keeping(Tap):
    """Collects an answer, and passes it to `keep` if it is complete and final."""

    def __init__(
        self, at: float, ttl: float | None, keep: Callable[[CachedAnswer], object]
    ) -> None:
        self._at = at
        self._ttl = ttl
        self._keep = keep
        self._events: list[ServerSentEvent] = []
        self._pieces: list[bytes] = []
        self._size = 0

    def event(self, event: ServerSentEvent) -> None:
        self._size += len(event.data)
        if self._size <= MOST:
            self._events.append(event)

    def piece(self, piece: bytes) -> bytes:
        self._size += len(piece)
        if self._size <= MOST:
            self._pieces.append(piece)
        return piece

    def end(self, ending: Ending) -> None:
        kind = ending.headers.get("content-type", "")
        if ending.how != "complete" or not 0 < self._size <= MOST or "html" in kind:
            return
        body = b"".join(self._pieces)
        if _are_whole(self._events) if self._events else _is_answer(body, kind):
            done = ending.done or not self._events
            about = (ending.status, kept(ending.headers), self._at, self._ttl)
            self._keep(CachedAnswer(*about, body, tuple(self._events), done))


# A body that was read as bytes is complete, too, although nobody has decoded it.
def _is_answer(body: bytes, kind: str) -> bool:
    value = decoded(body)
    unread = value is None and "json" in kind
    return not (unread or says_error(value) or _UNFINISHED.search(body))


def _are_whole(events: list[ServerSentEvent]) -> bool:
    """Whether events are those of a stream without an error that has come to its end."""
    is_over: dict[object, bool] = {}
    for event in events:
        value = decoded(event.data)
        if event.event == "error" or says_error(value):
            return False
        choices: Any = value.get("choices") if is_object(value) else None
        for choice in filter(is_object, choices if is_array(choices) else ()):
            index = str(choice.get("index"))
            is_over[index] = is_over.get(index, False) or bool(choice.get("finish_reason"))
    return all(is_over.values()) and not _UNFINISHED.search(events[-1].data)
