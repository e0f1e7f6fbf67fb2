"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UploadPart(BaseModel):
    """Part of an upload."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    object: Literal["upload.part"]
    """Object type."""
    upload_id: str
    """ID of the upload."""
