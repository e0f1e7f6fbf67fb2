"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta import chatkit


class ContentInputText(BaseModel):
    text: str
    type: Literal["input_text"]


class ContentQuotedText(BaseModel):
    text: str
    type: Literal["quoted_text"]


Content: TypeAlias = Annotated[ContentInputText | ContentQuotedText, Discriminator("type")]


class InferenceOptionsToolChoice(BaseModel):
    id: str


class InferenceOptions(BaseModel):
    model: str | None = None
    tool_choice: InferenceOptionsToolChoice | None = None


class ChatKitThreadUserMessageItem(BaseModel):
    id: str
    attachments: list[chatkit.ChatKitAttachment]
    content: list[Content]
    created_at: int
    inference_options: InferenceOptions | None = None
    object: Literal["chatkit.thread_item"]
    thread_id: str
    type: Literal["chatkit.user_message"]
