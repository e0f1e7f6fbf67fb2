"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import shared


class RankingOptionsHybridSearch(BaseModel):
    """Weights of semantic and keyword matches in a hybrid search."""

    embedding_weight: float
    """Weight of the similarity of embeddings."""
    text_weight: float
    """Weight of keyword matches."""


class RankingOptions(BaseModel):
    """Options for ranking the results of a file search."""

    hybrid_search: RankingOptionsHybridSearch | None = None
    """Weights of semantic and keyword matches."""
    ranker: Literal["auto", "default-2024-11-15"] | None = None
    """Ranker to use."""
    score_threshold: float | None = None
    """Minimum score of a result, from 0 to 1."""


Filters: TypeAlias = shared.ComparisonFilter | shared.CompoundFilter


class FileSearchTool(BaseModel):
    """Tool with which the model searches vector stores."""

    type: Literal["file_search"]
    """Type of the object."""
    vector_store_ids: list[str]
    """IDs of the vector stores to search."""
    filters: Filters | None = None
    """Filter on the attributes of the files."""
    max_num_results: int | None = None
    """Maximum number of results."""
    ranking_options: RankingOptions | None = None
    """Options for ranking the results."""
