"""The stand-in for the API, without a socket: it turns a request into a reply."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import replace
from threading import Lock

from trunkline.local.call import LocalCall
from trunkline.local.faults import CountedFailures
from trunkline.local.refusals import RefusedError, error_reply
from trunkline.local.reply import LocalReply, gzipped
from trunkline.local.routes import Router

# Azure has the API below /openai/v1, or below /openai and its deployments.
_PREFIX = re.compile(r"^(?:/openai(?:/v1|/deployments/[^/]+)?|/v1)(?=/)")


class LocalAPI:
    """Answers requests as the API would, but deterministically. Threads can share an instance.

    With `api_key`, every request must have it as its bearer token, or in the header `api-key` as
    for Azure. Without, requests may have any key or none. Raises ValueError for a blank key.
    """

    def __init__(self, *, api_key: str | None = None) -> None:
        if api_key is not None and not api_key.strip():
            raise ValueError("api_key is blank, so requests without a key would have it")
        # A digest is enough to compare keys, and printing it by accident reveals no key.
        self._key_digest = None if api_key is None else _digest(api_key)
        self._failures = CountedFailures()
        self._router = Router()
        self._lock = Lock()
        self._requests = 0

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        """Answer a request. `target` is its path and query; header names are in lower case."""
        call = LocalCall(method.upper(), target, headers, body)
        try:
            self._authorize(headers)
            self._failures.check(headers)
            reply = self._route(call)
        except RefusedError as refusal:
            reply = error_reply(refusal)
        reply = replace(reply, headers=(*reply.headers, *self._stamp()))
        asks_for_gzip = headers.get("x-local-encoding", "").strip().lower() == "gzip"
        if asks_for_gzip and reply.tunnel is None:  # after a 101 there is no body
            return gzipped(reply)
        return reply

    def _authorize(self, headers: Mapping[str, str]) -> None:
        if self._key_digest is None:
            return
        given = headers.get("authorization") or f"Bearer {headers.get('api-key', '')}"
        scheme, _, key = given.partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(
            _digest(key.strip()), self._key_digest
        ):
            raise RefusedError(401, "Incorrect API key provided.", code="invalid_api_key")

    def _route(self, call: LocalCall) -> LocalReply:
        path = _PREFIX.sub("", call.target.partition("?")[0], count=1)
        routes = self._router.routes(path)
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

    def _stamp(self) -> tuple[tuple[str, str], ...]:
        with self._lock:
            self._requests += 1
            number = self._requests
        return (("x-request-id", f"req_local_{number}"), ("openai-processing-ms", "1"))


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode(errors="surrogatepass")).digest()
