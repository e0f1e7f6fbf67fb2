"""Read streams with helpers: of trunkline in a test, of openai-python as a script.

The script reads ``{"base_url": ..., "cases": [[name, mode], ...]}`` from standard input and writes
what each stream yielded as JSON. It does not import trunkline.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import Any

import pydantic


class Person(pydantic.BaseModel):
    """The type of texts."""

    name: str
    age: int


FUNCTION = {"name": "f", "strict": True, "parameters": {"type": "object", "properties": {}}}
CHAT: dict[str, dict[str, Any]] = {
    "chat plain": {},
    "chat typed": {"response_format": Person},
    "chat tools": {"tools": [{"type": "function", "function": FUNCTION}]},
}
RESPONSES: dict[str, dict[str, Any]] = {
    "responses plain": {},
    "responses typed": {"text_format": Person},
    "responses tools": {"tools": [{"type": "function", **FUNCTION}]},
}
"""The arguments of the helpers by what is to be parsed."""


def outcome(client: Any, name: str, mode: str) -> list[Any]:
    """Return the events and the final object of a stream, or the class of its error."""
    found: list[Any] = []
    options = {"extra_headers": {"X-Case": name}, **{**CHAT, **RESPONSES}[mode]}
    try:
        if mode in CHAT:
            stream = client.chat.completions.stream(model="m", messages=[], **options)
        else:
            stream = client.responses.stream(model="m", input="i", **options)
        with stream as entered:
            found += map(told, entered)
            final = getattr(entered, "get_final_completion", None) or entered.get_final_response
            found.append(told(final()))
    except Exception as error:  # any error is the outcome of the stream
        found.append(type(error).__name__)
    return found


def told(value: Any) -> Any:
    """Return a model as JSON types, without what is None, and numbers as floats."""
    return _pruned(json.loads(json.dumps(value.to_dict(), default=_plain)))


def _plain(value: Any) -> Any:
    return value.model_dump() if hasattr(value, "model_dump") else str(value)


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _pruned(item)
            for key, item in value.items()
            # The snapshot of a chunk changes with the stream.
            if item is not None and not (key == "snapshot" and isinstance(item, dict))
        }
    if isinstance(value, list):
        return [_pruned(item) for item in value]
    return float(value) if type(value) is int else value


def main() -> None:
    """Read the streams from standard input with openai-python."""
    from openai import OpenAI

    warnings.simplefilter("ignore")
    order = json.load(sys.stdin)
    with OpenAI(base_url=order["base_url"], api_key="k", max_retries=0) as client:
        json.dump([outcome(client, *case) for case in order["cases"]], sys.stdout)


if __name__ == "__main__":
    main()
