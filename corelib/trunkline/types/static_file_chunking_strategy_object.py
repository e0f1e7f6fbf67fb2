"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class StaticFileChunkingStrategyObject(BaseModel):
    """The file is cut into pieces of one size."""

    static: types.StaticFileChunkingStrategy
    """The size, and how far the pieces overlap."""
    type: Literal["static"]
    """Which kind this is."""
