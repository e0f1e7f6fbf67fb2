"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_session_create_request_param import (
    RealtimeSessionCreateRequestParam,
)
from trunkline.types.realtime.realtime_transcription_session_create_request_param import (
    RealtimeTranscriptionSessionCreateRequestParam,
)

Session: TypeAlias = (
    RealtimeSessionCreateRequestParam | RealtimeTranscriptionSessionCreateRequestParam
)


class SessionUpdateEventParam(TypedDict, total=False):
    session: Required[Session]
    type: Required[Literal["session.update"]]
    event_id: str
    """At most 512 characters."""
