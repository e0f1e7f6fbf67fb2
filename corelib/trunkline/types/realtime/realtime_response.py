"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import realtime, shared


class AudioOutput(BaseModel):
    format: realtime.RealtimeAudioFormats | None = None
    voice: (
        str
        | Literal[
            "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"
        ]
        | None
    ) = None
    """Default `alloy`."""


class Audio(BaseModel):
    output: AudioOutput | None = None


class RealtimeResponse(BaseModel):
    id: str | None = None
    audio: Audio | None = None
    conversation_id: str | None = None
    max_output_tokens: int | Literal["inf"] | None = None
    metadata: shared.Metadata | None = None
    object: Literal["realtime.response"] | None = None
    output: list[realtime.ConversationItem] | None = None
    output_modalities: list[Literal["text", "audio"]] | None = None
    status: Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | None = None
    status_details: realtime.RealtimeResponseStatus | None = None
    usage: realtime.RealtimeResponseUsage | None = None
