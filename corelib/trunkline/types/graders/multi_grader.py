"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders as types_graders

Graders: TypeAlias = (
    types_graders.StringCheckGrader
    | types_graders.TextSimilarityGrader
    | types_graders.PythonGrader
    | types_graders.ScoreModelGrader
    | types_graders.LabelModelGrader
)


class MultiGrader(BaseModel):
    """Grader that combines the scores of several graders."""

    calculate_output: str
    """Formula of the combined score, in which graders occur by name."""
    graders: Graders
    """Graders whose scores to combine."""
    name: str
    """Name of the grader."""
    type: Literal["multi"]
    """Type of the object."""
