"""Ask openai-python's clients for Azure which request they send for each call.

The script reads a pickled ``{"clients": {name: options}, "calls": [[method, arguments], ...]}``
from standard input and writes ``{client: {method: [verb, URL, credentials]}}`` as JSON. It does not
import trunkline, and nothing leaves the process.
"""

from __future__ import annotations

import json
import pickle
import sys
import warnings
from operator import attrgetter
from typing import Any


class Recorder:
    """Remembers the last request, and answers each one with an error."""

    def __init__(self) -> None:
        import httpx2

        self.client = httpx2.Client(transport=httpx2.MockTransport(self._answer))
        self._refusal = httpx2.Response(400, json={})
        self.last: Any = None

    def _answer(self, request: Any) -> Any:
        self.last = request
        return self._refusal


def sent(client: Any, recorder: Recorder, method: str, arguments: dict[str, Any]) -> list[Any]:
    """Return the verb, the URL and the credentials of a call, or the text of its error."""
    recorder.last = None
    try:
        result = attrgetter(method)(client)(**arguments)
        list(result)  # a page or a stream
    except Exception as error:  # the recorder refuses every call
        if recorder.last is None:
            return [f"{type(error).__name__}: {error}"]
    headers = recorder.last.headers
    names = [name for name in ("api-key", "authorization") if name in headers]
    return [recorder.last.method, str(recorder.last.url), {name: headers[name] for name in names}]


def main() -> None:
    """Make the calls from standard input with each client."""
    from openai import AzureOpenAI

    warnings.simplefilter("ignore")
    order = pickle.load(sys.stdin.buffer)
    found: dict[str, dict[str, list[Any]]] = {}
    for name, options in order["clients"].items():
        recorder = Recorder()
        client = AzureOpenAI(**options, http_client=recorder.client, max_retries=0)
        found[name] = {call[0]: sent(client, recorder, *call) for call in order["calls"]}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
