"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileObject(BaseModel):
    """File that was uploaded or that the API created."""

    id: str
    """Unique ID."""
    bytes: int
    """Size of the file, in bytes."""
    created_at: int
    """Creation time, in Unix seconds."""
    filename: str
    """Name of the file."""
    object: Literal["file"]
    """Object type."""
    purpose: Literal[
        "assistants",
        "assistants_output",
        "batch",
        "batch_output",
        "fine-tune",
        "fine-tune-results",
        "vision",
        "user_data",
    ]
    """Intended use of the file."""
    status: Literal["uploaded", "processed", "error"]
    """Processing status of the file. Deprecated."""
    expires_at: int | None = None
    """Time at which it expires, in Unix seconds."""
    status_details: str | None = None
    """Reason why a training file failed validation. Deprecated."""
