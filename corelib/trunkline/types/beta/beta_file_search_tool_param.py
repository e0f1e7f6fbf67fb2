"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class RankingOptionsHybridSearch(TypedDict, total=False):
    """Weights of semantic and keyword matches in a hybrid search."""

    embedding_weight: Required[float]
    """Weight of the similarity of embeddings."""
    text_weight: Required[float]
    """Weight of keyword matches."""


class RankingOptions(TypedDict, total=False):
    hybrid_search: RankingOptionsHybridSearch
    ranker: Literal["auto", "default-2024-11-15"]
    score_threshold: float


class FiltersComparisonFilter(TypedDict, total=False):
    key: Required[str]
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    """Default `eq`."""
    value: Required[str | float | bool | Iterable[str | float]]


class FiltersCompoundFilterFilterComparisonFilter(TypedDict, total=False):
    key: Required[str]
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    """Default `eq`."""
    value: Required[str | float | bool | Iterable[str | float]]


FiltersCompoundFilterFilter: TypeAlias = FiltersCompoundFilterFilterComparisonFilter | object


class FiltersCompoundFilter(TypedDict, total=False):
    filters: Required[Iterable[FiltersCompoundFilterFilter]]
    type: Required[Literal["and", "or"]]


Filters: TypeAlias = FiltersComparisonFilter | FiltersCompoundFilter


class BetaFileSearchToolParam(TypedDict, total=False):
    type: Required[Literal["file_search"]]
    vector_store_ids: Required[SequenceNotStr[str]]
    filters: Filters | None
    max_num_results: int
    ranking_options: RankingOptions
