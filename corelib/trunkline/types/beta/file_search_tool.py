"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileSearchRankingOptions(BaseModel):
    score_threshold: float
    """From 0 to 1."""
    ranker: Literal["auto", "default_2024_08_21"] | None = None


class FileSearch(BaseModel):
    max_num_results: int | None = None
    """From 1 to 50."""
    ranking_options: FileSearchRankingOptions | None = None


class FileSearchTool(BaseModel):
    type: Literal["file_search"]
    file_search: FileSearch | None = None
