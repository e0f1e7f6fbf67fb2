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
    """Joins several graders by a formula."""

    calculate_output: str
    """The formula that joins their results."""
    graders: Graders
    """The graders, by the names in the formula."""
    name: str
    """The grader's name."""
    type: Literal["multi"]
    """Which kind this is."""
