"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Upload(BaseModel):
    """Upload of a large file in parts."""

    id: str
    """Unique ID."""
    bytes: int
    """Size of the complete file, in bytes."""
    created_at: int
    """Creation time, in Unix seconds."""
    expires_at: int
    """Time at which the upload expires, in Unix seconds."""
    filename: str
    """Name of the file."""
    object: Literal["upload"]
    """Object type."""
    purpose: str
    """Intended use of the file."""
    status: Literal["pending", "completed", "cancelled", "expired"]
    """Status of the upload."""
    file: types.FileObject | None = None
    """Resulting file, once the upload is completed."""
