"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FilePath(BaseModel):
    file_id: str


class FilePathAnnotation(BaseModel):
    end_index: int
    """At least 0."""
    file_path: FilePath
    start_index: int
    """At least 0."""
    text: str
    type: Literal["file_path"]
