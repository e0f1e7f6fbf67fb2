"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import chat, graders, responses, shared


class InputMessagesTemplateTemplateEvalItemContentOutputText(BaseModel):
    text: str
    type: Literal["output_text"]


class InputMessagesTemplateTemplateEvalItemContentInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: str | None = None


InputMessagesTemplateTemplateEvalItemContent: TypeAlias = (
    str
    | responses.ResponseInputText
    | InputMessagesTemplateTemplateEvalItemContentOutputText
    | InputMessagesTemplateTemplateEvalItemContentInputImage
    | responses.ResponseInputAudio
    | graders.GraderInputs
)


class InputMessagesTemplateTemplateEvalItem(BaseModel):
    content: InputMessagesTemplateTemplateEvalItemContent
    role: Literal["user", "assistant", "system", "developer"]
    type: Literal["message"] | None = None


InputMessagesTemplateTemplate: TypeAlias = (
    responses.EasyInputMessage | InputMessagesTemplateTemplateEvalItem
)


class InputMessagesTemplate(BaseModel):
    template: list[InputMessagesTemplateTemplate]
    type: Literal["template"]


class InputMessagesItemReference(BaseModel):
    item_reference: str
    type: Literal["item_reference"]


InputMessages: TypeAlias = Annotated[
    InputMessagesTemplate | InputMessagesItemReference, Discriminator("type")
]


SamplingParamsResponseFormat: TypeAlias = (
    shared.ResponseFormatText | shared.ResponseFormatJSONSchema | shared.ResponseFormatJSONObject
)


class SamplingParams(BaseModel):
    max_completion_tokens: int | None = None
    reasoning_effort: shared.ReasoningEffort | None = None
    response_format: SamplingParamsResponseFormat | None = None
    seed: int | None = None
    """Default `42`."""
    temperature: float | None = None
    """Default `1`."""
    tools: list[chat.ChatCompletionFunctionTool] | None = None
    top_p: float | None = None
    """Default `1`."""


class SourceFileContentContent(BaseModel):
    item: dict[str, object]
    sample: dict[str, object] | None = None


class SourceFileContent(BaseModel):
    content: list[SourceFileContentContent]
    type: Literal["file_content"]


class SourceFileID(BaseModel):
    id: str
    type: Literal["file_id"]


class SourceStoredCompletions(BaseModel):
    type: Literal["stored_completions"]
    created_after: int | None = None
    created_before: int | None = None
    limit: int | None = None
    metadata: shared.Metadata | None = None
    model: str | None = None


Source: TypeAlias = Annotated[
    SourceFileContent | SourceFileID | SourceStoredCompletions, Discriminator("type")
]


class CreateEvalCompletionsRunDataSource(BaseModel):
    source: Source
    type: Literal["completions"]
    input_messages: InputMessages | None = None
    model: str | None = None
    sampling_params: SamplingParams | None = None
