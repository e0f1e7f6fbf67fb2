"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import realtime

RealtimeTranslationClientEvent: TypeAlias = Annotated[
    realtime.RealtimeTranslationSessionUpdateEvent
    | realtime.RealtimeTranslationInputAudioBufferAppendEvent
    | realtime.RealtimeTranslationSessionCloseEvent,
    Discriminator("type"),
]
