"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ExternalStorageDeleted(BaseModel):
    """Confirmation that an external storage was removed."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["organization.external_storage.deleted"]
    """Object type."""
