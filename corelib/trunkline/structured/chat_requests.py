"""The requests of `chat.completions.parse` and `stream`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.answers.chat_streams import AsyncChatCompletionStream, ChatCompletionStream
from trunkline.operations.endpoint import Invocation
from trunkline.operations.worlds import Async
from trunkline.snapshots.chat import ChatCompletionState
from trunkline.structured.chat import ExpectedCompletion
from trunkline.structured.schemas import response_format_of
from trunkline.types.chat import ParsedChatCompletion
from trunkline.values import is_omitted


def parsing(resource: Any, expected: ExpectedCompletion, options: Mapping[str, Any]) -> Invocation:
    """Return the invocation of `parse`. Raises TypeError, and ValueError for its tools."""
    expected.check_tools()
    invocation = _invocation(resource, "parse", expected, options)
    return invocation.evolve(returns=ParsedChatCompletion, finish=expected.finish)


def streaming(
    resource: Any, expected: ExpectedCompletion, options: Mapping[str, Any]
) -> ChatCompletionStream[Any] | AsyncChatCompletionStream[Any]:
    """Return the stream of `stream`. Raises TypeError for a type without a strict schema."""
    world = resource._world
    world.in_flow()  # raises TypeError in a world without streams
    return opening(world, _invocation(resource, "stream", expected, options), expected)


def opening(
    world: Any, invocation: Invocation, expected: ExpectedCompletion
) -> ChatCompletionStream[Any] | AsyncChatCompletionStream[Any]:
    """Return the stream of an invocation, which is performed when the stream is entered."""
    kind: Any = AsyncChatCompletionStream if isinstance(world, Async) else ChatCompletionStream
    state = ChatCompletionState(expected)
    stream: ChatCompletionStream[Any] | AsyncChatCompletionStream[Any]
    stream = kind(world, invocation.evolve(with_json=True), state)
    return stream


def _invocation(
    resource: Any, helper: str, expected: ExpectedCompletion, options: Mapping[str, Any]
) -> Invocation:
    given = {**options, "tools": expected.tools}
    if given.pop("stream", None):
        raise TypeError(f"{helper}() has no argument 'stream': use create() or stream()")
    given["stream"] = helper == "stream"
    if not is_omitted(expected.response_format):
        given["response_format"] = response_format_of(expected.response_format)
    invocation: Invocation = resource._declared("create").invocation(helper, given)
    return invocation
