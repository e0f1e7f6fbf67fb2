"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioFixturePlayEvent(BaseModel):
    audio: str
    type: Literal["session.output_audio.fixture.play"]
    event_id: str | None = None
