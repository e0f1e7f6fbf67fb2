"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.realtime_response_status import (
    Error as Error,
    RealtimeResponseStatus as RealtimeResponseStatus_,
)


class RealtimeResponseStatus(RealtimeResponseStatus_):
    pass
