"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class ResponseTool(BaseModel):
    description: str | None = None
    name: str | None = None
    parameters: object | None = None
    type: Literal["function"] | None = None


class Response(BaseModel):
    conversation: str | Literal["auto", "none"] | None = None
    input: list[realtime.ConversationItemWithReference] | None = None
    instructions: str | None = None
    max_response_output_tokens: int | Literal["inf"] | None = None
    metadata: dict[str, str] | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | None = None
    temperature: float | None = None
    tool_choice: str | None = None
    tools: list[ResponseTool] | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"] | None
    ) = None


class ResponseCreateEvent(BaseModel):
    type: Literal["response.create"]
    event_id: str | None = None
    response: Response | None = None
