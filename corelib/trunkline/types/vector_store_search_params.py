"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.comparison_filter import ComparisonFilter
from trunkline.types.shared_params.compound_filter import CompoundFilter

Filters: TypeAlias = ComparisonFilter | CompoundFilter


class RankingOptions(TypedDict, total=False):
    ranker: Literal["none", "auto", "default-2024-11-15"]
    """Default `auto`."""
    score_threshold: float
    """From 0 to 1, default `0`."""


class VectorStoreSearchParams(TypedDict, total=False):
    query: Required[str | SequenceNotStr[str]]
    filters: Filters
    max_num_results: int
    """From 1 to 50, default `10`."""
    ranking_options: RankingOptions
    rewrite_query: bool
    """Default `false`."""
