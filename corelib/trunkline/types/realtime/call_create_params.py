"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_session_create_request_param import (
    RealtimeSessionCreateRequestParam,
)


class CallCreateParams(TypedDict, total=False):
    sdp: Required[str]
    session: RealtimeSessionCreateRequestParam
