"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.response_content_part_added_event import (
    Part as Part,
    ResponseContentPartAddedEvent as ResponseContentPartAddedEvent_,
)


class ResponseContentPartAddedEvent(ResponseContentPartAddedEvent_):
    pass
