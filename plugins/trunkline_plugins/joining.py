"""Two streams of completions as one: what both begin with is delivered once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from trunkline.http import Request, ServerSentEvent
from trunkline.taps import Tap
from trunkline_plugins.facts import says_error

_ONCE = frozenset({"id", "type", "role", "finish_reason"})
"""Texts of a choice that come once, and may differ in another answer."""
_OBJECT: Any = dict
_ARRAY: Any = list
_CONTENT = (0, "delta", "content")


class OneAnswer(Tap):
    """Delivers the events of a stream, and after a `restart` those of another one that are new."""

    def __init__(self) -> None:
        self.events = 0
        self.refusal: Exception | None = None
        """The error to raise if the other answer differs from what was delivered."""
        self.has_differed = False
        self.continues = False
        """Whether the answer is to a request to continue."""
        self._said: dict[Any, list[str]] = {}
        self._to_skip: dict[Any, str] = {}
        self._skipped: dict[Any, int] = {}
        self._first: dict[str, Any] | None = None

    def restart(self, request: Request, refusal: Exception, *, continues: bool) -> Request:
        """Expect the answer to the request that is returned.

        It has to begin with what was delivered; else `refusal` is raised. If the answer `continues`
        what was delivered, and this is one text, it need not.
        """
        self.refusal, self._skipped = refusal, {}
        self._to_skip = {k: "".join(v) for k, v in self._said.items() if k[-1] not in _ONCE}
        if not continues or [*self._to_skip] != [_CONTENT]:
            return request
        body: Any = request.json()
        if "messages" not in body or body.get("n") not in (None, 1):
            return request
        self.continues = True
        partial = {"role": "assistant", "content": self._to_skip.pop(_CONTENT)}
        return request.evolve(json={**body, "messages": [*body["messages"], partial]})

    def event(self, event: ServerSentEvent) -> ServerSentEvent | Iterable[ServerSentEvent] | None:
        chunk = _decoded(event)
        self.events += event.event != "error" and not says_error(chunk)
        choices = chunk.get("choices")
        if not isinstance(choices, _ARRAY):
            return None
        new = [where for where, holder in _texts(choices) if self._is_new(where, holder)]
        if any(self._lacks(where[0]) for where in new):
            self.has_differed = True
            raise self.refusal or ValueError("two answers differ")
        if self._first is None:
            self._first = chunk
        if self.refusal is None:
            return None
        if not new and not chunk.get("usage"):
            return ()
        same = {name: self._first[name] for name in ("id", "created") if name in self._first}
        data = json.dumps({**chunk, **same}, separators=(",", ":")).encode()
        return ServerSentEvent(data, event.event, event.id)

    def _is_new(self, where: tuple[Any, ...], holder: dict[str, Any]) -> bool:
        """Take what was delivered out of a text. Return whether something is left."""
        name, text = where[-1], holder[where[-1]]
        if name in _ONCE:
            text = "" if where in self._said else text
            holder[name] = text or None
        else:
            whole, done = self._to_skip.get(where, ""), self._skipped.get(where, 0)
            size = min(len(whole) - done, len(text))
            if whole.startswith(text[:size], done):
                self._skipped[where], text = done + size, text[size:]
            holder[name] = text
        if text:
            self._said.setdefault(where, []).append(text)
        return bool(text)

    def _lacks(self, choice: object) -> bool:
        """Whether something of a choice that was delivered has not come again."""
        ours = (key for key in self._to_skip if key[0] == choice)
        return any(self._skipped.get(key, 0) < len(self._to_skip[key]) for key in ours)


def _decoded(event: ServerSentEvent) -> dict[str, Any]:
    try:
        chunk: Any = event.json()
    except ValueError:  # the stream itself refuses it
        return {}
    return chunk if isinstance(chunk, _OBJECT) else {}


def _texts(
    value: Any, where: tuple[Any, ...] = ()
) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Yield the place of each text, by indices and names, and the object that has it."""
    if isinstance(value, _ARRAY):
        for number, one in enumerate(value):
            index = one.get("index", number) if isinstance(one, _OBJECT) else number
            yield from _texts(one, (*where, index))
    elif isinstance(value, _OBJECT):
        for name, one in value.items():
            if isinstance(one, str):
                yield (*where, name), value
            elif name != "logprobs":
                yield from _texts(one, (*where, name))
