"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudioMuteEventParam(TypedDict, total=False):
    """Mutes the input."""

    type: Required[Literal["session.input_audio.mute"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""
