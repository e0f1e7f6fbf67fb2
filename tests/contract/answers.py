"""The answers of the recording server: instances built from the document, and its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs

from codegen.generate import Api
from codegen.model import Atom, Choice, Expression, Named, Reference, Shape
from codegen.operations import Operation
from tests.contract.calls import Call
from tests.contract.differences import EVENTS
from tests.contract.samples import Samples

_JSON = "application/json"


@attrs.frozen
class Answer:
    """The body and media type of a response."""

    content: bytes
    media_type: str = _JSON


def answer(api: Api, call: Call) -> Answer:
    """Return an instance of the call's result, built in the same manner as its arguments."""
    operation, samples = call.operation, Samples(api.layout.document, call.manner)
    if call.streams:
        return Answer(b"".join(_events(api, operation, samples)), "text/event-stream")
    if operation.binary:
        return Answer(b"\x00\xffcontent", "application/octet-stream")
    given = operation.result
    if operation.formats:
        given = operation.formats.get(call.arguments.get("response_format", ""), given)
    if given is None:
        return Answer(b"")
    if given == Atom("string"):
        return Answer("a text, é".encode(), "text/plain")
    shape = operation.route.responses[_JSON] if given is operation.result else None
    return Answer(json.dumps(samples.of(shape or _declared(api, given))).encode())


def _declared(api: Api, named: Expression) -> Shape:
    assert isinstance(named, Named)
    return Reference(api.layout.component_at[named])


def _events(api: Api, operation: Operation, samples: Samples) -> Iterator[bytes]:
    """Yield every kind of event of the stream, with a single final event at its end."""
    event = operation.event or operation.result
    assert event is not None
    shape = api.layout.document.resolve(_declared(api, event))
    members = shape.members if isinstance(shape, Choice) else (shape,)
    values = {_name(value): value for value in map(samples.of, members)}
    ending = [name for name in values if name in (operation.final_events or ())]
    for name in [*(values.keys() - ending), *ending[:1]]:
        if operation.errors_are_items or name not in EVENTS:
            value = values[name]
            yield _framed(name, value["data"] if operation.events_are_named else value)
    yield b"data: [DONE]\n\n"


def _name(value: dict[str, Any]) -> str:
    return str(value.get("event") or value.get("type") or "")


def _framed(name: str, data: Any) -> bytes:
    line = f"event: {name}\n" if name else ""
    text = data if isinstance(data, str) else json.dumps(data)
    return f"{line}data: {text}\n\n".encode()


def examples(paths: dict[str, Any], operation: Operation) -> Iterator[Answer]:
    """Yield the JSON example responses of an operation from the `paths` of the document."""
    node = paths[operation.route.path][operation.route.http_method]
    for example in node.get("x-example-responses", ()):
        if _is_json(example["response"]):
            yield Answer(example["response"].encode())


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
