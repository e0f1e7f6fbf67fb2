"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import realtime

RealtimeClientEvent: TypeAlias = Annotated[
    realtime.ConversationItemCreateEvent
    | realtime.ConversationItemDeleteEvent
    | realtime.ConversationItemRetrieveEvent
    | realtime.ConversationItemTruncateEvent
    | realtime.InputAudioBufferAppendEvent
    | realtime.InputAudioBufferClearEvent
    | realtime.OutputAudioBufferClearEvent
    | realtime.InputAudioBufferCommitEvent
    | realtime.ResponseCancelEvent
    | realtime.ResponseCreateEvent
    | realtime.SessionUpdateEvent,
    Discriminator("type"),
]
