"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class MessageFile(BaseModel):
    id: str
    created_at: int
    message_id: str
    object: Literal["thread.message.file"]
