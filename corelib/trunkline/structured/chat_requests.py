"""The requests of `chat.completions.parse` and `stream`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.answers.chat_streams import AsyncChatCompletionStream, ChatCompletionStream
from trunkline.operations.endpoint import Invocation
from trunkline.operations.worlds import Async
from trunkline.snapshots.chat import ChatCompletionState
from trunkline.structured.chat import Expected, check_tools
from trunkline.structured.schemas import response_format_of
from trunkline.types.chat import ParsedChatCompletion
from trunkline.values import is_omitted


def parsing(
    resource: Any, response_format: Any, tools: Any, options: Mapping[str, Any]
) -> Invocation:
    """Return the invocation of `parse`. Raises TypeError, and ValueError for its tools."""
    if isinstance(response_format, Mapping):
        raise TypeError("parse() takes a type as response_format: use create() for a dictionary")
    tools = tools if is_omitted(tools) else [*tools]
    check_tools(() if is_omitted(tools) else tools)
    expected = Expected(response_format, tools)
    invocation = _invocation(resource, "parse", response_format, tools, options)
    return invocation.evolve(returns=ParsedChatCompletion, finish=expected.finish)


def streaming(
    resource: Any, response_format: Any, tools: Any, options: Mapping[str, Any]
) -> ChatCompletionStream[Any] | AsyncChatCompletionStream[Any]:
    """Return the stream of `stream`. Raises TypeError for a type without a strict schema."""
    world = resource._world
    world.in_flow()  # raises TypeError in a world without streams
    tools = tools if is_omitted(tools) else [*tools]
    state = ChatCompletionState(Expected(response_format, tools))
    invocation = _invocation(resource, "stream", response_format, tools, options)
    kind: Any = AsyncChatCompletionStream if isinstance(world, Async) else ChatCompletionStream
    stream: ChatCompletionStream[Any] | AsyncChatCompletionStream[Any]
    stream = kind(world, invocation.evolve(with_json=True), state)
    return stream


def _invocation(
    resource: Any, helper: str, response_format: Any, tools: Any, options: Mapping[str, Any]
) -> Invocation:
    if "stream" in options:
        raise TypeError(f"{helper}() has no argument 'stream': use create() or stream()")
    given = {**options, "tools": tools, **({"stream": True} if helper == "stream" else {})}
    if not is_omitted(response_format):
        given["response_format"] = response_format_of(response_format)
    invocation: Invocation = resource.create.invocation(helper, given)
    return invocation
