"""The server that plugins are checked with: it answers with the question, or fails as scripted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from typing import Any

from trunkline.errors import APIConnectionError
from trunkline.http import Request
from trunkline.testing.replies import Part, Reply

Server = Callable[[Request], Any]

ECHOED = "x-echo"
"""The request header that the server returns as a header of its answer."""
PIECES = 3
"""The number of events that have a part of the answer."""


def question(request: Request) -> str:
    """Return the text that the request asks about."""
    text: str = request.json()["messages"][-1]["content"]
    return text


def echo(request: Request) -> Reply:
    """Answer with the question, as a stream if the request asks for one."""
    text = question(request)
    if request.json().get("stream"):
        return _with_headers(Reply.of_events(*events(text)), request)
    return _with_headers(Reply.of_json(completion(text)), request)


def completion(text: str) -> dict[str, Any]:
    """Return a chat completion."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    return {**_head("chat.completion"), "choices": [choice], "usage": usage}


def events(text: str) -> list[dict[str, Any]]:
    """Return the events of a chat completion: `PIECES` parts of the text, and the end."""
    size = -(-len(text) // PIECES)
    parts = [text[start : start + size] for start in range(0, len(text), size)]
    chunks = [_chunk({"content": part}, None) for part in parts]
    return [*chunks, _chunk({}, "stop")]


def _chunk(delta: dict[str, Any], reason: str | None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return {**_head("chat.completion.chunk"), "choices": [choice]}


def _head(kind: str) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": "checks"}


def _with_headers(reply: Reply, request: Request) -> Reply:
    more = {"x-request-id": "req_checks", ECHOED: request.headers.get(ECHOED, "")}
    return reply.evolve(headers=reply.fields.merge(more))


def compressed(request: Request) -> Reply:
    """Answer with the question, compressed with gzip."""
    reply = echo(request)
    body = b"".join(part for part in reply.parts if isinstance(part, bytes))
    fields = reply.fields.merge({"content-encoding": "gzip"})
    return reply.evolve(body=gzip.compress(body, mtime=0), headers=fields)


def refused(status: int, **headers: str) -> Server:
    """Return a server that always answers with that status."""
    error = json.dumps({"error": {"message": "scripted", "code": "scripted"}})
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: Reply(status, error, {"content-type": "application/json", **fields})


def web_page(_: Request) -> Reply:
    """Answer with a page, as a proxy or a sign-in does."""
    return Reply(200, "<html><body>Sign in</body></html>", {"content-type": "text/html"})


def unreachable(_: Request) -> Exception:
    """Refuse the connection."""
    return APIConnectionError("scripted", phase="connect")


def at_first(begins: Server) -> Server:
    """Return a server that answers the first request as `begins`, and the others with `echo`."""
    first = [begins]

    def server(request: Request) -> Any:
        return first.pop() if first else echo

    return server


def broken_off(request: Request) -> Reply:
    """Send a part of the answer, then break the connection."""
    reply = echo(request)
    parts: Sequence[Part] = reply.parts
    error = APIConnectionError("scripted", phase="body")
    kept = parts[:2] if len(parts) > 1 else [parts[0][:20]]  # type: ignore[index]  # it is bytes
    return reply.evolve(body=[*kept, error])


def cut_short(request: Request) -> Reply:
    """Send a part of a stream, and a regular end without ``[DONE]``."""
    return Reply.of_events(*events(question(request))[:2], done=False)


def failed_within(request: Request) -> Reply:
    """Send a part of a stream, then an error event."""
    error = {"error": {"message": "scripted", "code": "scripted"}}
    return Reply.of_events(*events(question(request))[:2], error, done=False)
