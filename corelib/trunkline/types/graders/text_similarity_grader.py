"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class TextSimilarityGrader(BaseModel):
    """Measures how alike two texts are."""

    evaluation_metric: Literal[
        "cosine",
        "fuzzy_match",
        "bleu",
        "gleu",
        "meteor",
        "rouge_1",
        "rouge_2",
        "rouge_3",
        "rouge_4",
        "rouge_5",
        "rouge_l",
    ]
    """How likeness is measured."""
    input: str
    """The text to grade, with templates."""
    name: str
    """The grader's name."""
    reference: str
    """What it is compared with, with templates."""
    type: Literal["text_similarity"]
    """Which kind this is."""
