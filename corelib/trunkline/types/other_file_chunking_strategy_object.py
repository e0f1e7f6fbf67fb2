"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OtherFileChunkingStrategyObject(BaseModel):
    """The file was cut in a way that was not written down."""

    type: Literal["other"]
    """Which kind this is."""
