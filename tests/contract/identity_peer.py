"""Ask openai-python which requests it sends for tokens, and where Bedrock and its calls are.

The script reads ``{"identities": {name: identity}, "machines": {name: options}, "bedrock": [...]}``
as JSON from standard input, and writes the requests as JSON. Nothing leaves the process.
"""

from __future__ import annotations

import json
import sys
from typing import Any

SUBJECT = "subject-token"


class Recorder:
    """Answers each request with what a token server, a metadata server and the API would."""

    def __init__(self) -> None:
        import httpx2

        self.sent: list[Any] = []
        self._response = httpx2.Response
        self._client = httpx2.Client
        self._mock = httpx2.MockTransport(self._answer)

    def client(self, **options: Any) -> Any:
        return self._client(transport=self._mock)

    def _answer(self, request: Any) -> Any:
        self.sent.append(request)
        content = {"access_token": "token-1", "expires_in": 3600, "data": [], "object": "list"}
        return self._response(200, json=content)


def exchanged(identity: dict[str, Any]) -> list[Any]:
    """Return the URL and the body of an exchange, and the URL and the token of the call."""
    from openai import OpenAI
    from openai.auth import _workload

    recorder = Recorder()
    vars(_workload)["DefaultHttpx2Client"] = recorder.client
    if "provider" in identity:
        identity["provider"]["get_token"] = lambda: SUBJECT
    OpenAI(workload_identity=identity, http_client=recorder.client()).models.list()  # type: ignore[arg-type]  # JSON
    exchange, call = recorder.sent
    body = json.loads(exchange.content)
    return [exchange.method, str(exchange.url), body, str(call.url), call.headers["authorization"]]


def asked(machine: str, options: dict[str, Any]) -> list[Any]:
    """Return the request to a metadata server: its URL, its query, and its headers."""
    from openai import auth

    recorder = Recorder()
    getattr(auth, machine)(**options, http_client=recorder.client())["get_token"]()
    (request,) = recorder.sent
    query = sorted(request.url.params.multi_items())
    names = [name for name in request.headers if name.startswith("metadata")]
    return [str(request.url.copy_with(query=None)), query, {n: request.headers[n] for n in names}]


def place(options: dict[str, Any]) -> list[Any]:
    """Return the URL and the token of a call to Bedrock, or the name of the error."""
    from openai import OpenAI, OpenAIError
    from openai.providers import bedrock

    recorder = Recorder()
    try:
        OpenAI(provider=bedrock(**options), http_client=recorder.client()).models.list()
    except OpenAIError:
        return ["error"]
    (request,) = recorder.sent
    return [str(request.url), request.headers["authorization"]]


def main() -> None:
    """Answer what standard input asks for."""
    order = json.load(sys.stdin)
    answers = {
        "identities": {name: exchanged(one) for name, one in order["identities"].items()},
        "machines": [[name, asked(name, options)] for name, options in order["machines"]],
        "bedrock": [place(options) for options in order["bedrock"]],
    }
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
