"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class TextSimilarityGraderParam(TypedDict, total=False):
    """Grader that measures the similarity of the text to a reference."""

    evaluation_metric: Required[
        Literal[
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
    ]
    """Metric of the similarity."""
    input: Required[str]
    """Text to grade, with templates."""
    name: Required[str]
    """Name of the grader."""
    reference: Required[str]
    """Reference text, with templates."""
    type: Required[Literal["text_similarity"]]
    """Type of the object."""
