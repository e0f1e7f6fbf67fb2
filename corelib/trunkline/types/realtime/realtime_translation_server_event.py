"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import realtime

RealtimeTranslationServerEvent: TypeAlias = Annotated[
    realtime.RealtimeErrorEvent
    | realtime.RealtimeTranslationSessionCreatedEvent
    | realtime.RealtimeTranslationSessionUpdatedEvent
    | realtime.RealtimeTranslationSessionClosedEvent
    | realtime.RealtimeTranslationInputTranscriptDeltaEvent
    | realtime.RealtimeTranslationOutputTranscriptDeltaEvent
    | realtime.RealtimeTranslationOutputAudioDeltaEvent,
    Discriminator("type"),
]
