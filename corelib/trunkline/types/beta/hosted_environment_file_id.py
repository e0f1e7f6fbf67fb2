"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedEnvironmentFileID(BaseModel):
    """Uploaded file that an environment has."""

    id: str
    """Unique ID."""
    file_id: str
    """ID of the file."""
    path: str
    size_bytes: int
    """Size in bytes."""
    type: Literal["file_id"]
    """Type of the object."""
