"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioFixturePlayEvent(BaseModel):
    """Plays a prepared sound."""

    audio: str
    type: Literal["session.output_audio.fixture.play"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
