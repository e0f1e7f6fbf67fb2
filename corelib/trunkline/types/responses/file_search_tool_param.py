"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.comparison_filter import ComparisonFilter
from trunkline.types.shared_params.compound_filter import CompoundFilter


class RankingOptionsHybridSearch(TypedDict, total=False):
    """What meaning and words weigh in a search."""

    embedding_weight: Required[float]
    """How much likeness of meaning weighs."""
    text_weight: Required[float]
    """How much the same words weigh."""


class RankingOptions(TypedDict, total=False):
    """How results of a file search are ranked."""

    hybrid_search: RankingOptionsHybridSearch
    """What meaning and words weigh."""
    ranker: Literal["auto", "default-2024-11-15"]
    """The ranker to use."""
    score_threshold: float
    """Only results with at least this score, from 0 to 1."""


Filters: TypeAlias = ComparisonFilter | CompoundFilter


class FileSearchToolParam(TypedDict, total=False):
    """Lets the model search vector stores."""

    type: Required[Literal["file_search"]]
    """Which kind this is."""
    vector_store_ids: Required[SequenceNotStr[str]]
    """The vector stores to search."""
    filters: Filters | None
    """Only files whose attributes fit."""
    max_num_results: int
    """At most so many results."""
    ranking_options: RankingOptions
    """How results are ranked."""
