"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioFixturePlayingEvent(BaseModel):
    event_id: str
    type: Literal["session.output_audio.fixture.playing"]
    client_event_id: str | None = None
