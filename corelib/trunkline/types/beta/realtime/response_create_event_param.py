"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.realtime.conversation_item_with_reference_param import (
    ConversationItemWithReferenceParam,
)


class ResponseTool(TypedDict, total=False):
    description: str
    name: str
    parameters: object
    type: Literal["function"]


class Response(TypedDict, total=False):
    conversation: str | Literal["auto", "none"]
    input: Iterable[ConversationItemWithReferenceParam]
    instructions: str
    max_response_output_tokens: int | Literal["inf"]
    metadata: dict[str, str] | None
    modalities: list[Literal["text", "audio"]]
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"]
    temperature: float
    tool_choice: str
    tools: Iterable[ResponseTool]
    voice: str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"]


class ResponseCreateEventParam(TypedDict, total=False):
    type: Required[Literal["response.create"]]
    event_id: str
    response: Response
