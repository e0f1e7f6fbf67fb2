"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.graders.grader_inputs_param import GraderInputsParam
from trunkline.types.graders.python_grader_param import PythonGraderParam
from trunkline.types.graders.score_model_grader_param import ScoreModelGraderParam
from trunkline.types.graders.string_check_grader_param import StringCheckGraderParam
from trunkline.types.graders.text_similarity_grader_param import TextSimilarityGraderParam
from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata


class DataSourceConfigCustom(TypedDict, total=False):
    item_schema: Required[dict[str, object]]
    type: Required[Literal["custom"]]
    include_sample_schema: bool
    """Default `false`."""


class DataSourceConfigLogs(TypedDict, total=False):
    type: Required[Literal["logs"]]
    metadata: dict[str, object]


class DataSourceConfigStoredCompletions(TypedDict, total=False):
    type: Required[Literal["stored_completions"]]
    metadata: dict[str, object]


DataSourceConfig: TypeAlias = (
    DataSourceConfigCustom | DataSourceConfigLogs | DataSourceConfigStoredCompletions
)


class TestingCriterionLabelModelInputSimpleInputMessage(TypedDict, total=False):
    content: Required[str]
    role: Required[str]


class TestingCriterionLabelModelInputEvalItemContentOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


class TestingCriterionLabelModelInputEvalItemContentInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


TestingCriterionLabelModelInputEvalItemContent: TypeAlias = (
    str
    | ResponseInputTextParam
    | TestingCriterionLabelModelInputEvalItemContentOutputText
    | TestingCriterionLabelModelInputEvalItemContentInputImage
    | ResponseInputAudioParam
    | GraderInputsParam
)


class TestingCriterionLabelModelInputEvalItem(TypedDict, total=False):
    content: Required[TestingCriterionLabelModelInputEvalItemContent]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    type: Literal["message"]


TestingCriterionLabelModelInput: TypeAlias = (
    TestingCriterionLabelModelInputSimpleInputMessage | TestingCriterionLabelModelInputEvalItem
)


class TestingCriterionLabelModel(TypedDict, total=False):
    input: Required[Iterable[TestingCriterionLabelModelInput]]
    labels: Required[SequenceNotStr[str]]
    model: Required[str]
    name: Required[str]
    passing_labels: Required[SequenceNotStr[str]]
    type: Required[Literal["label_model"]]


class TestingCriterionTextSimilarity(TextSimilarityGraderParam, total=False):
    pass_threshold: Required[float]


class TestingCriterionPython(PythonGraderParam, total=False):
    pass_threshold: float


class TestingCriterionScoreModel(ScoreModelGraderParam, total=False):
    pass_threshold: float


TestingCriterion: TypeAlias = (
    TestingCriterionLabelModel
    | StringCheckGraderParam
    | TestingCriterionTextSimilarity
    | TestingCriterionPython
    | TestingCriterionScoreModel
)


class EvalCreateParams(TypedDict, total=False):
    data_source_config: Required[DataSourceConfig]
    testing_criteria: Required[Iterable[TestingCriterion]]
    metadata: Metadata | None
    name: str
