"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import audio

TranscriptionStreamEvent: TypeAlias = Annotated[
    audio.TranscriptionTextSegmentEvent
    | audio.TranscriptionTextDeltaEvent
    | audio.TranscriptionTextDoneEvent,
    Discriminator("type"),
]
