"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class StaticFileChunkingStrategyObject(BaseModel):
    """Static chunking, with a fixed chunk size and overlap."""

    static: types.StaticFileChunkingStrategy
    """Chunk size and overlap."""
    type: Literal["static"]
    """Type of the object."""
