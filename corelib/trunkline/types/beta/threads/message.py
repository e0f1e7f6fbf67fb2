"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta, shared
from trunkline.types.beta import threads


class IncompleteDetails(BaseModel):
    reason: Literal["content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"]


class AttachmentToolAssistantToolsFileSearchTypeOnly(BaseModel):
    type: Literal["file_search"]


AttachmentTool: TypeAlias = (
    beta.CodeInterpreterTool | AttachmentToolAssistantToolsFileSearchTypeOnly
)


class Attachment(BaseModel):
    file_id: str | None = None
    tools: list[AttachmentTool] | None = None


class Message(BaseModel):
    id: str
    assistant_id: str | None = None
    attachments: list[Attachment] | None = None
    completed_at: int | None = None
    content: list[threads.MessageContent]
    created_at: int
    incomplete_at: int | None = None
    incomplete_details: IncompleteDetails | None = None
    metadata: shared.Metadata | None = None
    object: Literal["thread.message"]
    role: Literal["user", "assistant"]
    run_id: str | None = None
    status: Literal["in_progress", "incomplete", "completed"]
    thread_id: str
