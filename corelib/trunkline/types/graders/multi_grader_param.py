"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.graders.label_model_grader_param import LabelModelGraderParam
from trunkline.types.graders.python_grader_param import PythonGraderParam
from trunkline.types.graders.score_model_grader_param import ScoreModelGraderParam
from trunkline.types.graders.string_check_grader_param import StringCheckGraderParam
from trunkline.types.graders.text_similarity_grader_param import TextSimilarityGraderParam

Graders: TypeAlias = (
    StringCheckGraderParam
    | TextSimilarityGraderParam
    | PythonGraderParam
    | ScoreModelGraderParam
    | LabelModelGraderParam
)


class MultiGraderParam(TypedDict, total=False):
    """Grader that combines the scores of several graders."""

    calculate_output: Required[str]
    """Formula of the combined score, in which graders occur by name."""
    graders: Required[Graders]
    """Graders whose scores to combine."""
    name: Required[str]
    """Name of the grader."""
    type: Required[Literal["multi"]]
    """Type of the object."""
