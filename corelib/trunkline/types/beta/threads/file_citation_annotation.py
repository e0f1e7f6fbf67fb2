"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileCitation(BaseModel):
    file_id: str


class FileCitationAnnotation(BaseModel):
    end_index: int
    """At least 0."""
    file_citation: FileCitation
    start_index: int
    """At least 0."""
    text: str
    type: Literal["file_citation"]
