"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileListResponse(BaseModel):
    id: str
    bytes: int
    container_id: str
    created_at: int
    object: Literal["container.file"]
    path: str
    source: str
