"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FileDeleted(BaseModel):
    """The receipt for a deleted file."""

    id: str
    """The deleted file."""
    deleted: bool
    """Whether it is gone."""
    object: Literal["file"]
    """Which kind of object this is."""
