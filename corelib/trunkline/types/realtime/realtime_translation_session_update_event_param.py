"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_translation_session_update_request_param import (
    RealtimeTranslationSessionUpdateRequestParam,
)


class RealtimeTranslationSessionUpdateEventParam(TypedDict, total=False):
    """Changes a translation session."""

    session: Required[RealtimeTranslationSessionUpdateRequestParam]
    type: Required[Literal["session.update"]]
    """Type of the object."""
    event_id: str
    """ID of the event."""
