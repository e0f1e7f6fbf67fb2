"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline import types
from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import graders, shared
from trunkline.types.graders.python_grader import PythonGrader
from trunkline.types.graders.score_model_grader import ScoreModelGrader
from trunkline.types.graders.text_similarity_grader import TextSimilarityGrader


class DataSourceConfigLogs(BaseModel):
    schema_: dict[str, object] = field(wire="schema")
    type: Literal["logs"]
    metadata: shared.Metadata | None = None


DataSourceConfig: TypeAlias = Annotated[
    types.EvalCustomDataSourceConfig
    | DataSourceConfigLogs
    | types.EvalStoredCompletionsDataSourceConfig,
    Discriminator("type"),
]


class TestingCriterionEvalGraderTextSimilarity(TextSimilarityGrader):
    pass_threshold: float


class TestingCriterionEvalGraderPython(PythonGrader):
    pass_threshold: float | None = None


class TestingCriterionEvalGraderScoreModel(ScoreModelGrader):
    pass_threshold: float | None = None


TestingCriterion: TypeAlias = (
    graders.LabelModelGrader
    | graders.StringCheckGrader
    | TestingCriterionEvalGraderTextSimilarity
    | TestingCriterionEvalGraderPython
    | TestingCriterionEvalGraderScoreModel
)


class EvalCreateResponse(BaseModel):
    id: str
    created_at: int
    data_source_config: DataSourceConfig
    metadata: shared.Metadata | None = None
    name: str
    object: Literal["eval"]
    testing_criteria: list[TestingCriterion]
