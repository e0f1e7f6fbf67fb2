"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import live

ClientEvent: TypeAlias = Annotated[
    live.SessionStartEvent
    | live.SessionUpdateEvent
    | live.InputAudioAppendEvent
    | live.InputAudioMuteEvent
    | live.InputAudioUnmuteEvent
    | live.OutputAudioFixturePlayEvent
    | live.InstructionsAppendEvent
    | live.ThinkingAppendEvent
    | live.CommentaryAppendEvent
    | live.DecisionCreateEvent
    | live.DecisionItemCreateEvent
    | live.DecisionItemDeleteEvent
    | live.ResponseItemCreateEvent
    | live.ResponseCreateEvent
    | live.SessionCloseEvent,
    Discriminator("type"),
]
