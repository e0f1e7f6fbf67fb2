"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileCitation(BaseModel):
    file_id: str | None = None
    quote: str | None = None


class FileCitationDeltaAnnotation(BaseModel):
    index: int
    type: Literal["file_citation"]
    end_index: int | None = None
    """At least 0."""
    file_citation: FileCitation | None = None
    start_index: int | None = None
    """At least 0."""
    text: str | None = None
