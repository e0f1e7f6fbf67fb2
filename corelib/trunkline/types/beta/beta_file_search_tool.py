"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class RankingOptionsHybridSearch(BaseModel):
    """Weights of semantic and keyword matches in a hybrid search."""

    embedding_weight: float
    """Weight of the similarity of embeddings."""
    text_weight: float
    """Weight of keyword matches."""


class RankingOptions(BaseModel):
    hybrid_search: RankingOptionsHybridSearch | None = None
    ranker: Literal["auto", "default-2024-11-15"] | None = None
    score_threshold: float | None = None


class FiltersComparisonFilter(BaseModel):
    key: str
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    """Default `eq`."""
    value: str | float | bool | list[str | float]


class FiltersCompoundFilterFilterComparisonFilter(BaseModel):
    key: str
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    """Default `eq`."""
    value: str | float | bool | list[str | float]


FiltersCompoundFilterFilter: TypeAlias = FiltersCompoundFilterFilterComparisonFilter | object


class FiltersCompoundFilter(BaseModel):
    filters: list[FiltersCompoundFilterFilter]
    type: Literal["and", "or"]


Filters: TypeAlias = FiltersComparisonFilter | FiltersCompoundFilter


class BetaFileSearchTool(BaseModel):
    type: Literal["file_search"]
    vector_store_ids: list[str]
    filters: Filters | None = None
    max_num_results: int | None = None
    ranking_options: RankingOptions | None = None
