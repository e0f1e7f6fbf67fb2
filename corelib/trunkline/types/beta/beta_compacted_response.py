"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Image(BaseModel):
    context_compression: Literal["enabled", "disabled"]


class BetaCompactedResponse(BaseModel):
    id: str
    created_at: int
    object: Literal["response.compaction"]
    output: list[beta.BetaResponseOutputItem]
    usage: beta.BetaResponseUsage
    image: Image | None = None
