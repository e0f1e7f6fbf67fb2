"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.live.live_create_response import (
    LiveCreateResponse,
    Session as Session,
    Transport as Transport,
)


class SessionForkResponse(LiveCreateResponse):
    pass
