"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UploadPart(BaseModel):
    """A part of an upload."""

    id: str
    """Identifies this object."""
    created_at: int
    """When it was made, in Unix seconds."""
    object: Literal["upload.part"]
    """Which kind of object this is."""
    upload_id: str
    """The upload's id."""
