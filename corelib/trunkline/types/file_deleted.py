"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileDeleted(BaseModel):
    """Confirmation that a file was deleted."""

    id: str
    """ID of the deleted file."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["file"]
    """Object type."""
