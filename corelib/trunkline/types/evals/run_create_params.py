"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.evals.create_eval_completions_run_data_source_param import (
    CreateEvalCompletionsRunDataSourceParam,
)
from trunkline.types.evals.create_eval_jsonl_run_data_source_param import (
    CreateEvalJSONLRunDataSourceParam,
)
from trunkline.types.graders.grader_inputs_param import GraderInputsParam
from trunkline.types.responses.response_format_text_config_param import (
    ResponseFormatTextConfigParam,
)
from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam
from trunkline.types.responses.tool_param import ToolParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata
from trunkline.types.shared_params.reasoning_effort import ReasoningEffort


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateChatMessage(
    TypedDict, total=False
):
    content: Required[str]
    role: Required[str]


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentOutputText(
    TypedDict, total=False
):
    text: Required[str]
    type: Required[Literal["output_text"]]


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentInputImage(
    TypedDict, total=False
):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContent: TypeAlias = (
    str
    | ResponseInputTextParam
    | DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentOutputText
    | DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentInputImage
    | ResponseInputAudioParam
    | GraderInputsParam
)


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItem(
    TypedDict, total=False
):
    content: Required[
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContent
    ]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    type: Literal["message"]


DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplate: TypeAlias = (
    DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateChatMessage
    | DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItem
)


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplate(TypedDict, total=False):
    template: Required[
        Iterable[DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplate]
    ]
    type: Required[Literal["template"]]


class DataSourceCreateEvalResponsesRunDataSourceInputMessagesItemReference(TypedDict, total=False):
    item_reference: Required[str]
    type: Required[Literal["item_reference"]]


DataSourceCreateEvalResponsesRunDataSourceInputMessages: TypeAlias = (
    DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplate
    | DataSourceCreateEvalResponsesRunDataSourceInputMessagesItemReference
)


class DataSourceCreateEvalResponsesRunDataSourceSamplingParamsText(TypedDict, total=False):
    format: ResponseFormatTextConfigParam


class DataSourceCreateEvalResponsesRunDataSourceSamplingParams(TypedDict, total=False):
    max_completion_tokens: int
    reasoning_effort: ReasoningEffort | None
    seed: int
    """Default `42`."""
    temperature: float
    """Default `1`."""
    text: DataSourceCreateEvalResponsesRunDataSourceSamplingParamsText
    tools: Iterable[ToolParam]
    top_p: float
    """Default `1`."""


class DataSourceCreateEvalResponsesRunDataSourceSourceFileContentContent(TypedDict, total=False):
    item: Required[dict[str, object]]
    sample: dict[str, object]


class DataSourceCreateEvalResponsesRunDataSourceSourceFileContent(TypedDict, total=False):
    content: Required[Iterable[DataSourceCreateEvalResponsesRunDataSourceSourceFileContentContent]]
    type: Required[Literal["file_content"]]


class DataSourceCreateEvalResponsesRunDataSourceSourceFileID(TypedDict, total=False):
    id: Required[str]
    type: Required[Literal["file_id"]]


class DataSourceCreateEvalResponsesRunDataSourceSourceResponses(TypedDict, total=False):
    type: Required[Literal["responses"]]
    created_after: int | None
    """At least 0."""
    created_before: int | None
    """At least 0."""
    instructions_search: str | None
    metadata: object | None
    model: str | None
    reasoning_effort: ReasoningEffort | None
    temperature: float | None
    tools: SequenceNotStr[str] | None
    top_p: float | None
    users: SequenceNotStr[str] | None


DataSourceCreateEvalResponsesRunDataSourceSource: TypeAlias = (
    DataSourceCreateEvalResponsesRunDataSourceSourceFileContent
    | DataSourceCreateEvalResponsesRunDataSourceSourceFileID
    | DataSourceCreateEvalResponsesRunDataSourceSourceResponses
)


class DataSourceCreateEvalResponsesRunDataSource(TypedDict, total=False):
    source: Required[DataSourceCreateEvalResponsesRunDataSourceSource]
    type: Required[Literal["responses"]]
    input_messages: DataSourceCreateEvalResponsesRunDataSourceInputMessages
    model: str
    sampling_params: DataSourceCreateEvalResponsesRunDataSourceSamplingParams


DataSource: TypeAlias = (
    CreateEvalJSONLRunDataSourceParam
    | CreateEvalCompletionsRunDataSourceParam
    | DataSourceCreateEvalResponsesRunDataSource
)


class RunCreateParams(TypedDict, total=False):
    data_source: Required[DataSource]
    metadata: Metadata | None
    name: str
