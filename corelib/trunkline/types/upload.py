"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Upload(BaseModel):
    """A large file that is uploaded in parts."""

    id: str
    """Identifies this object."""
    bytes: int
    """The size of the whole file, in bytes."""
    created_at: int
    """When it was made, in Unix seconds."""
    expires_at: int
    """When parts are no longer taken, in Unix seconds."""
    filename: str
    """The file's name."""
    object: Literal["upload"]
    """Which kind of object this is."""
    purpose: str
    """What the file is for."""
    status: Literal["pending", "completed", "cancelled", "expired"]
    """How far it has come."""
    file: types.FileObject | None = None
    """The file, when all parts are there."""
