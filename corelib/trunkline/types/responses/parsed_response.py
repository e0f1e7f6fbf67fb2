"""The model `ParsedResponse` and its parts."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeAlias, TypeGuard, TypeVar

from trunkline.models import Discriminator
from trunkline.types import responses
from trunkline.types.responses import response_output_item as items
from trunkline.types.responses.output_text import parts
from trunkline.types.responses.response import Response
from trunkline.types.responses.response_function_tool_call import ResponseFunctionToolCall
from trunkline.types.responses.response_output_message import ResponseOutputMessage
from trunkline.types.responses.response_output_text import ResponseOutputText

ContentType = TypeVar("ContentType")


# A parsed field is narrower than the one it overrides: sound as long as nobody assigns to it.


class ParsedResponseOutputText(ResponseOutputText, Generic[ContentType]):
    """A text with its content parsed into the caller's type."""

    model_unsent = frozenset({"parsed"})
    parsed: ContentType | None = None


ParsedContent: TypeAlias = Annotated[
    ParsedResponseOutputText[ContentType] | responses.ResponseOutputRefusal, Discriminator("type")
]


class ParsedResponseOutputMessage(ResponseOutputMessage, Generic[ContentType]):
    """A message whose texts are parsed."""

    content: list[ParsedContent[ContentType]]  # type: ignore[assignment]  # narrower: parsed


class ParsedResponseFunctionToolCall(ResponseFunctionToolCall):
    """A function call with its arguments parsed."""

    model_unsent = frozenset({"parsed_arguments"})
    parsed_arguments: object | None = None


ParsedResponseOutputItem: TypeAlias = Annotated[
    ParsedResponseOutputMessage[ContentType]
    | ParsedResponseFunctionToolCall
    | responses.ResponseFileSearchToolCall
    | responses.ResponseFunctionWebSearch
    | responses.ResponseComputerToolCall
    | responses.ResponseComputerToolCallOutputItem
    | responses.ResponseToolSearchCall
    | responses.ResponseToolSearchOutputItem
    | responses.ResponseReasoningItem
    | responses.ResponseCodeInterpreterToolCall
    | responses.ResponseCompactionItem
    | responses.ResponseFunctionShellToolCall
    | responses.ResponseFunctionShellToolCallOutput
    | responses.ResponseApplyPatchToolCall
    | responses.ResponseApplyPatchToolCallOutput
    | responses.ResponseFunctionToolCallOutputItem
    | responses.ResponseCustomToolCall
    | responses.ResponseCustomToolCallOutputItem
    | items.AdditionalTools
    | items.Program
    | items.ProgramOutput
    | items.McpCall
    | items.McpApprovalRequest
    | items.McpApprovalResponse
    | items.McpListTools
    | items.ImageGenerationCall
    | items.LocalShellCall
    | items.LocalShellCallOutput,
    Discriminator("type"),
]


def _is_message(item: object) -> TypeGuard[ParsedResponseOutputMessage[Any]]:
    return isinstance(item, ParsedResponseOutputMessage)


class ParsedResponse(Response, Generic[ContentType]):
    """A response whose messages are parsed into the caller's type."""

    output: list[ParsedResponseOutputItem[ContentType]]  # type: ignore[assignment]  # narrower: parsed

    @property
    def output_parsed(self) -> ContentType | None:
        """The first parsed text; None when there is none."""
        for item in parts(self.output):
            if _is_message(item):
                contents: list[ParsedContent[ContentType]] = parts(item.content)
                for content in contents:
                    if isinstance(content, ParsedResponseOutputText) and content.parsed:
                        return content.parsed
        return None
