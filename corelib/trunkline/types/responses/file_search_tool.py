"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import shared


class RankingOptionsHybridSearch(BaseModel):
    """What meaning and words weigh in a search."""

    embedding_weight: float
    """How much likeness of meaning weighs."""
    text_weight: float
    """How much the same words weigh."""


class RankingOptions(BaseModel):
    """How results of a file search are ranked."""

    hybrid_search: RankingOptionsHybridSearch | None = None
    """What meaning and words weigh."""
    ranker: Literal["auto", "default-2024-11-15"] | None = None
    """The ranker to use."""
    score_threshold: float | None = None
    """Only results with at least this score, from 0 to 1."""


Filters: TypeAlias = shared.ComparisonFilter | shared.CompoundFilter


class FileSearchTool(BaseModel):
    """Lets the model search vector stores."""

    type: Literal["file_search"]
    """Which kind this is."""
    vector_store_ids: list[str]
    """The vector stores to search."""
    filters: Filters | None = None
    """Only files whose attributes fit."""
    max_num_results: int | None = None
    """At most so many results."""
    ranking_options: RankingOptions | None = None
    """How results are ranked."""
