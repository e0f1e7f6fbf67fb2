"""Make calls and report their outcomes: of trunkline in a test, of openai-python as a script.

The script reads a pickled ``{"base_url": ..., "calls": [[name, method, arguments], ...]}`` from
standard input and writes the outcomes by name as JSON. It does not import trunkline.
"""

from __future__ import annotations

import json
import pickle
import sys
import warnings
from operator import attrgetter
from typing import Any

CALL = "X-Contract-Call"
"""The header that identifies a call for the server."""
OPTIONS = {"api_key": "key", "admin_api_key": "admin key", "max_retries": 0}


def outcome(client: Any, name: str, method: str, arguments: dict[str, Any]) -> Any:
    """Return the result of a call in JSON types, or the text of its error."""
    try:
        result = attrgetter(method)(client)(**arguments, extra_headers={CALL: name})
        return told(result)
    except Exception as error:  # any error is the outcome of the call
        return f"{type(error).__name__}: {error}"


def told(result: Any) -> Any:
    """Return a model, page, stream of events, bytes or text in JSON types."""
    if hasattr(result, "to_dict"):
        return {"of": type(result).__name__.partition("[")[0], "is": result.to_dict()}
    if hasattr(result, "iter_bytes"):
        return {"bytes": result.read().decode("latin-1")}
    if result is None or isinstance(result, str):
        return {"is": result}
    return {"events": [told(event) for event in result]}


def main() -> None:
    """Make the calls from standard input with openai-python."""
    from openai import OpenAI

    warnings.simplefilter("ignore")
    order = pickle.load(sys.stdin.buffer)
    with OpenAI(base_url=order["base_url"], **OPTIONS) as client:
        found = {call[0]: outcome(client, *call) for call in order["calls"]}
    json.dump(found, sys.stdout, default=str)


if __name__ == "__main__":
    main()
