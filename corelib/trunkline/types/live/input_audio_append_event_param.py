"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudioAppendEventParam(TypedDict, total=False):
    """Sends audio."""

    audio: Required[str]
    type: Required[Literal["session.input_audio.append"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""
