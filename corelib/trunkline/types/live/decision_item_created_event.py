"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class ItemFunctionCall(BaseModel):
    id: str
    arguments: str
    call_id: str
    name: str
    type: Literal["function_call"]
    namespace: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ItemFunctionCallOutputOutputPartsInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


ItemFunctionCallOutputOutputParts: TypeAlias = Annotated[
    live.DecisionInputText | ItemFunctionCallOutputOutputPartsInputImage, Discriminator("type")
]


class ItemFunctionCallOutput(BaseModel):
    id: str
    call_id: str
    output: str | list[ItemFunctionCallOutputOutputParts]
    type: Literal["function_call_output"]
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ItemCustomToolCall(BaseModel):
    id: str
    call_id: str
    input: str
    name: str
    type: Literal["custom_tool_call"]
    namespace: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ItemCustomToolCallOutputOutputPartsInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


ItemCustomToolCallOutputOutputParts: TypeAlias = Annotated[
    live.DecisionInputText | ItemCustomToolCallOutputOutputPartsInputImage, Discriminator("type")
]


class ItemCustomToolCallOutput(BaseModel):
    id: str
    call_id: str
    output: str | list[ItemCustomToolCallOutputOutputParts]
    type: Literal["custom_tool_call_output"]
    status: Literal["in_progress", "completed", "incomplete"] | None = None


ItemUnion: TypeAlias = Annotated[
    live.DecisionStoredUserMessage
    | live.DecisionStoredDeveloperMessage
    | live.DecisionStoredSystemMessage
    | live.DecisionStoredAssistantMessage
    | ItemFunctionCall
    | ItemFunctionCallOutput
    | ItemCustomToolCall
    | ItemCustomToolCallOutput,
    Discriminator("type"),
]


class DecisionItemCreatedEvent(BaseModel):
    """An item for decisions was added."""

    event_id: str
    """ID of the event."""
    item: ItemUnion
    type: Literal["decision.item.created"]
    """Type of the object."""
    client_event_id: str | None = None


ItemContentParts: TypeAlias = live.decision_stored_user_message.ContentPart
