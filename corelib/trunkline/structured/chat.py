"""The types of the text and the tools of a chat completion, and values of these types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from trunkline.codec.text import decode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import ContentFilterFinishReasonError, LengthFinishReasonError
from trunkline.structured.partial import partial_json
from trunkline.structured.tools import model_of, tools_of
from trunkline.structured.values import structure_text
from trunkline.types.chat import ParsedChatCompletion
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from cattrs import BaseConverter

ENDED_EARLY: dict[str, Any] = {
    "length": LengthFinishReasonError,
    "content_filter": ContentFilterFinishReasonError,
}
"""The errors of answers without their end, by finish reason."""


class ExpectedCompletion:
    """The types that a request asked for."""

    def __init__(
        self, response_format: Any, tools: Any, converter: BaseConverter | None = None
    ) -> None:
        self.response_format = response_format
        self.tools: Any = tools_of(tools)
        self._converter = converter
        is_type = not (is_omitted(response_format) or is_mapping(response_format))
        self.kind: Any = response_format if is_type else None
        """The type of the text; None for a text that stays one."""
        self.partial: Callable[[str], Any] | None = partial_json if self.kind is not None else None
        self._functions = _functions(self.tools)

    def check_tools(self) -> None:
        """Raise ValueError for a tool whose arguments could not be parsed."""
        for tool in self.tools or ():
            if tool.get("type") != "function":
                raise ValueError(
                    f"parse() takes function tools only, not {tool.get('type')!r}: use create()"
                )
            function: Mapping[str, Any] = tool.get("function") or {}
            if not _is_strict(function):
                raise ValueError(
                    f"the tool {function.get('name')!r} is not strict, so its arguments "
                    "cannot be parsed: set strict to True, or use create()"
                )

    @property
    def is_parseable(self) -> bool:
        """Whether there is something to parse."""
        return self.kind is not None or any(map(_is_strict, self._functions.values()))

    def partial_of(self, name: str) -> Callable[[str], Any] | None:
        """Return the reader of a function's arguments before their end; None for plain text."""
        return partial_json if _is_strict(self._functions.get(name, {})) else None

    def content(self, text: str) -> Any:
        """Return a text as the given type. Raises ValueError if it does not fit."""
        if self.kind is None:
            return None
        return structure_text(text, self.kind, self._converter)

    def arguments(self, name: str, text: str) -> Any:
        """Return the arguments of a function as the type of its tool, or JSON if it is strict.

        Raises ValueError if they do not fit.
        """
        if type(name) is not str or type(text) is not str:
            raise ValueError("the name and the arguments of a function must be texts")
        tool = self._functions.get(name, {})
        shape = model_of(tool)
        if shape is not None:
            return structure_text(text, shape, self._converter)
        return decode(text.encode()) if _is_strict(tool) else None

    def check_end(self, reason: str, completion: Callable[[], Any]) -> None:
        """Raise the error of a text that ended early, if there is something to parse."""
        if reason in ENDED_EARLY and self.is_parseable:
            raise ENDED_EARLY[reason](completion=completion())

    def finish(self, completion: ParsedChatCompletion[Any]) -> ParsedChatCompletion[Any]:
        """Parse the texts and arguments of a completion, in place.

        Raises LengthFinishReasonError and ContentFilterFinishReasonError for a text that ended
        early, and ValueError for one that does not fit.
        """
        for choice in completion.choices or ():
            if str(choice.finish_reason) in ENDED_EARLY:
                raise ENDED_EARLY[choice.finish_reason](completion=completion)
            message = choice.message
            text = message.content
            message.parsed = self.content(text) if text and not message.refusal else None
            for call in message.tool_calls or ():
                if call.type == "function":  # others exist, although the type does not say so
                    function = call.function
                    function.parsed_arguments = self.arguments(function.name, function.arguments)
        return completion


class AnswerOfRun(ExpectedCompletion):
    """The same for a run, where the model can correct arguments that do not fit."""

    @property
    def is_parseable(self) -> bool:
        """Whether there is a text to parse."""
        return self.kind is not None

    def arguments(self, name: str, text: str) -> Any:
        """Return the arguments of a function, None if they do not fit."""
        try:
            return super().arguments(name, text)
        except ValueError:
            return None


def _functions(tools: Any) -> dict[str, Any]:
    found: Iterable[dict[str, Any]] = (tool.get("function") or {} for tool in tools or ())
    return {function["name"]: function for function in found if "name" in function}


def _is_strict(function: Mapping[str, Any]) -> bool:
    return model_of(function) is not None or function.get("strict") is True
