"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import evals, graders, responses, shared


class ResultCounts(BaseModel):
    errored: int
    failed: int
    passed: int
    total: int


class PerModelUsage(BaseModel):
    cached_tokens: int
    completion_tokens: int
    invocation_count: int
    prompt_tokens: int
    run_model_name: str = field(wire="model_name")
    total_tokens: int


class PerTestingCriteriaResult(BaseModel):
    failed: int
    passed: int
    testing_criteria: str


class DataSourceResponsesInputMessagesTemplateTemplateChatMessage(BaseModel):
    content: str
    role: str


class DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText(BaseModel):
    text: str
    type: Literal["output_text"]


class DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: str | None = None


DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent: TypeAlias = (
    str
    | responses.ResponseInputText
    | DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText
    | DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage
    | responses.ResponseInputAudio
    | graders.GraderInputs
)


class DataSourceResponsesInputMessagesTemplateTemplateEvalItem(BaseModel):
    content: DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent
    role: Literal["user", "assistant", "system", "developer"]
    type: Literal["message"] | None = None


DataSourceResponsesInputMessagesTemplateTemplate: TypeAlias = (
    DataSourceResponsesInputMessagesTemplateTemplateChatMessage
    | DataSourceResponsesInputMessagesTemplateTemplateEvalItem
)


class DataSourceResponsesInputMessagesTemplate(BaseModel):
    template: list[DataSourceResponsesInputMessagesTemplateTemplate]
    type: Literal["template"]


class DataSourceResponsesInputMessagesItemReference(BaseModel):
    item_reference: str
    type: Literal["item_reference"]


DataSourceResponsesInputMessages: TypeAlias = Annotated[
    DataSourceResponsesInputMessagesTemplate | DataSourceResponsesInputMessagesItemReference,
    Discriminator("type"),
]


class DataSourceResponsesSamplingParamsText(BaseModel):
    format: responses.ResponseFormatTextConfig | None = None


class DataSourceResponsesSamplingParams(BaseModel):
    max_completion_tokens: int | None = None
    reasoning_effort: shared.ReasoningEffort | None = None
    seed: int | None = None
    """Default `42`."""
    temperature: float | None = None
    """Default `1`."""
    text: DataSourceResponsesSamplingParamsText | None = None
    tools: list[responses.Tool] | None = None
    top_p: float | None = None
    """Default `1`."""


class DataSourceResponsesSourceFileContentContent(BaseModel):
    item: dict[str, object]
    sample: dict[str, object] | None = None


class DataSourceResponsesSourceFileContent(BaseModel):
    content: list[DataSourceResponsesSourceFileContentContent]
    type: Literal["file_content"]


class DataSourceResponsesSourceFileID(BaseModel):
    id: str
    type: Literal["file_id"]


class DataSourceResponsesSourceResponses(BaseModel):
    type: Literal["responses"]
    created_after: int | None = None
    """At least 0."""
    created_before: int | None = None
    """At least 0."""
    instructions_search: str | None = None
    metadata: object | None = None
    model: str | None = None
    reasoning_effort: shared.ReasoningEffort | None = None
    temperature: float | None = None
    tools: list[str] | None = None
    top_p: float | None = None
    users: list[str] | None = None


DataSourceResponsesSource: TypeAlias = Annotated[
    DataSourceResponsesSourceFileContent
    | DataSourceResponsesSourceFileID
    | DataSourceResponsesSourceResponses,
    Discriminator("type"),
]


class DataSourceResponses(BaseModel):
    source: DataSourceResponsesSource
    type: Literal["responses"]
    input_messages: DataSourceResponsesInputMessages | None = None
    model: str | None = None
    sampling_params: DataSourceResponsesSamplingParams | None = None


DataSource: TypeAlias = Annotated[
    evals.CreateEvalJSONLRunDataSource
    | evals.CreateEvalCompletionsRunDataSource
    | DataSourceResponses,
    Discriminator("type"),
]


class RunCreateResponse(BaseModel):
    id: str
    created_at: int
    data_source: DataSource
    error: evals.EvalAPIError
    eval_id: str
    metadata: shared.Metadata | None = None
    model: str
    name: str
    object: Literal["eval.run"]
    per_model_usage: list[PerModelUsage]
    per_testing_criteria_results: list[PerTestingCriteriaResult]
    report_url: str
    result_counts: ResultCounts
    status: str
