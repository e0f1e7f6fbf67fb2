"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class OutputAudioFixturePlayEventParam(TypedDict, total=False):
    """Plays a prepared sound."""

    audio: Required[str]
    type: Required[Literal["session.output_audio.fixture.play"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""
