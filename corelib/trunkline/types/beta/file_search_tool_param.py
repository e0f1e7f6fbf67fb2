"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FileSearchRankingOptions(TypedDict, total=False):
    score_threshold: Required[float]
    """From 0 to 1."""
    ranker: Literal["auto", "default_2024_08_21"]


class FileSearch(TypedDict, total=False):
    max_num_results: int
    """From 1 to 50."""
    ranking_options: FileSearchRankingOptions


class FileSearchToolParam(TypedDict, total=False):
    type: Required[Literal["file_search"]]
    file_search: FileSearch
