"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.comparison_filter import ComparisonFilter
from trunkline.types.shared_params.compound_filter import CompoundFilter


class RankingOptionsHybridSearch(TypedDict, total=False):
    """Weights of semantic and keyword matches in a hybrid search."""

    embedding_weight: Required[float]
    """Weight of the similarity of embeddings."""
    text_weight: Required[float]
    """Weight of keyword matches."""


class RankingOptions(TypedDict, total=False):
    """Options for ranking the results of a file search."""

    hybrid_search: RankingOptionsHybridSearch
    """Weights of semantic and keyword matches."""
    ranker: Literal["auto", "default-2024-11-15"]
    """Ranker to use."""
    score_threshold: float
    """Minimum score of a result, from 0 to 1."""


Filters: TypeAlias = ComparisonFilter | CompoundFilter


class FileSearchToolParam(TypedDict, total=False):
    """Tool with which the model searches vector stores."""

    type: Required[Literal["file_search"]]
    """Type of the object."""
    vector_store_ids: Required[SequenceNotStr[str]]
    """IDs of the vector stores to search."""
    filters: Filters | None
    """Filter on the attributes of the files."""
    max_num_results: int
    """Maximum number of results."""
    ranking_options: RankingOptions
    """Options for ranking the results."""
