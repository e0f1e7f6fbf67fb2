"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileSearchRankingOptions(BaseModel):
    ranker: Literal["auto", "default_2024_08_21"]
    score_threshold: float
    """From 0 to 1."""


class FileSearchResultContent(BaseModel):
    text: str | None = None
    type: Literal["text"] | None = None


class FileSearchResult(BaseModel):
    file_id: str
    file_name: str
    score: float
    """From 0 to 1."""
    content: list[FileSearchResultContent] | None = None


class FileSearch(BaseModel):
    ranking_options: FileSearchRankingOptions | None = None
    results: list[FileSearchResult] | None = None


class FileSearchToolCall(BaseModel):
    id: str
    file_search: FileSearch
    type: Literal["file_search"]
