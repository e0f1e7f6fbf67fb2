"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Content(BaseModel):
    audio: str | None = None
    detail: Literal["auto", "low", "high"] | None = None
    """Default `auto`."""
    image_url: str | None = None
    text: str | None = None
    transcript: str | None = None
    type: Literal["input_text", "input_audio", "input_image"] | None = None


class RealtimeConversationItemUserMessage(BaseModel):
    content: list[Content]
    role: Literal["user"]
    type: Literal["message"]
    id: str | None = None
    object: Literal["realtime.item"] | None = None
    status: Literal["completed", "incomplete", "in_progress"] | None = None
