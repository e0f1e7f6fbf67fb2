"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileObject(BaseModel):
    """An uploaded file, or one that the API wrote."""

    id: str
    """Identifies this object."""
    bytes: int
    """The file's size, in bytes."""
    created_at: int
    """When it was made, in Unix seconds."""
    filename: str
    """The file's name."""
    object: Literal["file"]
    """Which kind of object this is."""
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
    """What the file is for."""
    status: Literal["uploaded", "processed", "error"]
    """Whether the file was taken in. Deprecated."""
    expires_at: int | None = None
    """When it expires, in Unix seconds."""
    status_details: str | None = None
    """Why a file to train on was not accepted. Deprecated."""
