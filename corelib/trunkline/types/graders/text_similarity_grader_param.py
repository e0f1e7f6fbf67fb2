"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class TextSimilarityGraderParam(TypedDict, total=False):
    """Measures how alike two texts are."""

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
    """How likeness is measured."""
    input: Required[str]
    """The text to grade, with templates."""
    name: Required[str]
    """The grader's name."""
    reference: Required[str]
    """What it is compared with, with templates."""
    type: Required[Literal["text_similarity"]]
    """Which kind this is."""
