"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.eval_create_response import (
    DataSourceConfig as DataSourceConfig,
    DataSourceConfigLogs as DataSourceConfigLogs,
    EvalCreateResponse,
    TestingCriterion as TestingCriterion,
    TestingCriterionEvalGraderPython as TestingCriterionEvalGraderPython,
    TestingCriterionEvalGraderScoreModel as TestingCriterionEvalGraderScoreModel,
    TestingCriterionEvalGraderTextSimilarity as TestingCriterionEvalGraderTextSimilarity,
)


class EvalListResponse(EvalCreateResponse):
    pass
