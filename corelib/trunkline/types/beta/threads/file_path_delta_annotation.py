"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FilePath(BaseModel):
    file_id: str | None = None


class FilePathDeltaAnnotation(BaseModel):
    index: int
    type: Literal["file_path"]
    end_index: int | None = None
    """At least 0."""
    file_path: FilePath | None = None
    start_index: int | None = None
    """At least 0."""
    text: str | None = None
