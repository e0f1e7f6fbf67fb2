"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.response_content_part_done_event import (
    Part as Part,
    ResponseContentPartDoneEvent as ResponseContentPartDoneEvent_,
)


class ResponseContentPartDoneEvent(ResponseContentPartDoneEvent_):
    pass
