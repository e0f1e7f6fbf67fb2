"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class TransportDtmfSend(BaseModel):
    event: str
    type: Literal["transport.dtmf.send"]
    event_id: str | None = None


ConnectClientEvent: TypeAlias = Annotated[
    live.SessionUpdateEvent
    | live.InputAudioMuteEvent
    | live.InputAudioUnmuteEvent
    | live.OutputAudioFixturePlayEvent
    | TransportDtmfSend
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
