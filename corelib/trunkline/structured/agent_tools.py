"""Functions for agents: their definitions, and the calls that they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from trunkline.codec.text import decode, encode
from trunkline.codec.type_guards import is_mapping
from trunkline.structured.functions import callable_tool
from trunkline.structured.shapes import is_pydantic
from trunkline.values import is_omitted, omit

if TYPE_CHECKING:
    from cattrs import BaseConverter

_PARTS = {"input_text": "text", "input_image": "image_url"}


class AgentFunctionTool:
    """A function for an agent: pass `definition` among its tools, the tool in `tool_handlers`."""

    def __init__(
        self,
        definition: Mapping[str, Any],
        parse: Callable[[dict[str, Any]], Any],
        call: Callable[[Any], Any],
        *,
        is_async: bool = False,
    ) -> None:
        self._definition = dict(definition)
        self.parse = parse
        """Makes the value for `call` from the arguments. Raises ValueError for wrong ones."""
        self.call = call
        self.is_async = is_async

    @property
    def name(self) -> str:
        """Its name for the agent."""
        name: str = self._definition["name"]
        return name

    @property
    def definition(self) -> dict[str, Any]:
        """A copy of what the agent knows of it."""
        return deepcopy(self._definition)

    def __call__(self, arguments: dict[str, Any]) -> Any:
        """Return the result of a call as it is sent; of an async function, an awaitable of it."""
        output = self.call(self.parse(arguments))
        return _awaited(output) if hasattr(output, "__await__") else output_of(output)


async def _awaited(output: Any) -> Any:
    return output_of(await output)


def tool_of(
    given: Any, *, defer_loading: Any = omit, converter: BaseConverter | None = None
) -> AgentFunctionTool:
    """Return a function, or a dictionary that contains one, as a tool of an agent.

    The forms are those of `run_tools`. With `defer_loading`, the agent sees the tool only when it
    searches for tools. Raises TypeError or ValueError for one that cannot be called by a model.
    """
    tool = callable_tool(given, converter)
    about = {**tool.definition}
    about.pop("strict", None)
    return AgentFunctionTool(
        {"type": "function", **about, **deferred(defer_loading)},
        lambda arguments: tool.parse(encode(arguments).decode()),
        tool.call,
        is_async=tool.is_async,
    )


def deferred(defer_loading: Any) -> dict[str, Any]:
    """Return the part of a definition that says when the tool is loaded."""
    return {} if is_omitted(defer_loading) else {"defer_loading": defer_loading}


def output_of(output: Any) -> Any:
    """Return a result as a handler may return it: a text, or a list of parts, or None.

    Raises TypeError or ValueError for what is not JSON.
    """
    if is_pydantic(type(output)):
        output = output.model_dump(mode="json")
    if output is None or isinstance(output, str):
        return output
    if is_mapping(output):
        output = dict(output)
    elif isinstance(output, Iterable) and not isinstance(output, bytes | bytearray):
        output = [*output]
        if output and all(map(_is_part, output)):
            return output
    text = encode(output).decode()
    decode(text.encode())
    return text


def _is_part(value: Any) -> bool:
    key = _PARTS.get(value.get("type", "")) if is_mapping(value) and len(value) == 2 else None
    return key is not None and isinstance(value.get(key), str)
