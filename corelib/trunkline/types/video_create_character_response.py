"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class VideoCreateCharacterResponse(BaseModel):
    id: str | None = None
    created_at: int
    name: str | None = None
