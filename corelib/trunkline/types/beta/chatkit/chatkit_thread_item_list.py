"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta import chatkit


class DataChatKitClientToolCall(BaseModel):
    id: str
    arguments: str
    call_id: str
    created_at: int
    name: str
    object: Literal["chatkit.thread_item"]
    output: str | None = None
    status: Literal["in_progress", "completed"]
    thread_id: str
    type: Literal["chatkit.client_tool_call"]


class DataChatKitTask(BaseModel):
    id: str
    created_at: int
    heading: str | None = None
    object: Literal["chatkit.thread_item"]
    summary: str | None = None
    task_type: Literal["custom", "thought"]
    thread_id: str
    type: Literal["chatkit.task"]


class DataChatKitTaskGroupTask(BaseModel):
    heading: str | None = None
    summary: str | None = None
    type: Literal["custom", "thought"]


class DataChatKitTaskGroup(BaseModel):
    id: str
    created_at: int
    object: Literal["chatkit.thread_item"]
    tasks: list[DataChatKitTaskGroupTask]
    thread_id: str
    type: Literal["chatkit.task_group"]


Data: TypeAlias = Annotated[
    chatkit.ChatKitThreadUserMessageItem
    | chatkit.ChatKitThreadAssistantMessageItem
    | chatkit.ChatKitWidgetItem
    | DataChatKitClientToolCall
    | DataChatKitTask
    | DataChatKitTaskGroup,
    Discriminator("type"),
]


class ChatKitThreadItemList(BaseModel):
    data: list[Data]
    first_id: str | None = None
    has_more: bool
    last_id: str | None = None
    object: Literal["list"]
    """Default `list`."""
