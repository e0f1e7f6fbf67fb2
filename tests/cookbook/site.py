"""The server of the cookbook's tests: the stand-in, with scripted texts and the routes it lacks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from tests.cookbook.embeddings import embeddings
from tests.cookbook.jobs import Batches, fine_tuning_jobs
from tests.cookbook.script import Said, scripted
from tests.cookbook.servers import SERVERS
from trunkline.local import LocalAPI
from trunkline.local.chat_completions import Choice, Completion, ToolCall, events, whole, words
from trunkline.local.decisions import MadeCall, Speech
from trunkline.local.reply import LocalReply, event_reply, json_reply, typed_event
from trunkline.local.response_events import events as response_events
from trunkline.local.response_items import call, spoken
from trunkline.local.response_requests import repeated

BUSY = "Is anybody there?"
"""The question that is answered when it is asked the third time."""
TIDE = "When is high tide?"
"""The question that fails for the model gpt-4o."""
FOR_EVER = "Count for ever."
"""The question whose answer does not end."""


class CookbookSite(LocalAPI):
    """Answers like the API; what a model says is in `script`."""

    def __init__(self) -> None:
        super().__init__()
        self._batches = Batches(self.handle)
        self._refused = 0

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        path = target.partition("?")[0]
        for name, answer in SERVERS.items():
            if path.startswith(f"/{name}/"):
                return answer(path.removeprefix(f"/{name}"), headers, json.loads(body or b"{}"))
        if path == "/v1/fine_tuning/jobs":
            return fine_tuning_jobs(target)
        if path.startswith("/v1/batches"):
            return self._batches.handle(method, path, body)
        is_busy = BUSY.encode() in body and self._is_busy()
        if is_busy or (TIDE.encode() in body and b'"gpt-4o"' in body):
            error = {"message": "The server is overloaded.", "type": "server_error"}
            return json_reply({"error": error}, 503, (("retry-after-ms", "1"),))
        if FOR_EVER.encode() in body:
            return event_reply(_for_ever(json.loads(body)))
        if method == "POST" and path.endswith(("/responses", "/chat/completions")):
            asked = json.loads(body)
            said = scripted(asked)
            if said is not None:
                return _answer(asked, said, is_chat=path.endswith("/chat/completions"))
        if path == "/v1/embeddings":
            return embeddings(json.loads(body))
        if path == "/v1/audio/transcriptions" and b'"sentence.wav"' in body:
            return LocalReply(200, (("content-type", "text/plain"),), (b"It is five past nine.\n",))
        if path == "/v1/moderations":
            body = body.replace(b"you will regret this", b"flag-harassment/threatening")
        return super().handle(method, target, headers, body)

    def _is_busy(self) -> bool:
        self._refused += 1
        return self._refused % 3 != 0


def _for_ever(asked: dict[str, Any]) -> Iterator[bytes]:
    begun = [*response_events(_response(asked, "One", "0"))]
    yield from map(typed_event, begun[:4])
    while True:
        yield typed_event(begun[4])


def _answer(asked: dict[str, Any], said: Said, *, is_chat: bool) -> LocalReply:
    digest = hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:12]
    if not is_chat:
        response = _response(asked, said, digest)
        if not asked.get("stream"):
            return json_reply(response)
        return event_reply(map(typed_event, response_events(response)))
    completion = _completion(asked, said, digest)
    if not asked.get("stream"):
        return json_reply(whole(completion))
    options = asked.get("stream_options") or {}
    return event_reply(events(completion, include_usage=options.get("include_usage", False)))


def _completion(asked: dict[str, Any], said: Said, digest: str) -> Completion:
    prompt = len(words(json.dumps(asked["messages"])))
    if isinstance(said, str):
        choice = Choice(0, said, (), "stop")
    else:
        calls = tuple(
            ToolCall(f"call_{digest}_{n}", name, json.dumps(arguments))
            for n, (name, arguments) in enumerate(said)
        )
        choice = Choice(0, None, calls, "tool_calls")
    return Completion(f"chatcmpl-{digest}", asked["model"], (choice,), prompt)


def _response(asked: dict[str, Any], said: Said, digest: str) -> dict[str, object]:
    read = len(words(json.dumps(asked["input"])))
    if isinstance(said, str):
        output = [spoken(f"msg_{digest}", Speech(said, False, "stop"))]
    else:
        output = [
            call(f"fc_{digest}_{n}", f"call_{digest}_{n}", made, is_cut=False)
            for n, made in enumerate(MadeCall(name, json.dumps(data)) for name, data in said)
        ]
    written = sum(len(words(item.text)) for item in output)
    return {
        "id": f"resp_{digest}",
        "object": "response",
        "created_at": 1767225600,
        "completed_at": 1767225600,
        "status": "completed",
        "error": None,
        "incomplete_details": None,
        "model": asked["model"],
        "output": [item.listed for item in output],
        **repeated(asked),
        "usage": {
            "input_tokens": read,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": written,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": read + written,
        },
    }
