"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import fine_tuning, graders

Grader: TypeAlias = (
    graders.StringCheckGrader
    | graders.TextSimilarityGrader
    | graders.PythonGrader
    | graders.ScoreModelGrader
    | graders.MultiGrader
)


class ReinforcementMethod(BaseModel):
    """A training in which a grader judges answers."""

    grader: Grader
    """What judges the answers."""
    hyperparameters: fine_tuning.ReinforcementHyperparameters | None = None
    """The settings of the training."""
