"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import conversations, responses


class ContentReasoningText(BaseModel):
    text: str
    type: Literal["reasoning_text"]


Content: TypeAlias = Annotated[
    responses.ResponseInputText
    | responses.ResponseOutputText
    | conversations.TextContent
    | conversations.SummaryTextContent
    | ContentReasoningText
    | responses.ResponseOutputRefusal
    | responses.ResponseInputImage
    | conversations.ComputerScreenshotContent
    | responses.ResponseInputFile,
    Discriminator("type"),
]


class Message(BaseModel):
    id: str
    content: list[Content]
    role: Literal[
        "unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"
    ]
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["message"]
    phase: Literal["commentary", "final_answer"] | None = None
