"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_assistant_message_param import DecisionAssistantMessageParam
from trunkline.types.live.decision_developer_message_param import DecisionDeveloperMessageParam
from trunkline.types.live.decision_input_text_param import DecisionInputTextParam
from trunkline.types.live.decision_system_message_param import DecisionSystemMessageParam
from trunkline.types.live.decision_user_message_param import ContentPart, DecisionUserMessageParam


class ItemFunctionCall(TypedDict, total=False):
    arguments: Required[str]
    call_id: Required[str]
    name: Required[str]
    type: Required[Literal["function_call"]]
    id: str | None
    namespace: str | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class ItemFunctionCallOutputOutputPartsInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


ItemFunctionCallOutputOutputParts: TypeAlias = (
    DecisionInputTextParam | ItemFunctionCallOutputOutputPartsInputImage
)


class ItemFunctionCallOutput(TypedDict, total=False):
    call_id: Required[str]
    output: Required[str | Iterable[ItemFunctionCallOutputOutputParts]]
    type: Required[Literal["function_call_output"]]
    id: str | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class ItemCustomToolCall(TypedDict, total=False):
    call_id: Required[str]
    input: Required[str]
    name: Required[str]
    type: Required[Literal["custom_tool_call"]]
    id: str | None
    namespace: str | None
    status: Literal["in_progress", "completed", "incomplete"] | None


class ItemCustomToolCallOutputOutputPartsInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


ItemCustomToolCallOutputOutputParts: TypeAlias = (
    DecisionInputTextParam | ItemCustomToolCallOutputOutputPartsInputImage
)


class ItemCustomToolCallOutput(TypedDict, total=False):
    call_id: Required[str]
    output: Required[str | Iterable[ItemCustomToolCallOutputOutputParts]]
    type: Required[Literal["custom_tool_call_output"]]
    id: str | None
    status: Literal["in_progress", "completed", "incomplete"] | None


ItemUnion: TypeAlias = (
    DecisionUserMessageParam
    | DecisionDeveloperMessageParam
    | DecisionSystemMessageParam
    | DecisionAssistantMessageParam
    | ItemFunctionCall
    | ItemFunctionCallOutput
    | ItemCustomToolCall
    | ItemCustomToolCallOutput
)


class DecisionItemCreateEventParam(TypedDict, total=False):
    """Adds an item that decisions see."""

    item: Required[ItemUnion]
    type: Required[Literal["decision.item.create"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""


ItemContentParts: TypeAlias = ContentPart
