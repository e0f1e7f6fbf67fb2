"""Makes calls and tells what came of them: of trunkline in a test, of openai-python as a script.

The script reads ``{"base_url": ..., "calls": [[name, method, arguments], ...]}`` from standard
input, pickled, and writes the outcomes by name as JSON. It imports nothing of trunkline.
"""

from __future__ import annotations

import json
import pickle
import sys
import warnings
from operator import attrgetter
from typing import Any

CALL = "X-Contract-Call"
"""The header that names a call to the server."""
OPTIONS = {"api_key": "key", "admin_api_key": "admin key", "max_retries": 0}


def outcome(client: Any, name: str, method: str, arguments: dict[str, Any]) -> Any:
    """What a call gives, as JSON would have it; the error as a text when it fails."""
    try:
        result = attrgetter(method)(client)(**arguments, extra_headers={CALL: name})
        return told(result)
    except Exception as error:  # whatever it is, it is what came of the call
        return f"{type(error).__name__}: {error}"


def told(result: Any) -> Any:
    """A model, a page, a stream's events, bytes or a text, in words of JSON."""
    if hasattr(result, "to_dict"):
        return {"of": type(result).__name__.partition("[")[0], "is": result.to_dict()}
    if hasattr(result, "iter_bytes"):
        return {"bytes": result.read().decode("latin-1")}
    if result is None or isinstance(result, str):
        return {"is": result}
    return {"events": [told(event) for event in result]}


def main() -> None:
    """Everything that standard input asks for, through openai-python."""
    from openai import OpenAI

    warnings.simplefilter("ignore")
    order = pickle.load(sys.stdin.buffer)
    with OpenAI(base_url=order["base_url"], **OPTIONS) as client:
        found = {call[0]: outcome(client, *call) for call in order["calls"]}
    json.dump(found, sys.stdout, default=str)


if __name__ == "__main__":
    main()
