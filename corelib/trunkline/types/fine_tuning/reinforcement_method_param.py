"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.fine_tuning.reinforcement_hyperparameters_param import (
    ReinforcementHyperparametersParam,
)
from trunkline.types.graders.multi_grader_param import MultiGraderParam
from trunkline.types.graders.python_grader_param import PythonGraderParam
from trunkline.types.graders.score_model_grader_param import ScoreModelGraderParam
from trunkline.types.graders.string_check_grader_param import StringCheckGraderParam
from trunkline.types.graders.text_similarity_grader_param import TextSimilarityGraderParam

Grader: TypeAlias = (
    StringCheckGraderParam
    | TextSimilarityGraderParam
    | PythonGraderParam
    | ScoreModelGraderParam
    | MultiGraderParam
)


class ReinforcementMethodParam(TypedDict, total=False):
    """Reinforcement fine-tuning: training on grades of the model's outputs."""

    grader: Required[Grader]
    """Grader of the outputs."""
    hyperparameters: ReinforcementHyperparametersParam
    """Training hyperparameters."""
