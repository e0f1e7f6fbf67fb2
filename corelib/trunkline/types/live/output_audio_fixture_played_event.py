"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioFixturePlayedEvent(BaseModel):
    """A prepared sound has been played."""

    event_id: str
    """ID of the event."""
    type: Literal["session.output_audio.fixture.played"]
    """Type of the object."""
    client_event_id: str | None = None
