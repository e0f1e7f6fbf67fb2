"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict

from trunkline.types.realtime.realtime_session_create_request_param import (
    RealtimeSessionCreateRequestParam,
)
from trunkline.types.realtime.realtime_transcription_session_create_request_param import (
    RealtimeTranscriptionSessionCreateRequestParam,
)


class ExpiresAfter(TypedDict, total=False):
    anchor: Literal["created_at"]
    seconds: int
    """From 10 to 7200, default `600`."""


Session: TypeAlias = (
    RealtimeSessionCreateRequestParam | RealtimeTranscriptionSessionCreateRequestParam
)


class ClientSecretCreateParams(TypedDict, total=False):
    expires_after: ExpiresAfter
    session: Session
