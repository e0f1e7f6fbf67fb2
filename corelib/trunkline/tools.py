"""Functions that a model may call: the forms in which `run_tools` takes them, and their calls."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import CodeType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol, TypeAlias, TypedDict

from typing_extensions import Required

from trunkline.values import Omit, Value, omit

if TYPE_CHECKING:
    from cattrs import BaseConverter

    from trunkline.structured.agent_tools import AgentFunctionTool
    from trunkline.types.beta.input_content_param import InputContentParam

__all__ = [
    "AgentToolError",
    "AsyncToolErrorHandler",
    "AsyncToolHandler",
    "RequestedCall",
    "RunOptions",
    "RunnableFunction",
    "RunnableFunctionTool",
    "RunnableTool",
    "ToolErrorHandler",
    "ToolHandler",
    "ToolOutput",
    "agent_function_tool",
]


class RequestedCall(Value, frozen=True):
    """A call that the model asks for."""

    hidden: ClassVar[frozenset[str]] = frozenset({"arguments", "parsed"})

    id: str | None
    """Identifier of the call. None for the legacy `functions`, which have none."""
    name: str
    """Name of the function."""
    arguments: str
    """The arguments as the model wrote them: JSON text, which may be invalid."""
    parsed: Any = None
    """The arguments as `parse` or the declared types made them."""


class RunnableFunction(TypedDict, total=False):
    """A function with the facts about it that the model needs."""

    function: Required[Callable[..., Any]]
    """The function; async only for `AsyncOpenAI`."""
    name: str
    """Its name for the model. Default: the name of the function."""
    description: str
    """Its purpose, for the model. Default: its docstring."""
    parameters: Any
    """A JSON Schema, or a type whose value the function takes. Default: from its signature."""
    parse: Callable[[str], Any]
    """Makes the value for the function from the text of the arguments."""
    strict: bool | None
    """Whether the model must follow a JSON Schema exactly."""


class RunnableFunctionTool(TypedDict):
    """The same in the form of a tool of POST /chat/completions."""

    type: Literal["function"]
    function: RunnableFunction


class _Function(Protocol):
    """A function, as mypy sees those of a list of functions with different signatures."""

    __code__: CodeType


RunnableTool: TypeAlias = Callable[..., Any] | _Function | RunnableFunction | RunnableFunctionTool
"""A function, or one with the facts about it that the model needs."""


class RunOptions(TypedDict, total=False):
    """The optional parameters of a run, besides those of its requests."""

    max_concurrency: int
    """How many calls of one answer run at the same time; in sync code, in threads. Default: 1."""
    approve: Callable[[RequestedCall], Any] | None
    """Is asked before each call. True allows it; False, or a text for the model, refuses it."""
    after_call: Callable[[RequestedCall, Any], Any] | None
    """Is called after each call, with the result of the function."""


ToolOutput: TypeAlias = "str | Mapping[str, Any] | Iterable[InputContentParam] | None"
"""The result of a function for an agent. A mapping is sent as JSON text."""
ToolHandler: TypeAlias = Callable[[dict[str, Any]], ToolOutput]
"""Takes the arguments of a call of an agent, and returns its result."""
AsyncToolHandler: TypeAlias = Callable[[dict[str, Any]], "ToolOutput | Awaitable[ToolOutput]"]
"""The same for an async client."""


class AgentToolError(Value, frozen=True):
    """The failure of a call of an agent, as `on_tool_error` gets it. It is not an exception."""

    error: Exception
    """The exception, of which the agent learns nothing."""
    tool_name: str
    """Name of the function."""
    session_id: str
    turn_id: str
    call_id: str
    stage: Literal["arguments", "execution", "output"]
    """Whether the arguments were invalid, the function failed, or its result cannot be sent."""


ToolErrorHandler: TypeAlias = Callable[[AgentToolError], None]
"""Is called for a call that has failed."""
AsyncToolErrorHandler: TypeAlias = Callable[[AgentToolError], "Awaitable[None] | None"]
"""The same for an async client."""


def agent_function_tool(
    function: RunnableTool,
    *,
    defer_loading: bool | Omit = omit,
    converter: BaseConverter | None = None,
) -> AgentFunctionTool:
    """Return a function as a tool of an agent, with its `name` and its `definition`.

    Pass the definition among the tools of the agent, and the tool itself in `tool_handlers`. The
    arguments are checked against the types before each call. Raises TypeError or ValueError for a
    function that cannot be called by a model.

    Args:
        function: In any form that `run_tools` takes.
        defer_loading: Whether the agent sees the tool only when it searches for tools.
        converter: Makes values of attrs classes, dataclasses and others; by default strict.
    """
    from trunkline.structured.agent_tools import tool_of

    return tool_of(function, defer_loading=defer_loading, converter=converter)
