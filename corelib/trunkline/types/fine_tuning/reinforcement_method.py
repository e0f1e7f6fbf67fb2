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
    """Reinforcement fine-tuning: training on grades of the model's outputs."""

    grader: Grader
    """Grader of the outputs."""
    hyperparameters: fine_tuning.ReinforcementHyperparameters | None = None
    """Training hyperparameters."""
