"""A fake of `FaultyServer` for transports without sockets: its behaviours are replies."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable

from trunkline.errors import APIConnectionError
from trunkline.http import URL, Body, Headers, Request
from trunkline.testing.behaviours import DONE, EVENTS, JSON, LARGE
from trunkline.testing.replies import Part, Reply
from trunkline.testing.server import Received


class MemoryPeer:
    """Answers the conformance checks in the same process: ``FakeTransport(peer.answer)``.

    `count_open` returns how many responses the transport has open; each counts as a connection.
    """

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.count_open: Callable[[], int] = lambda: 0
        self._released = False

    def url_of(self, path: str) -> URL:
        return URL.parse(f"http://peer.test/{path}")

    @property
    def connections(self) -> int:
        return self.count_open()

    def release(self) -> None:
        self._released = True

    def answer(self, request: Request) -> Reply | Exception:
        """Return the reply of the behaviour that the request's path names."""
        body = request.body
        content = body.read() if isinstance(body, Body) else body
        return self.reply(Received(request.method, request.url.target, request.headers, content))

    def reply(self, received: Received) -> Reply | Exception:
        """Do the same as `answer` for a request that was already received."""
        self.requests.append(received)
        name, _, rest = received.target.partition("?")[0][1:].partition("/")
        if name in _ERRORS:
            return APIConnectionError("scripted", phase="headers")
        if name == "status":
            return Reply.of_error(int(rest), f"status {rest}")
        if name == "echo":
            return Reply(200, json.dumps({"target": received.target}))
        if name.startswith("gated"):
            return self._gated(name)
        return _REPLIES[name]

    def _gated(self, name: str) -> Reply:
        if name == "gated-body":
            return Reply(200, (self._check_released, JSON))
        return Reply(200, (EVENTS[0], self._check_released, EVENTS[1]))

    def _check_released(self) -> None:
        """Fail if a piece is read before its release: a network would not have sent it yet."""
        assert self._released, "the transport reads a piece that has not been sent"


_FIELDS = (("x-twice", "one"), ("x-twice", "two"), ("x-latin", "caf\xe9"))
_BROKEN: tuple[Part, ...] = (JSON, APIConnectionError("scripted", phase="body"))
_ERRORS = frozenset({"closed", "reset", "garbage"})
_REPLIES = {
    "json": Reply(200, JSON),
    "large": Reply(200, LARGE),
    "gzip": Reply(200, gzip.compress(JSON, mtime=0), {"content-encoding": "gzip"}),
    "repeated": Reply(200, JSON, Headers(_FIELDS)),
    "redirect": Reply(307, b"", {"location": "/json"}),
    "redirect-away": Reply(307, b"", {"location": "http://other.test/json"}),
    "events": Reply(200, (*EVENTS, DONE)),
    "silence": Reply(delay=math.inf),
    "hang": Reply(200, (EVENTS[0], math.inf)),
    "cut": Reply(200, _BROKEN),
    "cut-chunked": Reply(200, _BROKEN),
    "cut-by-reset": Reply(200, _BROKEN),
}
