"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class ItemFunctionCall(BaseModel):
    arguments: str
    call_id: str
    name: str
    type: Literal["function_call"]
    id: str | None = None
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
    call_id: str
    output: str | list[ItemFunctionCallOutputOutputParts]
    type: Literal["function_call_output"]
    id: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


class ItemCustomToolCall(BaseModel):
    call_id: str
    input: str
    name: str
    type: Literal["custom_tool_call"]
    id: str | None = None
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
    call_id: str
    output: str | list[ItemCustomToolCallOutputOutputParts]
    type: Literal["custom_tool_call_output"]
    id: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


ItemUnion: TypeAlias = Annotated[
    live.DecisionUserMessage
    | live.DecisionDeveloperMessage
    | live.DecisionSystemMessage
    | live.DecisionAssistantMessage
    | ItemFunctionCall
    | ItemFunctionCallOutput
    | ItemCustomToolCall
    | ItemCustomToolCallOutput,
    Discriminator("type"),
]


class DecisionItemCreateEvent(BaseModel):
    """Adds an item that decisions see."""

    item: ItemUnion
    type: Literal["decision.item.create"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""


ItemContentParts: TypeAlias = live.decision_user_message.ContentPart
