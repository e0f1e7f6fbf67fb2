"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types.beta import realtime


class OutputAudioBufferClear(BaseModel):
    type: Literal["output_audio_buffer.clear"]
    event_id: str | None = None


RealtimeClientEvent: TypeAlias = (
    realtime.ConversationItemCreateEvent
    | realtime.ConversationItemDeleteEvent
    | realtime.ConversationItemRetrieveEvent
    | realtime.ConversationItemTruncateEvent
    | realtime.InputAudioBufferAppendEvent
    | realtime.InputAudioBufferClearEvent
    | OutputAudioBufferClear
    | realtime.InputAudioBufferCommitEvent
    | realtime.ResponseCancelEvent
    | realtime.ResponseCreateEvent
    | realtime.SessionUpdateEvent
    | realtime.TranscriptionSessionUpdate
)
