"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class TextSimilarityGrader(BaseModel):
    """Grader that measures the similarity of the text to a reference."""

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
    """Metric of the similarity."""
    input: str
    """Text to grade, with templates."""
    name: str
    """Name of the grader."""
    reference: str
    """Reference text, with templates."""
    type: Literal["text_similarity"]
    """Type of the object."""
