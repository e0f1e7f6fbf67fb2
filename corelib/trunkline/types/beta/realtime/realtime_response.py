"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class RealtimeResponse(BaseModel):
    id: str | None = None
    conversation_id: str | None = None
    max_output_tokens: int | Literal["inf"] | None = None
    metadata: dict[str, str] | None = None
    modalities: list[Literal["text", "audio"]] | None = None
    object: Literal["realtime.response"] | None = None
    output: list[realtime.ConversationItem] | None = None
    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | None = None
    status: Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | None = None
    status_details: realtime.RealtimeResponseStatus | None = None
    temperature: float | None = None
    usage: realtime.RealtimeResponseUsage | None = None
    voice: (
        str | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"] | None
    ) = None
