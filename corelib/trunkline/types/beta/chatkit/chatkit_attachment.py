"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ChatKitAttachment(BaseModel):
    id: str
    mime_type: str
    name: str
    preview_url: str | None = None
    type: Literal["image", "file"]
