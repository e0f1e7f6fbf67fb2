"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class OutputAudioFixturePlayEventParam(TypedDict, total=False):
    audio: Required[str]
    type: Required[Literal["session.output_audio.fixture.play"]]
    event_id: str | None
