"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_function_tool_param import ChatCompletionFunctionToolParam
from trunkline.types.graders.grader_inputs_param import GraderInputsParam
from trunkline.types.responses.easy_input_message_param import EasyInputMessageParam
from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam
from trunkline.types.shared_params.metadata import Metadata
from trunkline.types.shared_params.reasoning_effort import ReasoningEffort
from trunkline.types.shared_params.response_format_json_object import ResponseFormatJSONObject
from trunkline.types.shared_params.response_format_json_schema import ResponseFormatJSONSchema
from trunkline.types.shared_params.response_format_text import ResponseFormatText


class InputMessagesTemplateTemplateEvalItemContentOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


class InputMessagesTemplateTemplateEvalItemContentInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


InputMessagesTemplateTemplateEvalItemContent: TypeAlias = (
    str
    | ResponseInputTextParam
    | InputMessagesTemplateTemplateEvalItemContentOutputText
    | InputMessagesTemplateTemplateEvalItemContentInputImage
    | ResponseInputAudioParam
    | GraderInputsParam
)


class InputMessagesTemplateTemplateEvalItem(TypedDict, total=False):
    content: Required[InputMessagesTemplateTemplateEvalItemContent]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    type: Literal["message"]


InputMessagesTemplateTemplate: TypeAlias = (
    EasyInputMessageParam | InputMessagesTemplateTemplateEvalItem
)


class InputMessagesTemplate(TypedDict, total=False):
    template: Required[Iterable[InputMessagesTemplateTemplate]]
    type: Required[Literal["template"]]


class InputMessagesItemReference(TypedDict, total=False):
    item_reference: Required[str]
    type: Required[Literal["item_reference"]]


InputMessages: TypeAlias = InputMessagesTemplate | InputMessagesItemReference


SamplingParamsResponseFormat: TypeAlias = (
    ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject
)


class SamplingParams(TypedDict, total=False):
    max_completion_tokens: int
    reasoning_effort: ReasoningEffort | None
    response_format: SamplingParamsResponseFormat
    seed: int
    """Default `42`."""
    temperature: float
    """Default `1`."""
    tools: Iterable[ChatCompletionFunctionToolParam]
    top_p: float
    """Default `1`."""


class SourceFileContentContent(TypedDict, total=False):
    item: Required[dict[str, object]]
    sample: dict[str, object]


class SourceFileContent(TypedDict, total=False):
    content: Required[Iterable[SourceFileContentContent]]
    type: Required[Literal["file_content"]]


class SourceFileID(TypedDict, total=False):
    id: Required[str]
    type: Required[Literal["file_id"]]


class SourceStoredCompletions(TypedDict, total=False):
    type: Required[Literal["stored_completions"]]
    created_after: int | None
    created_before: int | None
    limit: int | None
    metadata: Metadata | None
    model: str | None


Source: TypeAlias = SourceFileContent | SourceFileID | SourceStoredCompletions


class CreateEvalCompletionsRunDataSourceParam(TypedDict, total=False):
    source: Required[Source]
    type: Required[Literal["completions"]]
    input_messages: InputMessages
    model: str
    sampling_params: SamplingParams
