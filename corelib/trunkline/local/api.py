"""The stand-in for the API: one request in, one reply out, and no socket."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Lock
from typing import NamedTuple
from urllib.parse import unquote

from trunkline.local.chat import reply_to_chat
from trunkline.local.embeddings import reply_to_embeddings
from trunkline.local.faults import CountedFailures
from trunkline.local.models import Models
from trunkline.local.refusals import RefusedError, decode, error_reply
from trunkline.local.reply import LocalReply, gzipped, json_reply

_PREFIX = re.compile(r"(?:/openai)?/v1(?=/)")
_CREDENTIALS = frozenset({"authorization", "proxy-authorization", "api-key", "x-api-key", "cookie"})


class _Call(NamedTuple):
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class LocalAPI:
    """Answers requests as the API would, deterministically; one instance may serve many threads.

    With `api_key`, every request must bring it as its bearer; without, any key or none will do.
    """

    def __init__(self, *, api_key: str | None = None) -> None:
        # The digest serves the comparison as well, and cannot be printed by accident.
        self._key_digest = None if api_key is None else _digest(api_key)
        self._failures = CountedFailures()
        self._models = Models()
        self._lock = Lock()
        self._requests = 0

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        """The reply to one request; `target` is path and query, header names are lower case."""
        call = _Call(method.upper(), target, headers, body)
        try:
            self._authorize(headers)
            self._failures.check(headers)
            reply = self._route(call)
        except RefusedError as refusal:
            reply = error_reply(refusal)
        reply = replace(reply, headers=(*reply.headers, *self._stamp()))
        if headers.get("x-local-encoding", "").strip().lower() == "gzip":
            return gzipped(reply)
        return reply

    def _authorize(self, headers: Mapping[str, str]) -> None:
        if self._key_digest is None:
            return
        scheme, _, key = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(
            _digest(key.strip()), self._key_digest
        ):
            raise RefusedError(401, "Incorrect API key provided.", code="invalid_api_key")

    def _route(self, call: _Call) -> LocalReply:
        path = _PREFIX.sub("", call.target.partition("?")[0], count=1)
        routes = self._routes(path)
        if not routes:
            message = f"Invalid URL ({call.method} {call.target.partition('?')[0]})"
            raise RefusedError(404, message)
        answer = routes.get(call.method)
        if answer is None:
            allowed = ", ".join(routes)
            message = f"Not allowed to {call.method} on {path} (allowed: {allowed})."
            refusal = RefusedError(405, message, code="method_not_supported")
            return error_reply(refusal, (("allow", allowed),))
        return answer(call)

    def _routes(self, path: str) -> dict[str, Callable[[_Call], LocalReply]]:
        """What each method does at `path`; empty where the API has nothing."""
        if path == "/chat/completions":
            return {"POST": lambda call: reply_to_chat(call.body)}
        if path == "/embeddings":
            return {"POST": lambda call: reply_to_embeddings(call.body)}
        if path == "/echo":
            return {"GET": _echo, "POST": _echo}
        if path == "/models":
            return {"GET": lambda call: self._models.list()}
        root, _, name = path.rpartition("/")
        if root == "/models" and name:
            model = unquote(name)
            return {
                "GET": lambda call: self._models.retrieve(model),
                "DELETE": lambda call: self._models.delete(model),
            }
        return {}

    def _stamp(self) -> tuple[tuple[str, str], ...]:
        with self._lock:
            self._requests += 1
            number = self._requests
        return (("x-request-id", f"req_local_{number}"), ("openai-processing-ms", "1"))


def _echo(call: _Call) -> LocalReply:
    headers = {
        name: "**********" if name in _CREDENTIALS else value
        for name, value in call.headers.items()
    }
    body: object = decode(call.body, object) if call.body else None
    return json_reply(
        {"method": call.method, "target": call.target, "headers": headers, "body": body}
    )


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
