"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import chatkit


class ChatKitThreadAssistantMessageItem(BaseModel):
    id: str
    content: list[chatkit.ChatKitResponseOutputText]
    created_at: int
    object: Literal["chatkit.thread_item"]
    thread_id: str
    type: Literal["chatkit.assistant_message"]
