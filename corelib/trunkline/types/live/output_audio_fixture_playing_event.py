"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioFixturePlayingEvent(BaseModel):
    """A prepared sound is being played."""

    event_id: str
    """ID of the event."""
    type: Literal["session.output_audio.fixture.playing"]
    """Type of the object."""
    client_event_id: str | None = None
