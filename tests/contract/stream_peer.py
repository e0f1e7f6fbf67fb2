"""Read streams with helpers: of trunkline in a test, of openai-python as a script.

The script reads ``{"base_url": ..., "cases": [[name, mode], ...]}`` from standard input and writes
what each stream yielded as JSON. It does not import trunkline.
"""

from __future__ import annotations

import json
import sys
import warnings
from importlib import import_module
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
ASSISTANTS = ("assistants by callbacks", "assistants by iteration", "assistants by texts")
AGENTS = ("agents by iteration", "agents by result", "agents by both")
CREATED = ("created by iteration", "created by result", "created by both")
_CURRENT = ("current_run", "current_run_step_snapshot", "current_message_snapshot")
_FINAL = ("get_final_run", "get_final_run_steps", "get_final_messages")


def outcome(client: Any, name: str, mode: str) -> list[Any]:
    """Return the events and the final object of a stream, or the class of its error."""
    if mode in ASSISTANTS:
        return _calls(client, name, mode)
    if mode in AGENTS:
        return _turn(client, name, mode)
    if mode in CREATED:
        return _creation(client, name, mode)
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


def _calls(client: Any, name: str, mode: str) -> list[Any]:
    """Return the calls of a handler and its final objects, or the class of an error."""
    found: list[Any] = []
    stream = client.beta.threads.runs.stream(
        thread_id="t",
        assistant_id="a",
        event_handler=_handler(client, found),
        extra_headers={"X-Case": name},
    )
    with stream as handler:
        try:
            if mode == "assistants by iteration":
                found += ([told(one), _current(handler)] for one in handler)
            elif mode == "assistants by texts":
                found += handler.text_deltas
            handler.until_done()
        except Exception as error:  # any error is the outcome of the stream
            found.append(type(error).__name__)
        for final in _FINAL:
            try:
                found.append([final, told(getattr(handler, final)())])
            except RuntimeError:
                found.append([final, None])
    return found


def _turn(client: Any, name: str, mode: str) -> list[Any]:
    """Return the events of a turn, the calls that it made, and its result or its error."""
    found: list[Any] = []

    def add(arguments: dict[str, Any]) -> dict[str, Any]:
        found.append(["add", arguments])
        return {"sum": arguments["a"]}

    def note(failure: Any) -> None:
        found.append([failure.stage, failure.tool_name, failure.turn_id, failure.call_id])

    stream = client.beta.agents.sessions.stream(
        "s",
        input="i",
        output_type=Person,
        tool_handlers={"add": add},
        on_tool_error=note,
        extra_headers={"X-Case": name},
    )
    with stream as entered:
        return _read(entered, mode, found)


def _creation(client: Any, name: str, mode: str) -> list[Any]:
    """Return the events of a new session, the calls that it made, and its result or error."""
    found: list[Any] = []

    def add(arguments: dict[str, Any]) -> dict[str, Any]:
        found.append(["add", arguments])
        return {"sum": arguments["a"]}

    stream = client.beta.agents.sessions.create(
        environment={"type": "none"},
        input="i",
        stream=True,
        output_type=Person,
        tool_handlers={"add": add},
        extra_headers={"X-Case": name},
    )
    with stream as entered:
        return _read(entered, mode, found)


def _read(entered: Any, mode: str, found: list[Any]) -> list[Any]:
    if mode.endswith("both"):
        entered.with_result_collection()
    if not mode.endswith("result"):
        found += map(told, entered)
    try:
        result = entered.get_final_result()
        found += [told(result.turn), told(result.messages), told(result.output_parsed)]
        found += [result.output_text, result.session_id, result.turn_id]
    except Exception as error:  # any error is the outcome of the turn
        found.append([type(error).__name__, getattr(error, "reason", None)])
        for about in ("turn", "session_id", "turn_id", "messages", "required_actions"):
            found.append([about, told(getattr(error, about, None))])
    return found


def _handler(client: Any, found: list[Any]) -> Any:
    """Return a handler that notes its calls, and what it then knows of the stream."""
    base = import_module(type(client).__module__.partition(".")[0]).AssistantEventHandler

    def noting(name: str) -> Any:
        def note(self: Any, *values: Any) -> None:
            found.append([name, *map(told, values), told(self.current_event), _current(self)])

        return note

    names = [name for name in dir(base) if name.startswith("on_")]
    return type("Noting", (base,), {name: noting(name) for name in names})()


def _current(handler: Any) -> list[Any]:
    return [told(getattr(handler, name)) for name in _CURRENT]


def told(value: Any) -> Any:
    """Return a model as JSON types, without what is None, and numbers as floats."""
    if isinstance(value, Exception):
        return type(value).__name__
    return _pruned(json.loads(json.dumps(value, default=_plain)))


def _plain(value: Any) -> Any:
    if hasattr(value, "to_dict"):
        return value.to_dict()
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
