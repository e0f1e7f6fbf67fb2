"""The types of the texts and the tools of a response, and values of these types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from trunkline.codec.text import decode
from trunkline.codec.type_guards import is_mapping
from trunkline.structured.tools import model_of
from trunkline.structured.values import structure_text
from trunkline.types.responses import ParsedResponse
from trunkline.types.responses.output_text import parts
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from cattrs import BaseConverter


class ExpectedResponse:
    """The types that a request asked for."""

    def __init__(
        self, text_format: Any, tools: Iterable[Any], converter: BaseConverter | None
    ) -> None:
        self._converter = converter
        is_type = not (is_omitted(text_format) or is_mapping(text_format))
        self._kind: Any = text_format if is_type else None
        self._tools = dict(_functions(tools))

    def text(self, text: str, phase: str | None) -> Any:
        """Return a text as the given type. Raises ValueError if it does not fit.

        None for a text of another phase than the final answer, which is not an answer.
        """
        if self._kind is None or phase not in (None, "final_answer"):
            return None
        return structure_text(text, self._kind, self._converter)

    def arguments(self, call: Any) -> Any:
        """Return the arguments of a function as the type of its tool, or JSON if it is strict.

        Raises ValueError if they do not fit.
        """
        namespace = getattr(call, "namespace", None)
        # A tool without a namespace may be called with its own name as the namespace.
        own = (
            None
            if namespace == call.name and (namespace, call.name) not in self._tools
            else namespace
        )
        tool: Mapping[str, Any] = self._tools.get((own, call.name), {})
        shape = model_of(tool)
        if shape is not None:
            return structure_text(call.arguments, shape, self._converter)
        return decode(call.arguments.encode()) if tool.get("strict") else None

    def finish(self, response: ParsedResponse[Any]) -> ParsedResponse[Any]:
        """Parse the texts and arguments of a response, in place. Raises ValueError."""
        for item in parts(response.output):
            if item.type == "message":
                for part in parts(item.content):
                    if part.type == "output_text":
                        part.parsed = self.text(part.text, item.phase)
            elif item.type == "function_call":
                item.parsed_arguments = self.arguments(item)
        return response


class ResponseOfRun(ExpectedResponse):
    """The same for a run, where the model can correct arguments that do not fit."""

    is_parseable = True  # at least the arguments of its functions

    def arguments(self, call: Any) -> Any:
        """Return the arguments of a function, None if they do not fit."""
        try:
            return super().arguments(call)
        except ValueError:
            return None


def _functions(tools: Iterable[Any]) -> Iterable[tuple[tuple[str | None, str], Any]]:
    """Yield the function tools by their namespace and name."""
    for tool in tools:
        if tool.get("type") == "function":
            yield (None, tool.get("name")), tool
        elif tool.get("type") == "namespace":
            for inner in tool.get("tools") or ():
                if inner.get("type") == "function":
                    yield (tool.get("name"), inner.get("name")), inner
