"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileSearchToolCallDelta(BaseModel):
    file_search: object
    index: int
    type: Literal["file_search"]
    id: str | None = None
