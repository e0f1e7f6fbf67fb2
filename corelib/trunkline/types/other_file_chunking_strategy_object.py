"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OtherFileChunkingStrategyObject(BaseModel):
    """Unknown chunking strategy of an older file."""

    type: Literal["other"]
    """Type of the object."""
