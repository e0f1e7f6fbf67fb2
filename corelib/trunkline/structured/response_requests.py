"""The requests of `responses.parse` and `stream`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trunkline.answers.response_streams import AsyncResponseStream, ResponseStream
from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.operations.endpoint import Invocation
from trunkline.operations.worlds import Async
from trunkline.snapshots.responses import ResponseState
from trunkline.structured.responses import ExpectedResponse
from trunkline.structured.schemas import text_format_of
from trunkline.structured.tools import for_responses, tools_of
from trunkline.types.responses import ParsedResponse
from trunkline.types.responses.parsed_response_stream_event import ResponseStreamEvent
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from cattrs import BaseConverter


def parsing(
    resource: Any,
    text_format: Any,
    parse_as: Any,
    converter: BaseConverter | None,
    options: Mapping[str, Any],
) -> Invocation:
    """Return the invocation of `parse`.

    Raises TypeError for a type without a strict schema, and if the input asks for another one.
    """
    invocation, tools = _invocation(resource, "parse", text_format, options)
    extra: Any = options.get("extra_body")
    sent: Mapping[str, Any] = {**(invocation.body or {}), **(extra if is_mapping(extra) else {})}
    kind = _kind_of_texts(sent, text_format, parse_as)
    expected = ExpectedResponse(kind, tools, converter)
    return invocation.evolve(returns=ParsedResponse, finish=expected.finish)


def _kind_of_texts(sent: Mapping[str, Any], text_format: Any, parse_as: Any) -> Any:
    """Return the type of the texts, whose format the input may change for its last turn."""
    if parse_as is None:
        return None
    update = _last_format(sent.get("input"))
    if update is not None and update.get("type") == "text":
        if not is_omitted(parse_as):
            raise TypeError("parse_as has a type, but the input asks for plain text: pass None")
        return None
    if not is_omitted(parse_as):
        return parse_as
    asked: Mapping[str, Any] = sent.get("text") or {}
    if not is_omitted(text_format) and update not in (None, asked.get("format")):
        raise TypeError(
            "the input asks for another format than text_format: pass the type of that one as "
            "parse_as, or None"
        )
    return text_format


def _last_format(items: Any) -> Mapping[str, Any] | None:
    """Return the format of the last item that changes it; None without one."""
    for item in reversed(items if is_sequence(items) else ()):
        if is_mapping(item) and item.get("type") == "configuration_update":
            text = item.get("text")
            found = text.get("format") if is_mapping(text) else None
            if is_mapping(found):
                return found
    return None


def streaming(
    resource: Any,
    text_format: Any,
    converter: BaseConverter | None,
    response_id: Any,
    starting_after: Any,
    options: Mapping[str, Any],
) -> ResponseStream[Any] | AsyncResponseStream[Any]:
    """Return the stream of a new response, or of the stored one with this id.

    Raises TypeError for arguments that contradict each other.
    """
    world = resource._world
    world.in_flow()  # raises TypeError in a world without streams
    if is_omitted(response_id):
        if not is_omitted(starting_after):
            raise TypeError("stream() takes starting_after only together with response_id")
        invocation, tools = _invocation(resource, "stream", text_format, options)
    else:
        invocation, tools = _resumed(resource, response_id, options)
    after = None if is_omitted(starting_after) else starting_after
    return opening(world, invocation, ExpectedResponse(text_format, tools, converter), after)


def opening(
    world: Any, invocation: Invocation, expected: ExpectedResponse, after: int | None = None
) -> ResponseStream[Any] | AsyncResponseStream[Any]:
    """Return the stream of an invocation, which is performed when the stream is entered."""
    state = ResponseState(expected, after)
    invocation = invocation.evolve(event=ResponseStreamEvent, with_json=True)
    kind: Any = AsyncResponseStream if isinstance(world, Async) else ResponseStream
    stream: ResponseStream[Any] | AsyncResponseStream[Any] = kind(world, invocation, state)
    return stream


def _resumed(
    resource: Any, response_id: str, options: Mapping[str, Any]
) -> tuple[Invocation, list[Any]]:
    """Ask for all events: the first ones are needed for the texts, although not delivered."""
    given = {name: value for name, value in options.items() if not is_omitted(value)}
    tools = [for_responses(tool) for tool in tools_of(given.pop("tools", ())) or ()]
    for name in ("input", "model"):
        if name in given:
            raise TypeError(f"stream() takes either response_id or {name}")
    given = {**given, "response_id": response_id, "stream": True}
    return resource._declared("retrieve").invocation("stream", given), tools


def _invocation(
    resource: Any, helper: str, text_format: Any, options: Mapping[str, Any]
) -> tuple[Invocation, list[Any]]:
    """Return the invocation of `create`, and its tools."""
    given = {name: value for name, value in options.items() if not is_omitted(value)}
    if given.pop("stream", None):
        raise TypeError(f"{helper}() has no argument 'stream': use create() or stream()")
    tools: list[Any] = [for_responses(tool) for tool in tools_of(given.get("tools")) or ()]
    if "tools" in given:
        given["tools"] = tools
    ask_for(given, text_format, helper)
    if helper == "stream":
        given["stream"] = True
    return resource._declared("create").invocation(helper, given), tools


def ask_for(given: dict[str, Any], text_format: Any, helper: str) -> None:
    """Add the type of the texts to arguments of `create`. Raises TypeError."""
    if not is_omitted(text_format):
        text: dict[str, Any] = dict(given.get("text") or {})
        if "format" in text:
            raise TypeError(f"{helper}() takes either text_format or a format in text, not both")
        given["text"] = {**text, "format": text_format_of(text_format)}
