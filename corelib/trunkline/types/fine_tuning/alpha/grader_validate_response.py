"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders

Grader: TypeAlias = (
    graders.StringCheckGrader
    | graders.TextSimilarityGrader
    | graders.PythonGrader
    | graders.ScoreModelGrader
    | graders.MultiGrader
)


class GraderValidateResponse(BaseModel):
    grader: Grader | None = None
