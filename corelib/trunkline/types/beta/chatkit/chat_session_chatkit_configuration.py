"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types.beta import chatkit


class ChatSessionChatKitConfiguration(BaseModel):
    automatic_thread_titling: chatkit.ChatSessionAutomaticThreadTitling
    file_upload: chatkit.ChatSessionFileUpload
    history: chatkit.ChatSessionHistory
