"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Content(BaseModel):
    text: str | None = None
    type: Literal["input_text"] | None = None


class RealtimeConversationItemSystemMessage(BaseModel):
    content: list[Content]
    role: Literal["system"]
    type: Literal["message"]
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | None = None
